import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInHand } from '../../../state/call-state.ts';
import { moodOf } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import css from '../call-screen.module.css';
import { CurrentStage } from './current-stage.tsx';
import { Interrupts } from './interrupts.tsx';
import { MoodSwitch } from './mood-switch.tsx';
import { NextStages, StagesBehind } from './stage-list.tsx';

/** The script at the left: it guides and never blocks. Its edge has the colour of the caller's mood. */
export function ScriptRail() {
  const { t } = useTranslation('call');
  const mood = moodOf(useInHand((call) => call.card.caller.state));
  const version = useScriptRun(({ script }) => script?.version);
  const ended = useScriptRun(({ run }) => run?.ended === true);
  const hasRun = useScriptRun(({ run }) => run !== undefined);
  const edge: Readonly<Record<string, string>> = { '--edge': `var(--state-${mood}-ink)` };
  return (
    <section
      aria-label={t('region.script')}
      data-region=""
      tabIndex={-1}
      className={`${css['column'] ?? ''} ${css['rail'] ?? ''}`}
      style={edge}
    >
      <Title order={2} size="h6" className="unseen">
        {t('region.script')}
      </Title>
      <MoodSwitch version={version} />
      {hasRun ? (
        <>
          <StagesBehind />
          <CurrentStage />
          <NextStages />
          {ended ? null : <Interrupts />}
        </>
      ) : (
        <Text size="sm" c="dimmed" mt="md">
          {t('noScript')}
        </Text>
      )}
    </section>
  );
}
