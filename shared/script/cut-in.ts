import type { CallScript, Interrupt } from './callscript.ts';
import { enterStage, eventAt, stayed } from './enter-stage.ts';
import { contextOf, guardsOf } from './next-stage.ts';
import type { Moment, Moved, Run } from './run.ts';

/** Something cuts in: its prompts are shown over the stage, its fields go to the card, and the stage waits. Called again, an interrupt with steps goes one step on. */
export function cutIn(run: Run, id: string, at: Moment): Moved {
  const interrupt = interruptOf(at.script, id);
  if (interrupt === undefined) return { ...stayed(run), denied: 'noSuchPlace' };
  if (run.interrupt?.id === id) return stepInterrupt(run, undefined, at);
  const step = Math.min((run.stepsSaid[id] ?? 0) + 1, interrupt.steps ?? 1);
  const began = { ...run, interrupt: { id, step, choice: 0 }, interrupted: [...new Set([...run.interrupted, id])] };
  return told({ run: began, events: [eventAt(at, 'interrupt', { id, step })] }, interrupt, at);
}

/** The step shown was said; the following one (or the one named) is shown, unless a guard keeps it locked. */
export function stepInterrupt(run: Run, to: number | undefined, at: Moment): Moved {
  const interrupt = run.interrupt === null ? undefined : interruptOf(at.script, run.interrupt.id);
  if (run.interrupt === null || interrupt === undefined) return { ...stayed(run), denied: 'nothingToEnd' };
  const steps = interrupt.steps ?? 1;
  const wanted = to ?? run.interrupt.step + 1;
  if (!Number.isInteger(wanted) || wanted < 1 || (to === undefined && wanted > steps)) return endInterrupt(run, { said: true }, at);
  const said = to === undefined ? saidStep(run, interrupt, at) : stayed(run);
  if (wanted > steps || isLocked(said.run, interrupt, wanted, at)) return { ...said, denied: 'stepLocked' };
  const on = { ...said.run, interrupt: { id: interrupt.id, step: wanted, choice: 0 } };
  return stayed(on, [...said.events, eventAt(at, 'interrupt', { id: interrupt.id, step: wanted })]);
}

interface Ending {
  readonly said: boolean;
  readonly go?: 'resume' | 'after';
}

/** The interrupt is over: the call resumes where it was, or goes where the interrupt leads once its last step was said. */
export function endInterrupt(run: Run, ending: Ending, at: Moment): Moved {
  const interrupt = run.interrupt === null ? undefined : interruptOf(at.script, run.interrupt.id);
  if (run.interrupt === null || interrupt === undefined) return { ...stayed({ ...run, interrupt: null }), denied: 'nothingToEnd' };
  const { step } = run.interrupt;
  const said = ending.said ? saidStep(run, interrupt, at) : stayed(run);
  const over: Run = { ...said.run, interrupt: null };
  const isComplete = ending.said && step >= (interrupt.steps ?? 1);
  const leads = interrupt.after !== undefined && (ending.go ?? (isComplete ? 'after' : 'resume')) === 'after';
  if (!leads || interrupt.after === undefined || (ending.go === 'after' && isLocked(over, interrupt, interrupt.steps ?? 1, at)))
    return { ...said, run: over };
  const went = enterStage(over, { to: interrupt.after, how: 'interrupt', also: [] }, at);
  return { ...went, events: [...said.events, ...went.events] };
}

const interruptOf = (script: CallScript, id: string): Interrupt | undefined => script.interrupts?.find((one) => one.id === id);

/** Is a step closed for now? Ending an abusive call is, before two warnings were said: the one hard block of the script. */
function isLocked(run: Run, interrupt: Interrupt, step: number, at: Moment): boolean {
  return guardsOf(interrupt, contextOf(run, at.facts)).some((guard) => guard.denyStep === step);
}

/** Counts the step shown as said (once) and records its prompts. */
function saidStep(run: Run, interrupt: Interrupt, at: Moment): Moved {
  const step = run.interrupt?.step ?? 1;
  const shown = (at.shown ?? []).filter((one) => one.must || (run.interrupt?.choice ?? 0) > 0);
  const before = run.stepsSaid[interrupt.id] ?? 0;
  const counted = interrupt.steps === undefined ? {} : { [interrupt.id]: step > before ? before + 1 : before };
  return stayed(
    { ...run, said: [...new Set([...run.said, ...shown.map((one) => one.id)])], stepsSaid: { ...run.stepsSaid, ...counted } },
    shown.map((one) => eventAt(at, 'prompt.said', { prompt: one.id, state: run.state, lang: one.language, inferred: true })),
  );
}

/** What the interrupt tells the card; a state among it changes the run as well. */
function told(began: Pick<Moved, 'run' | 'events'>, interrupt: Interrupt, at: Moment): Moved {
  const set = interrupt.set ?? {};
  const state = (['calm', 'irritated', 'aggressive'] as const).find((one) => one === set['caller.state']);
  if (state === undefined || state === began.run.state) return { ...began, set, denied: null };
  const event = eventAt(at, 'state.change', { from: began.run.state, to: state, stage: began.run.stage });
  return { run: { ...began.run, state }, events: [...began.events, event], set, denied: null };
}
