import { unhandled } from '../../shared/complaint/handled.ts';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { seedDesk } from '../../electron/services/seed.ts';
import { appendAudit } from '../../electron/store/audit.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { saveComplaint } from '../../electron/store/complaints.ts';
import { addPhone, createCustomer } from '../../electron/store/customers.ts';
import { nextNumber } from '../../electron/store/numbers.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people.ts';
import type { Db, Tx } from '../../electron/store/schema.ts';
import { appendTimeline } from '../../electron/store/timeline.ts';
import type { Complaint, TimelineEntry } from '../../shared/complaint/complaint.ts';
import { complaintNumber } from '../../shared/complaint/number.ts';
import type { SetUp } from '../../shared/contract/desk.ts';
import { titleOf } from '../../shared/complaint/title.ts';
import { nameKey } from '../../shared/customer/name-key.ts';
import { readPhone } from '../../shared/customer/phone.ts';
import { type CatalogueId, complaintId, type CustomerId, customerId, type Instant, instant } from '../../shared/ids.ts';
import { countingIds, deskNow, operator } from './a-desk.ts';
import { dice, pick, type Roll } from './dice.ts';
import { inventPerson, inventStory, type Invented } from './people.ts';

/** How big a register is generated. */
export interface Size {
  readonly customers: number;
  readonly complaints: number;
}

/** A generated register on disk, closed: copy it, never open it in place. */
export interface Generated {
  readonly folder: string;
  readonly key: Uint8Array;
  readonly size: Size;
}

/** The customers of a generated register, the same every time: number `index` of them. */
export const inventedCustomer = (index: number): Invented & { readonly id: CustomerId } => ({
  ...inventPerson(dice(index * 7919 + 13)),
  id: customerId.parse(`0195aaaa-0000-7000-8000-${index.toString(16).padStart(12, '0')}`),
});

const root = join(import.meta.dirname, '../..');
const key = createHash('sha256').update('a generated register holds nobody real').digest();

/** A register of this size, generated once and kept for the next run while the code that makes it stays the same. */
export async function generatedRegister(size: Size): Promise<Generated> {
  const folder = await keptFolder(`register-${size.customers}-${size.complaints}`, (making) => fill(making, size));
  return { folder, key, size };
}

/** A folder of this name from the last run, or made now; half-made ones are never used. */
export async function keptFolder(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const cache = join(root, 'node_modules/.cache/heard-bench');
  const folder = join(cache, `${checksum()}-${name}`);
  if (existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await make(making);
  renameSync(making, folder);
  return folder;
}

/** A copy of a generated register to write into; removed by the caller. */
export function copyOf({ folder }: Pick<Generated, 'folder'>, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(folder, to, { recursive: true });
  return to;
}

/** What a kept register depends on: the generator and the tables. */
function checksum(): string {
  const folders = ['bench/gen', 'electron/store/migrations'].map((path) => join(root, path));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .toSorted()
      .map((name) => join(folder, name)),
  );
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

async function fill(folder: string, size: Size): Promise<void> {
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(`no register to fill: ${opened.refusal.code}`);
  const { db, close } = opened.value;
  await db.transaction().execute((tx) => seedDesk(tx, { site: generatedSite, deskCode: 'A' }, instant.parse(deskNow), countingIds(2)));
  await writeGenerated(db, size);
  await close();
}

/** Writes that many customers and complaints into a register that is set up. Nothing in it is anyone's: it does not wait for the disk. */
export async function writeGenerated(db: Db, { customers, complaints }: Size): Promise<void> {
  await sql`pragma synchronous = off`.execute(db);
  await db.transaction().execute((tx) => savePerson(tx, operator));
  await inPortions(db, customers, (tx, index) => addCustomer(tx, index));
  const categories = (await readCategories(db)).map((one) => one.id);
  await inPortions(db, complaints, (tx, index) => addComplaint(tx, index, { customers, categories }));
}
export const generatedSite: SetUp['site'] = {
  code: 'BKK',
  name: 'Generated',
  timeZone: 'Asia/Bangkok',
  currency: 'THB',
  defaultLanguage: 'en',
  languages: ['en', 'ru', 'th'],
};

async function inPortions(db: Db, count: number, write: (tx: Tx, index: number) => Promise<void>): Promise<void> {
  const portion = 5_000;
  for (let from = 0; from < count; from += portion) {
    await db.transaction().execute(async (tx) => {
      for (let index = from; index < Math.min(count, from + portion); index += 1) await write(tx, index);
    });
  }
}

async function addCustomer(tx: Tx, index: number): Promise<void> {
  const { id, name, phone, language } = inventedCustomer(index);
  const createdAt = instant.parse(deskNow - (index + 1) * 60_000);
  await createCustomer(tx, { id, kind: 'person', name, nameKey: nameKey(name), language, createdAt, createdBy: operator.id });
  await addPhone(tx, id, readPhone(phone, 'TH'));
}

interface Around {
  readonly customers: number;
  readonly categories: readonly CatalogueId[];
}

const dayMs = 86_400_000;

/** One complaint of the last 250 days, three quarters of them settled, with the lines that history and audit would hold. */
async function addComplaint(tx: Tx, index: number, { customers, categories }: Around): Promise<void> {
  const roll = dice(index * 104_729 + 7);
  const made = await inventComplaint(tx, { index, roll, from: inventedCustomer(roll(customers)), category: pick(categories, roll) });
  await saveComplaint(tx, made, undefined);
  const { id, registeredAt: at, receiver: by } = made;
  await appendTimeline(tx, id, [
    { at, by, kind: 'registered', facts: { number: made.number } },
    ...(index === 0 ? longStory(at) : []),
    ...(made.resolvedAt === null ? [] : [{ at: made.resolvedAt, by, kind: 'solved' as const, facts: { verdict: 'yes' } }]),
  ]);
  await appendAudit(tx, { at, actor: by, act: 'complaint.register', object: 'complaint', objectId: id, fields: ['state', 'facts'] });
}

/** How many lines of history the first complaint has. */
export const longHistory = 300;

/** The first complaint's number: the one with the long history. */
export const longNumber = complaintNumber({ site: generatedSite.code, year: 2026, desk: 'A', count: 1 });

const longStory = (from: Instant): TimelineEntry[] =>
  Array.from({ length: longHistory - 1 }, (_none, index) => ({
    at: instant.parse(from + (index + 1) * 600_000),
    by: operator.id,
    kind: 'measure',
    facts: { text: inventStory('en', dice(index)) },
  }));

interface Inventing {
  readonly index: number;
  readonly roll: Roll;
  readonly from: ReturnType<typeof inventedCustomer>;
  readonly category: CatalogueId;
}

async function inventComplaint(tx: Tx, { index, roll, from, category }: Inventing): Promise<Complaint> {
  const receivedAt = instant.parse(deskNow - roll(250) * dayMs - roll(dayMs));
  const registeredAt = instant.parse(receivedAt + 120_000);
  const resolvedAt = roll(4) === 0 ? null : instant.parse(registeredAt + roll(5) * dayMs + 60_000);
  const essence = inventStory(from.language, roll);
  return {
    id: complaintId.parse(`0195cccc-0000-7000-8000-${index.toString(16).padStart(12, '0')}`),
    number: complaintNumber({ site: generatedSite.code, year: 2026, desk: 'A', count: await nextNumber(tx, 2026) }),
    type: 'complaint',
    state: resolvedAt === null ? 'inWork' : 'resolved',
    channel: 'call',
    receivedAt,
    registeredAt,
    resolvedAt,
    receiver: operator.id,
    owner: operator.id,
    customer: from.id,
    call: null,
    code: null,
    caller: { name: from.name, phone: from.phone },
    facts: { essence, title: titleOf(essence), category },
    category,
    moodStart: pick(['calm', 'irritated', 'aggressive'] as const, roll),
    moodEnd: 'calm',
    verdict: resolvedAt === null ? null : 'yes',
    outcome: resolvedAt === null ? null : 'satisfied',
    resolvedFirstContact: resolvedAt !== null,
    promises: [],
    escalations: [],
    measures: [],
    remedies: [],
    ...unhandled,
    externalRef: null,
    revision: 1,
  };
}
