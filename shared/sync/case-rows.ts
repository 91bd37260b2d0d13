import { fellAway } from '../deadline/deadline.ts';
import { customerId } from '../ids.ts';
import { incentiveEvents } from '../incentive/entry.ts';
import { z } from 'zod';
import { about, becomes, both, type Check, either, keyed, madeBy, type RowRight, theirs } from './row-right.ts';
import type { SyncedName } from './synced.ts';

const given = z.object({ given: z.object({ customer: customerId.nullable() }) });

/** The row belongs to the customer the event gave the complaint. */
const ofTheCaller: Check = ({ event, key }) => {
  const body = given.safeParse(event.body);
  return body.success && body.data.given.customer !== null && key[0] === body.data.given.customer;
};

/** The columns hold nothing of the caller any more (ux.md 8). */
const forgets =
  (...columns: readonly string[]): Check =>
  ({ after, before }) =>
    after !== null && before !== null && columns.every((column) => [null, '', before[column]].includes(after[column] ?? null));

/** Nothing but what identifies the caller changed. */
const onlyOf =
  (...columns: readonly string[]): Check =>
  ({ change, before }) =>
    change.did !== 'remove' &&
    Object.entries(change.set).every(([column, value]) => columns.includes(column) || value === before?.[column]);

const ofTheCall = ['raw_number', 'e164', 'ring_name', 'customer'] as const;
const notByHand = incentiveEvents.filter((event) => event !== 'byHand');

/** Nobody decides about a term in passing: it falls away by its rule alone, for a reason of the rule's. */
export const isCounted: Check = ({ before, after }) =>
  (after?.['state'] !== 'waived' || before?.['state'] === 'waived' || byRule.has(after['reason'])) &&
  (after?.['extension'] ?? null) === (before?.['extension'] ?? null);

const byRule: ReadonlySet<unknown> = new Set(Object.values(fellAway));

/** Rewards are proposed, fall away and come back by themselves; whether they are paid, a person decides. */
export const earned: RowRight = {
  add: true,
  change: ['state', 'why', 'decided_at'],
  only: [
    becomes('state', ['proposed', 'rejected']),
    becomes('event', notByHand),
    becomes('proposed_by', [null]),
    becomes('batch', [null]),
    becomes('decided_by', [null]),
  ],
  stays: (before) => before['state'] === 'approved' || before['state'] === 'exported' || before['decided_by'] !== null,
};

/** What a complaint's command brings along beside the complaint itself: its caller, its call, its terms, what it earned. */
export const caseRows: Readonly<Partial<Record<SyncedName, RowRight>>> = {
  customer: { add: true, only: [ofTheCaller, madeBy('created_by')] },
  customer_phone: { add: true, change: true, only: [ofTheCaller] },
  call: {
    change: [...ofTheCall, 'complaint', 'answered_at', 'ended_at', 'result', 'mood_start', 'mood_end', 'hold_seconds'],
    only: [either(theirs('operator'), both(onlyOf(...ofTheCall), forgets(...ofTheCall)))],
  },
  callback: { change: ['number', 'name', 'customer'], only: [forgets('number', 'name', 'customer')] },
  article_use: { change: ['helped'], only: [keyed] },
  deadline: { add: true, change: true, only: [keyed, isCounted] },
  deadline_pause: { add: true, change: true, only: [keyed] },
  incentive_entry: { ...earned, only: [...(earned.only ?? []), about('complaint')] },
};
