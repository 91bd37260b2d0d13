import type { Command } from '../../shared/complaint/commands.ts';
import type { BulkAct, BulkOutcome } from '../../shared/contract/lifecycle.ts';
import { type ComplaintId, workRecordId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import type { Result } from '../../shared/result.ts';
import { findComplaint } from '../store/complaints.ts';
import { carryOut, tryOut } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';
import { inOneGo } from './in-one-go.ts';

interface Asked {
  readonly act: BulkAct;
  readonly complaints: readonly ComplaintId[];
}

/** What each complaint would say to the act, decided by the same rules as when it runs (U6); nothing is written. */
export const previewBulk = (desk: DeskContext, { act, complaints }: Asked): Promise<BulkOutcome[]> =>
  eachOf(desk, complaints, (complaint) => inOneGo(desk.db, (tx) => tryOut(tx, desk, commandOf(desk, act, complaint))));

/** Does it to each, one after another and each as if it were the only one: what is refused is left as it was, the rest is done. */
export const runBulk = (desk: DeskContext, { act, complaints }: Asked): Promise<BulkOutcome[]> =>
  eachOf(desk, complaints, (complaint) => carryOut(desk, commandOf(desk, act, complaint)));

async function eachOf(
  desk: DeskContext,
  complaints: readonly ComplaintId[],
  make: (complaint: ComplaintId) => Promise<Result<unknown, Refusal>>,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = [];
  for (const complaint of new Set(complaints)) {
    const known = await findComplaint(desk.db, complaint);
    const outcome = known === undefined ? { ok: false as const, refusal: because('noSuchComplaint') } : await make(complaint);
    const refusal = outcome.ok ? null : shown(outcome.refusal);
    outcomes.push({ complaint, number: known?.number ?? '', title: known?.facts.title ?? '', refusal });
  }
  return outcomes;
}

const shown = ({ code, facts }: Refusal): BulkOutcome['refusal'] => (facts === undefined ? { code } : { code, facts: { ...facts } });

function commandOf({ newId }: DeskContext, act: BulkAct, complaint: ComplaintId): Command {
  if (act.kind !== 'sameCause') return { ...act, complaint };
  return { kind: 'link', complaint, payload: { link: workRecordId.parse(newId()), kind: 'sameCause', other: act.payload.other } };
}
