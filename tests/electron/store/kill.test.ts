import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { openDrafts } from '../../../electron/store/draft-journal.ts';
import { openRegister } from '../../../electron/store/open-register.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { inOneFile, killHard, startChild } from '../../helpers/child.ts';

/** A quick run kills 200 times; HEARD_KILLS asks for more before a release. */
const kills = Number(process.env['HEARD_KILLS'] ?? 200);
const lanes = 2;

/** What one killed desk had said, and what was found on disk after it. */
interface Found {
  readonly acknowledged: number;
  readonly lost: number;
  readonly half: number;
  readonly broken: boolean;
  /** Milliseconds of typing between the last letter typed and the last one kept. */
  readonly typingLost: number;
}

it(`loses nothing acknowledged and nothing halved over ${kills} kills`, { timeout: 600_000, retry: 0 }, async () => {
  const desk = await inOneFile('register-until-killed.ts');
  const found = (await Promise.all(Array.from({ length: lanes }, () => killAgainAndAgain(desk, Math.ceil(kills / lanes))))).flat();
  const sum = (of: (one: Found) => number) => found.reduce((total, one) => total + of(one), 0);
  const figures = {
    kills: found.length,
    acknowledged: sum(({ acknowledged }) => acknowledged),
    lost: sum(({ lost }) => lost),
    half: sum(({ half }) => half),
    broken: found.filter(({ broken }) => broken).length,
    mostTypingLost: Math.max(...found.map(({ typingLost }) => typingLost)),
  };
  console.info(JSON.stringify(figures));
  expect(figures).toMatchObject({ lost: 0, half: 0, broken: 0 });
  expect(figures.kills).toBeGreaterThanOrEqual(kills);
  // The desk under test did work: a test that kills idle programs proves nothing.
  expect(figures.acknowledged).toBeGreaterThan(kills);
  expect(figures.mostTypingLost).toBeLessThanOrEqual(250);
});

/** One folder through many lives: what a life acknowledged must be there after every later kill too. */
async function killAgainAndAgain(desk: string, times: number): Promise<Found[]> {
  const folder = await aFolder();
  const key = randomBytes(32);
  const acknowledged: string[] = [];
  const found: Found[] = [];
  for (let life = 0; life < times; life++) {
    const child = startChild(desk, [folder, key.toString('hex'), `d${life}`]);
    const said = await liveAndDie(child);
    acknowledged.push(...said.registered);
    found.push({
      ...(await lookAfter(folder, key, acknowledged)),
      acknowledged: said.registered.length,
      typingLost: await typingLostIn(folder, key, life, said.typed),
    });
  }
  return found;
}

async function liveAndDie(child: ChildProcess) {
  const words = listen(child);
  await Promise.race([words.closed, lifetime(words.ready)]);
  await killHard(child);
  const lines = (await words.all).split('\n').slice(0, -1);
  const registered = lines.filter((line) => line.startsWith('registered')).map((line) => line.split(' ')[1] ?? '');
  const typed = lines.filter((line) => line.startsWith('typed')).map((line) => line.split(' ').slice(1).map(Number));
  return { registered, typed: typed.map(([letter = 0, ms = 0]) => ({ letter, ms })) };
}

/** Of eight, one dies somewhere in its start while files are being opened, one lives long enough to type much, the others die at work. */
async function lifetime(ready: Promise<unknown>): Promise<void> {
  const fate = randomInt(8);
  if (fate === 0) return pause(randomInt(250));
  await ready;
  return pause(fate === 1 ? 300 + randomInt(400) : randomInt(160));
}

function listen(child: ChildProcess): {
  readonly ready: Promise<unknown>;
  readonly closed: Promise<unknown>;
  readonly all: Promise<string>;
} {
  let text = '';
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString('utf8');
  });
  const closed = once(child, 'close');
  return { ready: once(child.stdout ?? child, 'data'), closed, all: closed.then(() => text) };
}

async function lookAfter(folder: string, key: Buffer, acknowledged: readonly string[]) {
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(`after a kill the register says ${opened.refusal.code}`);
  const { db, close } = opened.value;
  const ids = new Set((await db.selectFrom('complaint').select('id').execute()).map(({ id }) => id));
  const { rows } = await sql<{ half: number }>`select
    (select count(*) from complaint c where
      (select count(*) from timeline t where t.complaint = c.id) <> 1 or
      (select count(*) from complaint_word w where w.complaint = c.id) = 0 or
      (select count(*) from customer_phone p where p.customer = c.customer) <> 1) +
    abs((select count(*) from complaint) - (select count(*) from customer)) +
    abs((select count(*) from complaint) - (select count(*) from audit where act = 'complaint.register')) +
    abs((select count(*) from complaint) - (select count(*) from outbox where kind = 'complaint.register')) +
    abs((select count(*) from complaint) - coalesce((select sum(last) from number_counter), 0)) as half`.execute(db);
  const chain = await verifyAudit(db);
  const check = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  await close();
  return {
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    half: rows[0]?.half ?? 1,
    broken: !chain.intact || check.rows[0]?.quick_check !== 'ok',
  };
}

async function typingLostIn(
  folder: string,
  key: Buffer,
  life: number,
  typed: readonly { readonly letter: number; readonly ms: number }[],
): Promise<number> {
  const last = typed.at(-1);
  if (last === undefined) return 0;
  const opened = await openDrafts(folder, key);
  if (!opened.ok) throw new Error(`after a kill the drafts say ${opened.refusal.code}`);
  const kept = Number(opened.value.read(`d${life}`)?.body.card.case.title ?? 0);
  opened.value.close();
  const keptAt = typed.find(({ letter }) => letter === kept)?.ms ?? typed[0]?.ms ?? last.ms;
  return last.ms - keptAt;
}
