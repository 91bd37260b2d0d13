import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Checkbox, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../shared/format/call-clock.ts';
import { openPointsOfComplaint } from '../../../shared/complaint/open-points.ts';
import { wrapUpChoices } from '../../../shared/script/wrap-up.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { fillCard } from '../../state/card-keeping.ts';
import { changeCall, useInHand } from '../../state/call-state.ts';
import { finishCall } from '../../state/finish-call.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { useLanguage } from '../../state/spoken-language.ts';
import { useNow } from '../../state/use-now.ts';
import { callActions, goHome } from './call-actions.ts';
import { useOptions } from './call-options.ts';
import { PlaceRefusal } from './field-row.tsx';
import { OptionKey } from './option-key.tsx';
import { useSettledFacts } from './use-settled-facts.ts';
const undoMs = 10_000;
const target = 60;
/** After the call: what it came to, what is missing, and on to the next one. */
export function WrapUp() {
  const { t } = useTranslation('call');
  return _jsxs('section', {
    'aria-label': t('wrapUp.title'),
    'data-region': '',
    tabIndex: -1,
    style: { border: '1px solid var(--mantine-color-default-border)', borderRadius: 4, padding: 8 },
    children: [
      _jsx(Clocks, {}),
      _jsx(Results, {}),
      _jsx(Missing, {}),
      _jsx(Unanswered, {}),
      _jsxs(Group, {
        gap: 'sm',
        mt: 6,
        children: [
          _jsx(Button, {
            size: 'compact-md',
            onClick: callActions.register,
            rightSection: _jsx(KeyHint, { action: 'register' }),
            children: t('wrapUp.done'),
          }),
          _jsx(LeaveOpen, {}),
        ],
      }),
      _jsx(PlaceRefusal, { place: 'wrapUp' }),
    ],
  });
}
function Clocks() {
  const { t } = useTranslation('call');
  const answeredAt = useInHand((call) => call.answeredAt) ?? 0;
  const endedAt = useInHand((call) => call.endedAt) ?? 0;
  const now = useNow(500);
  const undoLeft = Math.ceil((endedAt + undoMs - now) / 1000);
  const spent = Math.max(0, Math.floor((now - endedAt) / 1000));
  return _jsxs(Group, {
    gap: 'md',
    children: [
      _jsx(Title, { order: 2, size: 'h5', children: t('wrapUp.ended', { time: callClock(endedAt - answeredAt) }) }),
      _jsx(Text, {
        span: true,
        size: 'sm',
        c: spent > target ? 'var(--state-irritated-ink)' : 'dimmed',
        children: t('wrapUp.clock', { spent: callClock(spent * 1000), target: callClock(target * 1000) }),
      }),
      undoLeft > 0
        ? _jsx(Button, {
            size: 'compact-sm',
            variant: 'default',
            onClick: callActions.endCall,
            rightSection: _jsx(KeyHint, { action: 'endCall' }),
            children: t('wrapUp.undo', { seconds: undoLeft }),
          })
        : null,
    ],
  });
}
function Results() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const facts = useSettledFacts();
  const { script, run } = useScriptRun();
  const chosen = useInHand((call) => call.card.case.wrapUp);
  const results = script === undefined || run === undefined ? [] : wrapUpChoices(script, run, facts);
  const pick = (index) => {
    const id = results[index]?.id;
    if (id !== undefined) fillCard('case.wrapUp', id);
  };
  useOptions('wrap-up', 20, results.length === 0 ? undefined : pick);
  return _jsx(Group, {
    id: 'wrap-up',
    gap: 6,
    mt: 6,
    role: 'group',
    'aria-label': t('wrapUp.result'),
    children: results.map((one, index) =>
      _jsx(
        Button,
        {
          size: 'compact-sm',
          variant: one.id === chosen ? 'filled' : 'default',
          'aria-pressed': one.id === chosen,
          onClick: () => pick(index),
          leftSection: _jsx(OptionKey, { index: index }),
          children: one.label[language] ?? one.id,
        },
        one.id,
      ),
    ),
  });
}
/** A call-back nobody answered waits on. */
function Unanswered() {
  const { t } = useTranslation('call');
  const isCallback = useInHand((call) => call.callback !== undefined) === true;
  const unanswered = useInHand((call) => call.unanswered) === true;
  if (!isCallback) return null;
  return _jsx(Checkbox, {
    mt: 4,
    size: 'sm',
    label: t('wrapUp.unanswered'),
    checked: unanswered,
    onChange: (event) => setUnanswered(event.currentTarget.checked),
  });
}
const setUnanswered = (unanswered) => changeCall(() => ({ unanswered }));
/** What a supervisor would like to see filled; all of it can stay open. */
function Missing() {
  const { t } = useTranslation('call');
  const complaint = useInHand((call) => call.complaint);
  const points = complaint === undefined ? [] : openPointsOfComplaint(complaint);
  return _jsx(Text, {
    size: 'sm',
    mt: 4,
    role: 'status',
    children:
      complaint === undefined
        ? t('wrapUp.notRegistered')
        : points.length === 0
          ? t('wrapUp.nothingMissing')
          : t('wrapUp.missing', { what: points.map((one) => t(`point.${one}`)).join(', ') }),
  });
}
async function leave() {
  if (await finishCall()) goHome();
}
/** A card without a category is no complaint yet: it waits at home, nothing of it is lost. */
function LeaveOpen() {
  const { t } = useTranslation('call');
  const registered = useInHand((call) => call.complaint !== undefined) === true;
  if (registered) return null;
  return _jsx(Button, { size: 'compact-md', variant: 'default', onClick: () => void leave(), children: t('wrapUp.keepCard') });
}
