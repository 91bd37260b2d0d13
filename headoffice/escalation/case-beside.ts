import { type CallerState, callerState } from '../../shared/complaint/card.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { type DeadlineRow, deadlineOfRow, type PauseRow, pauseOfRow } from '../../shared/deadline/deadline-row.ts';
import type { Kept } from '../../shared/deadline/keep-deadlines.ts';
import { watchComplaint } from '../../shared/escalation/watch-complaint.ts';
import type { RuleFacts, WatchedCase } from '../../shared/escalation/watched-case.ts';
import type { Row } from '../../shared/sync/event.ts';
import type { Ledger } from '../../shared/sync/ledger.ts';
import { flagsOf, rowsOfComplaint } from '../store/rows-about.ts';
import type { Db } from '../store/schema.ts';

/** A complaint as the rules look at it, with its terms as they stand. */
export interface CaseRead {
  readonly of: WatchedCase;
  readonly complaint: Complaint;
  readonly kept: Kept;
}

interface Asked {
  readonly branch: number;
  readonly ledger: Ledger;
  readonly ruleFacts: RuleFacts;
}

/** Reads what the rules look at in a complaint of a branch. */
export async function readCase(db: Db, complaint: Complaint, { branch, ledger, ruleFacts }: Asked): Promise<CaseRead> {
  const rowsOf = async (kind: 'deadline' | 'deadline_pause'): Promise<readonly Row[]> =>
    (await rowsOfComplaint(db, branch, { kind, complaint: complaint.id })).map(({ row }) => row);
  const call = complaint.call === null ? undefined : ((await ledger.row('call', JSON.stringify([complaint.call])))?.row ?? undefined);
  const flags = complaint.customer === null ? [] : await flagsOf(db, branch, complaint.customer);
  // Rows were read as what they are when they came in (isReadable, row-problem.ts).
  const deadlines = (await rowsOf('deadline')).map((row) => deadlineOfRow(row as unknown as DeadlineRow));
  const pauses = (await rowsOf('deadline_pause')).map((row) => pauseOfRow(row as unknown as PauseRow));
  const of = watchComplaint(complaint, {
    began: mood(call?.['mood_start']),
    ended: mood(call?.['mood_end']),
    inNeed: flags.some(({ row }) => isInNeed(row, complaint.registeredAt)),
    ofCustomer: complaint.customer === null ? [] : await ledger.complaintsOf(complaint.customer),
    deadlines,
    pauses,
    ruleFacts,
  });
  return { of, complaint, kept: { deadlines, pauses } };
}

function mood(of: unknown): CallerState | null {
  const read = callerState.safeParse(of);
  return read.success ? read.data : null;
}

/** The customer's own flag, as it held when the case came or was set since. */
const isInNeed = ({ kind, lifted_at, until }: Row, registeredAt: number): boolean =>
  kind === 'vulnerable' && lifted_at === null && (until === null || Number(until) > registeredAt);
