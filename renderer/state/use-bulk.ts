import { useRef, useState } from 'react';
import { type BulkAct, bulkAtOnce, type BulkOutcome } from '../../shared/contract/lifecycle.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';

/** How far an act on many complaints has come: being written, looked at beforehand, under way, over. */
export type BulkPhase =
  | { readonly kind: 'writing'; readonly refusal: Refusal | undefined }
  | { readonly kind: 'looking' }
  | { readonly kind: 'seen'; readonly act: BulkAct; readonly outcomes: readonly BulkOutcome[] }
  | { readonly kind: 'running'; readonly outcomes: readonly BulkOutcome[]; readonly of: number }
  | { readonly kind: 'done'; readonly outcomes: readonly BulkOutcome[]; readonly refusal: Refusal | undefined };

export interface Bulk {
  readonly phase: BulkPhase;
  readonly look: (act: BulkAct) => Promise<void>;
  /** Does what was looked at and not refused, a few at a time. */
  readonly run: () => Promise<void>;
  /** After those that are under way. */
  readonly stop: () => void;
  readonly begin: (refusal?: Refusal) => void;
}

/** An act on many complaints: first what each would say to it, then the doing, which can be stopped between any few of them. */
export function useBulk(complaints: readonly ComplaintId[]): Bulk {
  const [phase, setPhase] = useState<BulkPhase>({ kind: 'writing', refusal: undefined });
  const stopped = useRef(false);
  const begin = (refusal?: Refusal) => setPhase({ kind: 'writing', refusal });
  const look = async (act: BulkAct) => {
    setPhase({ kind: 'looking' });
    const answer = await ask('bulk.preview', { act, complaints: [...complaints] });
    if (answer.ok) setPhase({ kind: 'seen', act, outcomes: answer.value });
    else begin(answer.refusal);
  };
  const run = async () => {
    if (phase.kind !== 'seen') return;
    stopped.current = false;
    const todo = phase.outcomes.filter((one) => one.refusal === null).map((one) => one.complaint);
    let outcomes: readonly BulkOutcome[] = [];
    let refusal: Refusal | undefined;
    while (outcomes.length < todo.length && !stopped.current && refusal === undefined) {
      setPhase({ kind: 'running', outcomes, of: todo.length });
      const answer = await ask('bulk.run', { act: phase.act, complaints: todo.slice(outcomes.length, outcomes.length + bulkAtOnce) });
      if (answer.ok) outcomes = [...outcomes, ...answer.value];
      else ({ refusal } = answer);
    }
    setPhase({ kind: 'done', outcomes, refusal });
  };
  return { phase, look, run, begin, stop: () => (stopped.current = true) };
}
