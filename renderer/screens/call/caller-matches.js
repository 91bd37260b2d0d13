import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseCaller, someoneElse } from '../../state/look-up.ts';
import { useCall, useInHand } from '../../state/call-state.ts';
import css from './call-screen.module.css';
import { PlaceRefusal } from './field-row.tsx';
import { focusField } from './focus-field.ts';
import { OptionKey } from './option-key.tsx';
import { useOptions } from './call-options.ts';
const shown = 8;
/** The customers who may be calling. None is chosen by itself: a number shared by two would save a complaint under the wrong name. */
export function CallerMatches() {
  const { t } = useTranslation('call');
  const matches = (useInHand((call) => call.matches) ?? []).slice(0, shown);
  const fresh = useCall(
    ({ now }) =>
      now !== undefined &&
      now.card.caller.customer === undefined &&
      (now.card.caller.phone ?? '').length > 5 &&
      now.matches.length === 0 &&
      now.complaint === undefined,
  );
  const pick = (index) => {
    const match = matches[index];
    if (match !== undefined) chooseCaller(match);
    else if (index === matches.length) someoneElse();
    else return;
    focusField('case.essence');
  };
  useOptions('caller-matches', 9, matches.length === 0 ? undefined : pick);
  return _jsxs('div', {
    id: 'caller-matches',
    role: 'status',
    'aria-label': t('whoCalls'),
    children: [
      _jsx(PlaceRefusal, { place: 'caller' }),
      fresh ? _jsx(Text, { size: 'xs', c: 'dimmed', children: t('newCaller') }) : null,
      matches.length === 0
        ? null
        : _jsxs('div', {
            className: css['match'],
            children: [
              matches.map((match, index) =>
                _jsx(
                  Button,
                  {
                    size: 'compact-sm',
                    variant: 'default',
                    onClick: () => pick(index),
                    leftSection: _jsx(OptionKey, { index: index }),
                    children: _jsxs('span', {
                      className: 'said',
                      children: [
                        match.name,
                        ' \u00B7 ',
                        match.phones[0] ?? '',
                        match.openComplaints > 0 ? ` · ${t('openCases', { number: match.openComplaints })}` : '',
                      ],
                    }),
                  },
                  match.id,
                ),
              ),
              _jsx(Button, {
                size: 'compact-sm',
                variant: 'subtle',
                onClick: () => pick(matches.length),
                leftSection: _jsx(OptionKey, { index: matches.length }),
                children: t('someoneElse'),
              }),
            ],
          }),
    ],
  });
}
