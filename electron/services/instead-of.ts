import type { ComplaintId, EmployeeId } from '../../shared/ids.ts';
import { isAway } from '../../shared/people/absence.ts';
import { type Place, standInOn } from '../../shared/people/in-place-of.ts';
import { standInLine } from '../../shared/people/stand-in.ts';
import { findComplaint } from '../store/complaints.ts';
import { readPeople } from '../store/people.ts';
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
  /** One person's rows, the soonest first, at most so many. */
  readonly of: (person: EmployeeId, rows: number) => Promise<readonly Found[]>;
  readonly rows: number;
}

/**
 * What waits for the asking person: their own, and that of colleagues who are away and in whose place they are, so that nothing falls
 * silent (R98, E13); the soonest first, each row of a colleague's naming whose it is.
 */
export async function withInstead<Found extends Row>(desk: Asking, { place, due, key, of, rows }: Read<Found>): Promise<Found[]> {
  const own = await of(desk.who.id, rows);
  const known = new Set(own.map(key));
  const theirs = (await insteadRows(desk, { place, of })).filter((row) => !known.has(key(row)));
  return [...own, ...theirs].toSorted((one, other) => due(one) - due(other)).slice(0, rows);
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
