import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { choosePrompts } from '../../../../shared/script/choose-prompt.ts';
import { promptLanguages } from '../../../state/call-facts.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { Prompts } from '../prompts.tsx';
import { usePhraseSource } from '../use-phrase-source.ts';
import { useSettledFacts } from '../use-settled-facts.ts';
/** The words of the hand-over with the person and the hour in them, to say while it is being sent. */
export function SayNow({ to, answerBy }) {
  const { t } = useTranslation('call');
  const { script, run } = useScriptRun();
  const facts = useSettledFacts();
  const source = usePhraseSource();
  const person = useDesk((known) => known.people.find((one) => one.id === to));
  const stage = script?.stages.find((one) => one.kind === 'handover');
  if (script === undefined || run === undefined || source === undefined || stage === undefined) return null;
  const [shown = []] = choosePrompts(stage.prompts, { script, state: run.state, languages: promptLanguages(run.language), facts });
  const card = { ...source.card, case: { ...source.card.case, deadline: answerBy } };
  return _jsxs(_Fragment, {
    children: [
      _jsx(Text, { size: 'sm', fw: 600, mt: 'xs', children: t('handOver.sayNow') }),
      _jsx(Prompts, { prompts: shown, source: { ...source, card, ...(person === undefined ? {} : { manager: person }) } }),
    ],
  });
}
