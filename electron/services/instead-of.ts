import type { Complaint } from '../../shared/complaint/complaint.ts';
import type { ComplaintId, EmployeeId } from '../../shared/ids.ts';
import { askedToAnswer } from '../../shared/people/asked-to-answer.ts';
import { isAway } from '../../shared/people/absence.ts';
import { isToldOn, type Place, standInOn } from '../../shared/people/in-place-of.ts';
import type { Offer } from '../../shared/remedy/offer.ts';
import { standInLine } from '../../shared/people/stand-in.ts';
import { findComplaint } from '../store/complaints.ts';
import { toldInstead } from '../store/told-instead.ts';
import { readPeople } from '../store/people.ts';
import type { Db } from '../store/schema.ts';
import type { DeskContext } from './desk-context.ts';

/** So much of one absent colleague's work is looked through for whose it is now; the soonest comes first. */
const rowsOfOne = 100;

type Asking = Pick<DeskContext, 'db' | 'who' | 'now'>;
interface Row {
  readonly complaint: ComplaintId;
}
interface Read<Found extends Row> {
  readonly place: Place;
  readonly due: (row: Found) => number;
  /** What the row is about: one that stands on the list as one's own does not stand there a second time. */
  readonly key: (row: Found) => string;
  /** The offer a row asks to approve, where it does: two of one complaint are told of apart. */
  readonly offer?: (row: Found) => Offer['id'];
  /** One person's rows, the soonest first, at most so many. */
  readonly of: (person: EmployeeId, rows: number) => Promise<readonly Found[]>;
  readonly rows: number;
}

/**
 * What waits for the asking person: their own, that of colleagues who are away and in whose place they are, and what they were told that a
 * colleague does not answer, so that nothing falls silent (R98, E13); the soonest first, each row of a colleague's naming whose it is.
 */
export async function withInstead<Found extends Row>(desk: Asking, { place, due, key, offer, of, rows }: Read<Found>): Promise<Found[]> {
  const own = await of(desk.who.id, rows);
  const known = new Set(own.map(key));
  const instead = [...(await toldRows(desk, { place, offer, of })), ...(await insteadRows(desk, { place, of }))];
  const theirs = [...new Map(instead.map((row) => [key(row), row] as const)).values()].filter((row) => !known.has(key(row)));
  return [...own, ...theirs].toSorted((one, other) => due(one) - due(other)).slice(0, rows);
}

/** What a colleague was asked and does not answer, and the asking person was told of (E13). */
async function toldRows<Found extends Row>(
  { db, who }: Asking,
  { place, offer, of }: Pick<Read<Found>, 'place' | 'of'> & { readonly offer: Read<Found>['offer'] | undefined },
): Promise<readonly Found[]> {
  if (place !== 'decider' && place !== 'approver') return [];
  const told = await toldOf(db, who);
  const isTheirs = (row: Found, asked: EmployeeId): boolean => {
    const about = told.get(row.complaint);
    return about !== undefined && isToldOn(about.complaint, place, asked, { who, roots: about.roots, offer: offer?.(row) });
  };
  const found: Found[] = [];
  for (const asked of new Set([...told.values()].flatMap(({ complaint }) => askedToAnswer(complaint))))
    for (const row of await of(asked, rowsOfOne)) if (isTheirs(row, asked)) found.push({ ...row, insteadOf: asked });
  return found;
}

interface Told {
  readonly complaint: Complaint;
  readonly roots: readonly string[];
}

/** The complaints somebody was told of in a colleague's place, with what they were told. */
async function toldOf(db: Db, who: Asking['who']): Promise<ReadonlyMap<ComplaintId, Told>> {
  const told = new Map<ComplaintId, Told>();
  for (const [id, firings] of Map.groupBy(await toldInstead(db, { to: who.id, rows: rowsOfOne }), ({ complaint }) => complaint)) {
    const complaint = await findComplaint(db, id);
    if (complaint !== undefined) told.set(id, { complaint, roots: firings.map(({ root }) => root) });
  }
  return told;
}

async function insteadRows<Found extends Row>(
  { db, who, now }: Asking,
  { place, of }: Pick<Read<Found>, 'place' | 'of'>,
): Promise<readonly Found[]> {
  const around = { people: await readPeople(db), now: now() };
  const absent = around.people.filter(
    (one) => one.id !== who.id && isAway(one, around.now) && standInLine(one, around).some(({ id }) => id === who.id),
  );
  const found: Found[] = [];
  for (const { id } of absent)
    for (const row of await of(id, rowsOfOne)) {
      const complaint = await findComplaint(db, row.complaint);
      if (complaint !== undefined && standInOn(complaint, place, id, around)?.id === who.id) found.push({ ...row, insteadOf: id });
    }
  return found;
}
