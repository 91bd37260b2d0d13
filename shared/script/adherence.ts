import type { CallScript, Stage } from './callscript.ts';
import { factOf, isFilled, type Facts } from './expression.ts';
import type { Run } from './run.ts';

/**
 * How much of the script's evidence is there, 0 to 100: the weight evidenced over the weight of the stages on the path taken. A branch
 * not taken cannot hurt; a stage jumped over on the way counts. Null before any stage with a weight was left. For scripts and
 * coaching, never for pay (ux.md 6.2).
 */
export function adherence(script: CallScript, run: Run, facts: Facts): number | null {
  const path = new Set([...Object.keys(run.spent), ...run.jumped]);
  const applicable = script.stages.filter((stage) => path.has(stage.id) && (stage.adherence?.weight ?? 0) > 0);

  const all = applicable.reduce((sum, stage) => sum + weight(stage), 0);
  if (all === 0) return null;
  const found = applicable.reduce((sum, stage) => sum + weight(stage) * share(stage, run, facts), 0);
  return Math.round((found / all) * 1000) / 10;
}

const weight = (stage: Stage): number => stage.adherence?.weight ?? 0;

/** The share of a stage's evidence that was found; a tick by hand, where the stage allows one, stands for all of it. */
function share(stage: Stage, run: Run, facts: Facts): number {
  const evidence = stage.adherence?.evidence ?? [];
  if (evidence.includes('manual') && run.ticked.includes(stage.id)) return 1;
  const asked = evidence.filter((one) => one !== 'manual');
  return asked.length === 0 ? 0 : asked.filter((one) => isShown(one, run, facts)).length / asked.length;
}

/** Is one piece of evidence there: `said:sorry.*`, `filled:case.desired`, `flag:case.readBackOk`, several joined by `&`? What is no evidence is not there. */
export function isShown(evidence: string, run: Run, facts: Facts): boolean {
  const parts = evidence.split('&');
  if (parts.length > 1) return parts.every((one) => isShown(one, run, facts));
  const [kind, name = ''] = evidence.split(/:(.*)/su);
  if (kind === 'said') return run.said.some((id) => (name.endsWith('*') ? id.startsWith(name.slice(0, -1)) : id === name));
  if (kind === 'filled') return isFilled(factOf(name, facts));
  return kind === 'flag' && factOf(name, facts) === true;
}
