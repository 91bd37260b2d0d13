import type { CallScript, Question, Stage } from './callscript.ts';
import { factOf, holds, isFilled, type Facts } from './expression.ts';

/** A question of the ask stage as the rail shows it. */
export interface AskedQuestion {
  readonly question: Question;
  /** done: its field is filled. current: ask this now. open: comes later. skipped: passed over by the operator. leftOut: not for a caller in this state. */
  readonly state: 'done' | 'current' | 'open' | 'skipped' | 'leftOut';
}

/**
 * The questions of a stage in the order to ask them. Filled fields are ticked without a word; the policy for the caller's
 * state decides the rest: all, essential ones first, or essential ones only (ux.md 6.1). A question that does not apply is not listed.
 */
export function questionsOf(
  stage: Stage,
  script: CallScript,
  about: { readonly facts: Facts; readonly state: string; readonly skipped: readonly string[] },
): readonly AskedQuestion[] {
  const policy = stage.questionPolicy?.[about.state] ?? 'all';
  const isDone = (one: Question): boolean => isAnswered(one, script, about.facts);
  const applying = (stage.questions ?? []).filter((one) => isDone(one) || one.skipWhen === undefined || !holds(one.skipWhen, about.facts));
  const ordered = policy === 'all' ? applying : [...applying.filter(isEssential), ...applying.filter((one) => !isEssential(one))];
  const waits = (one: Question): boolean =>
    !isDone(one) && !about.skipped.includes(one.id) && (policy !== 'essential-only' || isEssential(one));
  const current = ordered.find(waits);
  return ordered.map((one) => ({ question: one, state: stateOf(one) }));

  function stateOf(one: Question): AskedQuestion['state'] {
    if (isDone(one)) return 'done';
    if (one === current) return 'current';
    if (about.skipped.includes(one.id)) return 'skipped';
    return waits(one) ? 'open' : 'leftOut';
  }
}

const isEssential = (one: Question): boolean => one.essential === true;

/** Is the question's field filled with more than what it starts with? */
function isAnswered(question: Question, script: CallScript, facts: Facts): boolean {
  const fact = factOf(question.bind, facts);
  return isFilled(fact) && (fact === 'auto' ? script.fields[question.bind]?.default !== 'auto' : true);
}
