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
  const { t } = useTranslation(['call', 'customer']);
  const matches = (useInHand((call) => call.matches) ?? []).slice(0, shown);
  const fresh = useCall(
    ({ now }) =>
      now !== undefined &&
      now.card.caller.customer === undefined &&
      (now.card.caller.phone ?? '').length > 5 &&
      now.matches.length === 0 &&
      now.complaint === undefined,
  );
  const pick = (index: number) => {
    const match = matches[index];
    if (match !== undefined) chooseCaller(match);
    else if (index === matches.length) someoneElse();
    else return;
    focusField('case.essence');
  };
  useOptions('caller-matches', 9, matches.length === 0 ? undefined : pick);
  return (
    <div id="caller-matches" role="status" aria-label={t('whoCalls')}>
      <PlaceRefusal place="caller" />
      {fresh ? (
        <Text size="xs" c="dimmed">
          {t('newCaller')}
        </Text>
      ) : null}
      {matches.length === 0 ? null : (
        <div className={css['match']}>
          {matches.map((match, index) => (
            <Button
              key={match.id}
              size="compact-sm"
              variant="default"
              onClick={() => pick(index)}
              leftSection={<OptionKey index={index} />}
            >
              <span className="said">
                {match.name} · {match.phones[0] ?? ''}
                {match.openComplaints > 0 ? ` · ${t('openCases', { number: match.openComplaints })}` : ''}{' '}
                {match.flags.map((flag) => t(`customer:flagKind.${flag.kind}`)).join(', ')}
              </span>
            </Button>
          ))}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => pick(matches.length)}
            leftSection={<OptionKey index={matches.length} />}
          >
            {t('someoneElse')}
          </Button>
        </div>
      )}
    </div>
  );
}
