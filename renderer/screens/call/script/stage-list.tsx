import { useTranslation } from 'react-i18next';
import { callClock } from '../../../../shared/format/call-clock.ts';
import type { CallScript } from '../../../../shared/script/callscript.ts';
import { nextStage } from '../../../../shared/script/next-stage.ts';
import type { Run } from '../../../../shared/script/run.ts';
import type { Facts } from '../../../../shared/script/expression.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import css from '../call-screen.module.css';
import { useSettledFacts } from '../use-settled-facts.ts';

const ahead = 3;

/** Stages already behind, one line each with the time they took. */
export function StagesBehind() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const { script, run } = useScriptRun();
  if (script === undefined || run === undefined) return null;
  const behind = [...new Set(run.trail)].filter((id) => id !== run.stage);
  return (
    <ol aria-label={t('stagesBehind')} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {behind.map((id) => (
        <li key={id} className={`${css['stage'] ?? ''} ${css['done'] ?? ''}`}>
          <span aria-hidden="true">✓</span>
          <span>{titleOf(script, id, language)}</span>
          <span>{callClock(run.spent[id] ?? 0)}</span>
        </li>
      ))}
    </ol>
  );
}

/** The next stages as the card stands now. */
export function NextStages() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const { script, run } = useScriptRun();
  const facts = useSettledFacts();
  if (script === undefined || run === undefined) return null;
  return (
    <ol aria-label={t('stagesAhead')} style={{ listStyle: 'none', margin: '6px 0 0', padding: '0 0 0 14px' }}>
      {stagesAhead(script, run, facts).map((id) => (
        <li key={id} className={css['stage']}>
          {titleOf(script, id, language)}
        </li>
      ))}
    </ol>
  );
}

/** Up to three stages that follow as things stand. */
export function stagesAhead(script: CallScript, run: Run, facts: Facts): readonly string[] {
  const found: string[] = [];
  let walked = run;
  while (found.length < ahead) {
    const { to } = nextStage(script, walked, facts);
    if (to === null || found.includes(to) || to === run.stage) break;
    found.push(to);
    walked = { ...walked, stage: to };
  }
  return found;
}

/** A stage's title in the operator's language. */
export function titleOf(script: CallScript, id: string, language: string): string {
  const title = script.stages.find((one) => one.id === id)?.title;
  return title?.[language] ?? title?.[script.defaultLocale] ?? id;
}
