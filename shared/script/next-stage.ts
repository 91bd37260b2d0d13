import type { CallScript, Guard, Interrupt, ScriptText, Stage } from './callscript.ts';
import { holds, type Facts } from './expression.ts';
import type { Run } from './run.ts';

/** Where the call goes from here. `to` is null at the end of the script. */
export interface NextStep {
  readonly to: string | null;
  /** An interrupt comes first; after it the call goes where the interrupt says. */
  readonly interrupt: string | null;
  /** The way needs a yes first: the question to the operator, and `agreed: false` gives the way when the answer is no. */
  readonly ask: ScriptText | null;
  /** Stages on the way that do not apply. */
  readonly passedOver: readonly string[];
  /** Prompts that the passed-over stages want said all the same. */
  readonly shows: readonly string[];
}

/** After this many visits a stage is not gone back to by itself: every call comes to an end, whatever the card says. */
const visitsAtMost = 3;

const nowhere: NextStep = { to: null, interrupt: null, ask: null, passedOver: [], shows: [] };

/**
 * The stage after the current one: the first link whose condition holds, else the last one, so that there is always a way on
 * (an undecided complaint goes the way of the last link). Links back are followed a bounded number of times; an interrupt is
 * led into once a call. Total for any run and facts.
 */
export function nextStage(script: CallScript, run: Run, facts: Facts, agreed = true): NextStep {
  const stage = script.stages.find((one) => one.id === run.stage);
  return stage === undefined ? nowhere : follow(script, run, { stage, facts: contextOf(run, facts), agreed, passed: [], shows: [] });
}

/** The facts a condition sees: the card's and the site's, with what only the run knows. */
export const contextOf = (run: Run, facts: Facts): Facts => ({
  ...facts,
  'caller.state': run.state,
  'offer.declines': run.declines,
  'boundary.count': run.stepsSaid['boundary'] ?? 0,
});

interface Following {
  readonly stage: Stage;
  readonly facts: Facts;
  readonly agreed: boolean;
  readonly passed: readonly string[];
  readonly shows: readonly string[];
}

function follow(script: CallScript, run: Run, from: Following): NextStep {
  const { stage, facts, passed } = from;
  const open = stage.next.filter((link) => isOpen(link.to, script, run) && (link.ask === undefined || from.agreed));
  const link = open.find((one) => one.when === undefined || holds(one.when, facts)) ?? lastStageLink(stage);
  if (link === undefined) return { ...nowhere, to: stage.id === run.stage ? null : stage.id, passedOver: passed, shows: from.shows };
  if (link.to.startsWith('!'))
    return { ...nowhere, interrupt: link.to.slice(1), ask: link.ask ?? null, passedOver: passed, shows: from.shows };
  const target = script.stages.find((one) => one.id === link.to);
  if (target === undefined) return { ...nowhere, passedOver: passed, shows: from.shows };
  const skip = guardsOf(target, facts).find((guard) => guard.skip === true);
  if (skip === undefined || passed.includes(target.id) || target.next.length === 0) {
    return { to: target.id, interrupt: null, ask: link.ask ?? null, passedOver: passed, shows: from.shows };
  }
  const shows = skip.show === undefined ? from.shows : [...from.shows, skip.show];
  return follow(script, run, { ...from, stage: target, passed: [...passed, target.id], shows });
}

const lastStageLink = (stage: Stage): Stage['next'][number] | undefined => stage.next.findLast((link) => !link.to.startsWith('!'));

function isOpen(to: string, script: CallScript, run: Run): boolean {
  if (!to.startsWith('!')) return (run.visits[to] ?? 0) < visitsAtMost;
  const id = to.slice(1);
  return (script.interrupts ?? []).some((one) => one.id === id) && !run.interrupted.includes(id);
}

/** The guards of a stage or interrupt whose condition holds now. They offer a way out; only a locked step of an interrupt says no. */
export const guardsOf = (place: Stage | Interrupt, facts: Facts): readonly Guard[] =>
  (place.guards ?? []).filter((guard) => holds(guard.when, facts));
