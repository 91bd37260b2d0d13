import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../../shared/format/call-clock.ts';
import { nextStage } from '../../../../shared/script/next-stage.ts';
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
  return _jsx('ol', {
    'aria-label': t('stagesBehind'),
    style: { listStyle: 'none', margin: 0, padding: 0 },
    children: behind.map((id) =>
      _jsxs(
        'li',
        {
          className: `${css['stage'] ?? ''} ${css['done'] ?? ''}`,
          children: [
            _jsx('span', { 'aria-hidden': 'true', children: '\u2713' }),
            _jsx('span', { children: titleOf(script, id, language) }),
            _jsx('span', { children: callClock(run.spent[id] ?? 0) }),
          ],
        },
        id,
      ),
    ),
  });
}
/** The next stages as the card stands now. */
export function NextStages() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const { script, run } = useScriptRun();
  const facts = useSettledFacts();
  if (script === undefined || run === undefined) return null;
  return _jsx('ol', {
    'aria-label': t('stagesAhead'),
    style: { listStyle: 'none', margin: '6px 0 0', padding: '0 0 0 14px' },
    children: stagesAhead(script, run, facts).map((id) =>
      _jsx('li', { className: css['stage'], children: titleOf(script, id, language) }, id),
    ),
  });
}
/** Up to three stages that follow as things stand. */
export function stagesAhead(script, run, facts) {
  const found = [];
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
export function titleOf(script, id, language) {
  const title = script.stages.find((one) => one.id === id)?.title;
  return title?.[language] ?? title?.[script.defaultLocale] ?? id;
}
