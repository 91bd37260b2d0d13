import type { Command } from '../complaint/commands.ts';
import type { Complaint } from '../complaint/complaint.ts';
import type { Deciding } from '../complaint/deciding.ts';
import { namedBy, otherIn, peopleIn } from '../complaint/named-in.ts';
import type { Person } from '../contract/people.ts';
import { type CustomerId, type EmployeeId, instant } from '../ids.ts';
import { levelIn, rootsInstead } from '../escalation/said-in-history.ts';
import { isAway } from '../people/absence.ts';
import { isToldOn, standInOn } from '../people/in-place-of.ts';
import { nobodysPlace, placedOn } from '../people/placed-on.ts';
import { customerDays } from '../remedy/authority.ts';
import { spentOn, spentSince } from '../remedy/spent.ts';
import type { EventContext } from './event-decision.ts';
import type { Row } from './event.ts';
import type { Ledger } from './ledger.ts';
import { averagePurchaseIn, limitsIn, personOfEmployee, productIn, settingsIn } from './rows-as-things.ts';
import type { SyncedName } from './synced.ts';
import { tiedComplaints } from './tied-complaints.ts';

/** What is asked of head office for one command: what its desk gave it, and whose hand it was. */
export interface About {
  readonly who: Person;
  readonly before: Complaint | undefined;
  readonly command: Command;
  readonly number: string;
  readonly code: string;
  readonly customer: CustomerId | null;
  /** Up to here its author had seen the feed. */
  readonly seen: number;
}

const dayMs = 86_400_000;

/** Everything the rules rest on, from what head office has: the same questions that a desk answers from its register (services/deciding.ts). */
export async function decidingFrom(ledger: Ledger, about: About, { at, branch, desk }: EventContext): Promise<Deciding> {
  const { who, before, command, number, code, customer, seen } = about;
  const category =
    command.kind === 'register'
      ? command.payload.card.case.category
      : command.kind === 'correct'
        ? command.payload.facts.category
        : undefined;
  const known = category !== undefined && (await currentRow(ledger, 'category', category)) !== undefined;
  const other = otherIn(before, command);
  const people = await peopleOf(ledger, peopleIn(before, namedBy(command)));
  const { productId } = before?.facts ?? {};
  const product = productId === undefined ? undefined : await currentRow(ledger, 'product', productId);
  const owner = before?.customer ?? null;
  const card = owner === null ? undefined : await currentRow(ledger, 'customer', owner);
  const since = instant.parse(Math.max(0, at - customerDays * dayMs));
  return {
    who,
    now: at,
    number,
    code,
    customer,
    person: (id) => people.get(id),
    inPlaceOf: await inPlaceOfFrom(ledger, before, { who, now: at }),
    level: command.kind === 'deEscalate' ? levelIn(await historyOf(ledger, before)) : 0,
    hasCategory: (id) => known && id === category,
    product: product === undefined ? undefined : productIn(product),
    limits: limitsIn(await currentRows(ledger, 'authority_limit')),
    spent: owner === null ? 0 : spentSince(await ledger.complaintsOf(owner), since),
    spentOnLinked: before === undefined ? 0 : spentOn(await tiedComplaints(ledger, before)),
    averagePurchase: card === undefined ? null : averagePurchaseIn(card),
    settings: settingsIn(await currentRows(ledger, 'setting')),
    timeZone: branch.timeZone,
    currency: branch.currency,
    other: other === undefined ? undefined : await ledger.complaint(other),
    timeline: command.kind === 'correct' && before !== undefined ? await unseenLines(ledger, before, { seen, desk }) : [],
  };
}

/**
 * What others wrote that the author of a correction had not seen. Revisions are counted at every place by itself, so what somebody saw is told
 * by the feed: everything up to `seen`, and whatever their own desk did (`seenRevision`).
 */
async function unseenLines(
  ledger: Ledger,
  { id }: Complaint,
  { seen, desk }: { readonly seen: number; readonly desk: number },
): Promise<Deciding['timeline']> {
  const kept = await ledger.timeline(id);
  return kept.filter((one) => one.seq > seen && one.desk !== desk).map(({ line }) => line);
}

/** The revision a correction is held against at head office: the history it is given holds only what its author had not seen. */
export const seenRevision = 0;

/** Whose places on this complaint the asking person takes now, because they are away or were told of as silent (R98, E13); stand-ins.ts is the desk's. */
export async function inPlaceOfFrom(
  ledger: Ledger,
  complaint: Complaint | undefined,
  { who, now }: Pick<Deciding, 'who' | 'now'>,
): Promise<Deciding['inPlaceOf']> {
  if (complaint === undefined) return nobodysPlace;
  const roots = rootsInstead(await historyOf(ledger, complaint), who.id);
  const isTold: Deciding['inPlaceOf'] =
    roots.length === 0 ? nobodysPlace : (id, place, offer) => isToldOn(complaint, place, id, { who, roots, offer });
  const placed = await peopleOf(ledger, new Set(placedOn(complaint)));
  const away = new Set([...placed.values()].filter((one) => isAway(one, now)).map(({ id }) => id));
  if (away.size === 0) return isTold;
  const people = (await currentRows(ledger, 'employee')).map(personOfEmployee).filter((one) => one !== undefined);
  const around = { people: people.toSorted((one, other) => (one.name < other.name ? -1 : 1)), now };
  return (id, place, offer) => isTold(id, place, offer) || (away.has(id) && standInOn(complaint, place, id, around)?.id === who.id);
}

const historyOf = async (ledger: Ledger, complaint: Complaint | undefined): Promise<Deciding['timeline']> =>
  complaint === undefined ? [] : (await ledger.timeline(complaint.id)).map(({ line }) => line);

/** The person, as head office has them. */
export async function personFrom(ledger: Ledger, id: string): Promise<Person | undefined> {
  const row = await currentRow(ledger, 'employee', id);
  return row === undefined ? undefined : personOfEmployee(row);
}

async function peopleOf(ledger: Ledger, ids: ReadonlySet<EmployeeId>): Promise<ReadonlyMap<EmployeeId, Person>> {
  const people = new Map<EmployeeId, Person>();
  for (const id of ids) {
    const person = await personFrom(ledger, id);
    if (person !== undefined) people.set(id, person);
  }
  return people;
}

/** A row of a table with one key column as it stands; undefined where there is none. */
export const currentRow = async (ledger: Ledger, table: SyncedName, id: string): Promise<Row | undefined> =>
  (await ledger.row(table, JSON.stringify([id])))?.row ?? undefined;

const currentRows = async (ledger: Ledger, table: SyncedName): Promise<readonly Row[]> =>
  (await ledger.rows(table)).flatMap(([, { row }]) => (row === null ? [] : [row]));
