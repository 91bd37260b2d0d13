import type { ScriptEvent } from './events.ts';
import type { Moment, Moved, Run } from './run.ts';

/** A run that stays where it is, with what is to be recorded. */
export const stayed = (run: Run, events: readonly ScriptEvent[] = []): Moved => ({ run, events, set: {}, denied: null });

/** An event of this moment; milliseconds whole and within the day that the record allows. */
export function eventAt(at: Moment, e: ScriptEvent['e'], d: ScriptEvent['d']): ScriptEvent {
  const ms = Number.isFinite(at.ms) ? Math.min(86_400_000, Math.max(0, Math.round(at.ms))) : 0;
  return { e, ms, d };
}

interface Way {
  readonly to: string;
  readonly how: 'next' | 'back' | 'jump' | 'skip' | 'interrupt';
  /** Prompts of passed-over stages to be said there. */
  readonly also: readonly string[];
}

/** Leaves the stage the call is in and enters another, with both events and the time spent. */
export function enterStage(run: Run, way: Way, at: Moment): Moved {
  const spent = Math.max(0, Math.round(at.ms - run.since));
  const left = eventAt(at, 'stage.leave', {
    stage: run.stage,
    how: way.how,
    ms: spent,
    keys: at.effort?.keys ?? 0,
    clicks: at.effort?.clicks ?? 0,
  });
  const entered = eventAt(at, 'stage.enter', { stage: way.to, from: run.stage, how: way.how });
  return stayed(
    {
      ...run,
      stage: way.to,
      since: at.ms,
      trail: [...run.trail, run.stage].slice(-200),
      visits: { ...run.visits, [way.to]: (run.visits[way.to] ?? 0) + 1 },
      spent: { ...run.spent, [run.stage]: (run.spent[run.stage] ?? 0) + spent },
      choice: 0,
      also: way.also,
      declineCounted: false,
    },
    [left, entered],
  );
}
