import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { bringNext } from '../../electron/services/bring-everything.ts';
import { carryOut } from '../../electron/services/carry-out.ts';
import type { DeskContext } from '../../electron/services/desk-context.ts';
import { seedDesk } from '../../electron/services/seed.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { savePerson } from '../../electron/store/people.ts';
import type { Db } from '../../electron/store/schema.ts';
import { beginJoined, keepSyncState } from '../../electron/store/sync-state.ts';
import { newPrivateKey, publicHalf } from '../../electron/sync/desk-key.ts';
import type { Command } from '../../shared/complaint/commands.ts';
import { instant } from '../../shared/ids.ts';
import { aDesk, countingIds, deskNow, operator } from './a-desk.ts';
import { inventCards } from './cards.ts';
import { dice } from './dice.ts';
import { generatedSite, keptFolder } from './fill-register.ts';
import { inventStory } from './people.ts';

/** A desk of a branch as it lies on its disk: copy it, never open it in place. */
export interface QueuedDesk {
  readonly folder: string;
  /** How head office knows it. */
  readonly desk: string;
  readonly no: number;
  readonly code: string;
  readonly publicKey: string;
  /** So many events at the head of its queue say what it brought to the branch; the others are a day's work. */
  readonly brought: number;
  readonly queued: number;
}

export const queueKey: Uint8Array = createHash('sha256').update('a desk with a queue holds nobody real').digest();

/** Four things are done to each complaint. */
const actsEach = 4;

/** A desk that joined a branch and did so many things before it ever reached head office; all of it waits. Generated once and kept. */
export async function queuedDesk(events: number): Promise<QueuedDesk> {
  const folder = await keptFolder(`queue-${events}`, (making) => make(making, { no: 1, code: 'A', events }));
  return read(folder);
}

/** Another desk of that branch, which did nothing yet. */
export async function idleDesk(): Promise<QueuedDesk> {
  const folder = await keptFolder('queue-none', (making) => make(making, { no: 2, code: 'B', events: 0 }));
  return read(folder);
}

const read = (folder: string): QueuedDesk => ({ ...(JSON.parse(readFileSync(join(folder, 'desk.json'), 'utf8')) as QueuedDesk), folder });

interface Wanted {
  readonly no: number;
  readonly code: string;
  readonly events: number;
}

async function make(folder: string, { no, code, events }: Wanted): Promise<void> {
  const opened = await openRegister(folder, queueKey);
  if (!opened.ok) throw new Error(`no register to fill: ${opened.refusal.code}`);
  const { db, close } = opened.value;
  await sql`pragma synchronous = off`.execute(db);
  await db.transaction().execute(async (tx) => {
    await seedDesk(tx, { site: generatedSite, deskCode: code }, instant.parse(deskNow), countingIds(2));
    await savePerson(tx, operator);
  });
  const key = newPrivateKey();
  const desk = `0195eeee-0000-7000-8000-${String(no).padStart(12, '0')}`;
  await joined(db, { desk, key, no, code });
  if (events > 0) while ((await bringNext({ db, now: () => instant.parse(deskNow), by: operator.id })) !== null);
  else await db.transaction().execute((tx) => keepSyncState(tx, { phase: 'joined' }));
  const brought = await queueOf(db);
  await work(db, Math.ceil(events / actsEach));
  const queued = await queueOf(db);
  await close();
  writeFileSync(join(folder, 'desk.json'), JSON.stringify({ desk, no, code, publicKey: publicHalf(key), brought, queued }));
}

async function queueOf(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const joined = (
  db: Db,
  { desk, key, no, code }: { readonly desk: string; readonly key: string; readonly no: number; readonly code: string },
): Promise<void> =>
  db.transaction().execute((tx) =>
    beginJoined(tx, {
      address: '',
      desk,
      secret_key: key,
      no,
      desk_code: code,
      branch: '1',
      branch_name: 'Generated',
      head_key: '',
      epoch: 1,
      site: generatedSite.code,
      joinedAt: deskNow,
    }),
  );

/** Registers complaints and does three things to each, through the same services as people do. */
async function work(db: Db, complaints: number): Promise<void> {
  const desk = aDesk(db, dice(3));
  const categories = (await readCategories(db)).map((one) => one.id);
  for (const [index, card] of inventCards(complaints, { customers: 0, categories }).entries()) {
    const { revision } = await done(desk, card, index);
    await done(desk, { kind: 'measure', complaint: card.complaint, payload: { text: inventStory('en', dice(index)) } }, index);
    const facts = { title: `Title ${index}` };
    await done(desk, { kind: 'correct', complaint: card.complaint, payload: { seen: revision + 1, facts } }, index);
    await done(desk, { kind: 'measure', complaint: card.complaint, payload: { text: inventStory('en', dice(index + 1)) } }, index);
  }
}

async function done(desk: DeskContext, command: Command, index: number) {
  const outcome = await carryOut(desk, command);
  if (!outcome.ok) throw new Error(`${command.kind} ${index} was refused: ${outcome.refusal.code}`);
  return outcome.value;
}
