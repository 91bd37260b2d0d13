import type { Settings } from '../contract/catalogue.ts';
import type { Person } from '../contract/people.ts';
import type { ComplaintId, IncentiveId, Instant } from '../ids.ts';
import { because, type Refusal } from '../refusal/refusal.ts';
import { ok, refused, type Result } from '../result.ts';
import type { IncentiveEntry } from './entry.ts';
import { mayEarn } from './may-earn.ts';
import { undecided } from './undecided.ts';

interface Deciding {
  readonly who: Pick<Person, 'id'>;
  readonly now: Instant;
  readonly settings: Pick<Settings, 'incentivePenalties'>;
}

interface ByHand {
  readonly id: IncentiveId;
  readonly person: Person | undefined;
  readonly amount: number;
  readonly note: string;
  readonly complaint: ComplaintId | null;
}

/** What a manager proposes by hand. Refuses noSuchPerson, cannotEarn, an amount of nothing, and penaltiesOff for one below zero. */
export function proposeByHand({ person, ...asked }: ByHand, { who, now, settings }: Deciding): Result<IncentiveEntry, Refusal> {
  if (person === undefined) return refused(because('noSuchPerson'));
  if (!mayEarn(person) || person.id === who.id) return refused(because('cannotEarn'));
  if (asked.amount === 0) return refused(because('badInput', { field: 'amount' }));
  if (asked.amount < 0 && !settings.incentivePenalties) return refused(because('penaltiesOff'));
  return ok({
    ...asked,
    key: `byHand ${asked.id}`,
    event: 'byHand',
    person: person.id,
    article: null,
    at: now,
    proposedBy: who.id,
    ...undecided,
  });
}

/** The director agrees. Refuses entryDecided, ownProposal (two people see every amount), and penaltiesOff for a penalty that may no longer be. */
export function approveEntry(entry: IncentiveEntry, { who, now, settings }: Deciding): Result<IncentiveEntry, Refusal> {
  if (entry.state !== 'proposed') return refused(because('entryDecided'));
  if (entry.proposedBy === who.id || entry.person === who.id) return refused(because('ownProposal'));
  if (entry.amount < 0 && !settings.incentivePenalties) return refused(because('penaltiesOff'));
  return ok({ ...entry, state: 'approved', decidedBy: who.id, decidedAt: now });
}

/** The director says no, also to what was approved while it is not exported. Refuses entryDecided and reasonMissing. */
export function rejectEntry(entry: IncentiveEntry, reason: string, { who, now }: Deciding): Result<IncentiveEntry, Refusal> {
  if (entry.state !== 'proposed' && entry.state !== 'approved') return refused(because('entryDecided'));
  if (reason.trim() === '') return refused(because('reasonMissing'));
  return ok({ ...entry, state: 'rejected', why: 'byHand', reason, decidedBy: who.id, decidedAt: now });
}
