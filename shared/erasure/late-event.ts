import { complaintId } from '../ids.ts';
import { bringAct, isDesksOwn } from '../sync/own-acts.ts';
import type { DeskEvent, RowChange } from '../sync/event.ts';
import type { Ledger } from '../sync/ledger.ts';
import { erasedIn } from './erasure-row.ts';
import { registerAct } from './registered-for.ts';
import { eventWithoutWords, mentions } from './scrub-event.ts';
import { cellsOf, type Subject } from './subject.ts';

/** What a desk sends of an erased person because it did not know yet. */
export interface LateEvent {
  /** The event as it may be decided. */
  readonly event: DeskEvent;
  /** It would bring them back: it is not done, and its author is told. */
  readonly isRefused: boolean;
  /** Of whom no word may stay in what is kept of it; undefined where it touches nobody who is erased. */
  readonly subject: Subject | undefined;
}

/**
 * What becomes of an event when somebody it is about has been erased. What changes their card or their case is refused. A new complaint of theirs is a new case that no card
 * stands behind: nobody is turned away. What a call or another rule leaves of them is taken without words.
 */
export async function lateEvent(ledger: Ledger, event: DeskEvent): Promise<LateEvent> {
  const erased = erasedBy(await ledger.rows('erasure'));
  const stands = { event, isRefused: false, subject: undefined };
  if (erased.size === 0 || event.act === 'customer.erase') return stands;
  const subject = { ids: new Set([...erased, ...(await erasedCases(ledger, event, erased))]), numbers: new Set<string>() };
  if (event.act === registerAct && !subject.ids.has(event.object)) return { ...stands, event: withoutCard(event, erased) };
  const scrubbed = eventWithoutWords(event, subject);
  const isAbout = (subject.ids.has(event.object) && !saysNothing.includes(event.act)) || event.rows.some((one) => isOfCard(one, erased));
  if (!isAbout && JSON.stringify(scrubbed) === JSON.stringify(event)) return stands;
  if (event.act === bringAct || event.act === 'import.batch')
    return { event: withoutCardRows(scrubbed, erased), isRefused: false, subject };
  return { event: scrubbed, isRefused: isAbout && !isDesksOwn(event.act), subject };
}

type Erasures = Awaited<ReturnType<Ledger['rows']>>;

/** A list of rows is never changed, and one push asks for the very same one at each of its events: what it says is read once. */
const known = new WeakMap<Erasures, ReadonlySet<string>>();

function erasedBy(erasures: Erasures): ReadonlySet<string> {
  const erased = known.get(erasures) ?? erasedIn(erasures.map(([, { row }]) => row));
  known.set(erasures, erased);
  return erased;
}

/** Is this the registration of somebody's complaint that was emptied when they were erased, because nothing had come of it by then? */
export async function isEmptied(ledger: Ledger, { act, erased, body }: DeskEvent): Promise<boolean> {
  if (act !== registerAct || erased === undefined) return false;
  const cards = erasedBy(await ledger.rows('erasure'));
  return mentions(body, { ids: cards, numbers: new Set() });
}

/** That somebody looked or printed changes nothing. */
const saysNothing: readonly string[] = ['complaint.print', 'customer.print', 'attachment.open', 'letter.pdf'];

const cardTables: readonly string[] = ['customer', 'customer_phone', 'customer_flag', 'customer_purchase', 'customer_merge'];

/** Does a row belong to the card of somebody erased? */
const isOfCard = (change: RowChange, erased: ReadonlySet<string>): boolean =>
  cardTables.includes(change.table) &&
  [...cellsOf(change.key), ...(change.did === 'remove' ? [] : Object.values(change.set))].some((one) => erased.has(String(one)));

const withoutCardRows = (event: DeskEvent, erased: ReadonlySet<string>): DeskEvent => ({
  ...event,
  rows: event.rows.filter((one) => !isOfCard(one, erased)),
});

/** A registration with nobody's card behind it. */
function withoutCard(event: DeskEvent, erased: ReadonlySet<string>): DeskEvent {
  const text = JSON.stringify(event.body, (key, value: unknown) => {
    if (key !== 'customer' || typeof value !== 'string' || !erased.has(value)) return value;
    return undefined;
  });
  const body: unknown = JSON.parse(text ?? 'null');
  const given = typeof body === 'object' && body !== null && 'given' in body && typeof body.given === 'object' ? body.given : {};
  return { ...withoutCardRows(event, erased), body: typeof body === 'object' ? { ...body, given: { customer: null, ...given } } : body };
}

/** The cases an event names whose customers are erased. */
async function erasedCases(ledger: Ledger, event: DeskEvent, erased: ReadonlySet<string>): Promise<readonly string[]> {
  const named = new Set<string>([event.object, ...event.lines.map(({ complaint }) => complaint), ...event.rows.flatMap(namedByRow)]);
  const found: string[] = [];
  for (const one of named) {
    const id = complaintId.safeParse(one);
    const customer = id.success ? (await ledger.complaint(id.data))?.customer : undefined;
    if (typeof customer === 'string' && erased.has(customer)) found.push(one);
  }
  return found;
}

function namedByRow(change: RowChange): readonly string[] {
  const complaint = change.did === 'remove' ? undefined : change.set['complaint'];
  return [...cellsOf(change.key), complaint].filter((one): one is string => typeof one === 'string');
}
