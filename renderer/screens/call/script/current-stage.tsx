import { Button, Group, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { guardsOf } from '../../../../shared/script/next-stage.ts';
import type { CallScript, Stage } from '../../../../shared/script/callscript.ts';
import type { Run } from '../../../../shared/script/run.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useKeyNames } from '../../../keys/bound-keys.ts';
import { changeCall, useInHand } from '../../../state/call-state.ts';
import { promptLanguages } from '../../../state/call-facts.ts';
import { act, sayNext } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useNow } from '../../../state/use-now.ts';
import { promptsNow } from '../../../../shared/script/prompts-now.ts';
import css from '../call-screen.module.css';
import { usePhraseSource } from '../use-phrase-source.ts';
import { useSettledFacts } from '../use-settled-facts.ts';
import { NextQuestion } from './next-question.tsx';
import { Prompts } from '../prompts.tsx';
import { Questions } from './questions.tsx';

/** Where the call is: what to say now, in the caller's language and mood, and the way on. */
export function CurrentStage() {
  const { script, run } = useScriptRun();
  const stage = script?.stages.find((one) => one.id === run?.stage);
  return script === undefined || run === undefined || stage === undefined ? null : <Open script={script} run={run} stage={stage} />;
}

interface Props {
  readonly script: CallScript;
  readonly run: Run;
  readonly stage: Stage;
}

function Open({ script, run, stage }: Props) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const facts = useSettledFacts();
  const source = usePhraseSource();
  const interrupt = script.interrupts?.find((one) => one.id === run.interrupt?.id);
  const place = interrupt ?? stage;
  const { shown, choices } = promptsNow(script, run, { facts, languages: promptLanguages(run.language) });
  const ids = shown.map((one) => `${one.id} ${one.language}`).join(',');
  useEffect(() => {
    if (ids !== '') act({ kind: 'shown', prompts: ids.split(',').map(splitId) });
  }, [ids]);
  const wayOut = guardsOf(place, facts).find((guard) => guard.to !== undefined);
  return (
    <div style={{ margin: '6px 0' }}>
      <Group gap={8} justify="space-between" wrap="nowrap">
        <Title order={3} size="h6">
          <span aria-hidden="true">▶ </span>
          {place.title[language] ?? place.title[script.defaultLocale]}
          {run.interrupt !== null && (interrupt?.steps ?? 1) > 1 ? ` ${run.interrupt.step}/${interrupt?.steps ?? 1}` : ''}
        </Title>
        {choices.length > 1 ? (
          <Text span size="xs" c="dimmed">
            {t('otherPrompt', { number: choices.length })} <KeyHint action="laterPrompt" />
          </Text>
        ) : null}
      </Group>
      {interrupt === undefined ? <Timing since={run.since} target={stage.timing.target} /> : null}
      {source === undefined ? null : <Prompts prompts={shown} source={source} />}
      {wayOut === undefined ? null : (
        <Button size="compact-sm" variant="outline" my={4} onClick={() => takeWayOut(wayOut.to ?? '')}>
          {t('wayOut')}
        </Button>
      )}
      <NextQuestion />
      <Denied />
      <Group gap={6} mt={6} display={run.ended ? 'none' : 'flex'}>
        <Button size="compact-sm" onClick={() => sayNext()} rightSection={<KeyHint action="said" />}>
          {t('said')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => act({ kind: 'back' })} rightSection={<KeyHint action="back" />}>
          {t(run.interrupt === null ? 'stageBack' : 'resume')}
        </Button>
      </Group>
      {interrupt === undefined && stage.kind === 'ask' ? <Questions script={script} run={run} stage={stage} /> : null}
      {stage.tips === undefined || interrupt !== undefined ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          {stage.tips.map((tip) => tip[language] ?? tip[script.defaultLocale]).join(' · ')}
        </Text>
      )}
    </div>
  );
}

const splitId = (pair: string): { id: string; language: string } => {
  const [id = '', language = ''] = pair.split(' ');
  return { id, language };
};

/** Above one's own limit the way leads to a person who may; the operator decides whether to go it. */
function takeWayOut(to: string): void {
  if (to === 'escalate') changeCall(() => ({ handingOver: 'aboveLimit' }));
  else act({ kind: 'jump', to });
}

function Denied() {
  const { t } = useTranslation('call');
  const denied = useScriptRun((now) => now.denied);
  const nameOf = useKeyNames();
  return (
    <Text size="sm" role="status" c="var(--state-irritated-ink)">
      {denied === null ? null : t(`denied.${denied}`, { keys: nameOf('endCall') })}
    </Text>
  );
}

/** A thin line that fills while the stage lasts: a hint, nothing happens when it is full. */
function Timing({ since, target }: { readonly since: number; readonly target: number }) {
  const answeredAt = useInHand((call) => call.answeredAt) ?? 0;
  const now = useNow(1_000);
  const share = Math.min(1, Math.max(0, (now - answeredAt - since) / (target * 1000)));
  return (
    <div className={css['timing']} aria-hidden="true">
      <div style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}
