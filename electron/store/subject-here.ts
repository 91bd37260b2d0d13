import { sql } from 'kysely';
import { registerAct, registeredFor } from '../../shared/erasure/registered-for.ts';
import type { Subject } from '../../shared/erasure/subject.ts';
import { complaintId, type ComplaintId } from '../../shared/ids.ts';
import type { Db } from './schema.ts';

/** A person as this register knows them: their cases, and what they are found by. */
export interface SubjectHere extends Subject {
  readonly complaints: readonly ComplaintId[];
  /** What they are called, for papers that came from elsewhere. */
  readonly called: readonly string[];
}

/** Everything here that is a person's, by their cards. */
export async function subjectHere(db: Db, customers: readonly string[]): Promise<SubjectHere> {
  const cards = JSON.stringify(customers);
  const ofCards = sql<boolean>`customer in (select value from json_each(${cards}))`;
  const cases = await db
    .selectFrom('complaint')
    .select(['id', 'call', 'caller_name'])
    .where(ofCards)
    .where(sql<boolean>`id not in (${unheard})`)
    .execute();
  const phones = await db.selectFrom('customer_phone').select(['raw', 'e164']).where(ofCards).execute();
  const names = await db.selectFrom('customer').select('name').where('id', 'in', customers).execute();
  const numbers = phones.flatMap(({ raw, e164 }) => (e164 === null ? [raw] : [raw, e164])).filter((one) => one !== '');
  const ids = cases.map(({ id }) => id);
  const neverDone = await registrationsNotDone(db, new Set(customers));
  const calls = await idsOf(db, 'call', { cards, numbers, linked: ids });
  const ofCases = cases.flatMap(({ call }) => (call === null ? [] : [call]));
  const allCalls = [...calls, ...ofCases];
  const callbacks = await idsOf(db, 'callback', { cards, numbers, linked: allCalls });
  return {
    ids: new Set([...customers, ...ids, ...neverDone, ...allCalls, ...callbacks]),
    numbers: new Set(numbers),
    complaints: ids.map((id) => complaintId.parse(id)),
    called: [...names.map(({ name }) => name), ...cases.map((one) => one.caller_name)].filter((name) => name.length > 2),
  };
}

/** Complaints that head office has not heard of: they came after the erasure or would have stood in its way, and stay (`late-event.ts`). */
const unheard = sql`select object from outbox where kind = 'complaint.register' and seq > (select confirmed from sync_state)
  and (select phase from sync_state) <> 'alone'`;

/** Complaints these cards' registrations were to become that head office refused or parked: only what was sent still says them. */
async function registrationsNotDone(db: Db, cards: ReadonlySet<string>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox')
    .select('text')
    .where('kind', '=', registerAct)
    .where(sql<boolean>`seq <= (select confirmed from sync_state)`)
    .where(sql<boolean>`object not in (select id from complaint)`)
    .execute();
  return rows.flatMap(({ text }) => registeredFor(text, cards) ?? []);
}

interface By {
  /** JSON lists of ids. */
  readonly cards: string;
  readonly numbers: readonly string[];
  readonly linked: readonly string[];
}

/** Calls and call-backs: of the cards, of their cases or calls, and from their numbers where no card was found. */
async function idsOf(db: Db, table: 'call' | 'callback', { cards, numbers, linked }: By): Promise<readonly string[]> {
  const link = table === 'call' ? sql.ref('complaint') : sql.ref('call');
  const from = JSON.stringify(numbers);
  const number =
    table === 'call'
      ? sql`(raw_number in (select value from json_each(${from})) or e164 in (select value from json_each(${from})))`
      : sql`number in (select value from json_each(${from}))`;
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} where customer in (select value from json_each(${cards}))
    or ${link} in (select value from json_each(${JSON.stringify(linked)})) or (customer is null and ${number})`.execute(db);
  return rows.map(({ id }) => id);
}
