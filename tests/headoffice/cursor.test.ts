import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBranch } from '../../headoffice/store/branches.ts';
import { addEvents, readFeed } from '../../headoffice/store/events.ts';
import { openStore, type Store } from '../../headoffice/store/open-store.ts';
import type { Db, Tx } from '../../headoffice/store/schema.ts';
import { holdStream, takePlaces } from '../../headoffice/store/streams.ts';
import { type APostgres, aPostgres, engines } from '../helpers/a-postgres.ts';

/** Seconds each run lasts: a few in CI, ten minutes by `HEARD_CURSOR_SECONDS=600`. */
const seconds = Number(process.env['HEARD_CURSOR_SECONDS'] ?? 4);
const writers = 16;

/** How rows of one transaction get their places, and how a reader finds what came after its cursor. */
interface Cursor {
  readonly write: (tx: Tx, branch: number, rows: readonly string[]) => Promise<void>;
  readonly read: (db: Db, branch: number, cursor: number) => Promise<readonly { readonly seq: number; readonly name: string }[]>;
}

/** Head office's own: places under the stream's row lock. */
const dense: Cursor = {
  write: async (tx, branch, rows) => {
    const { head } = await holdStream(tx, branch);
    await takePlaces(tx, branch, rows.length);
    await addEvents(
      tx,
      rows.map((name, at) => anEvent(branch, head + at + 1, name)),
    );
  },
  read: async (db, branch, cursor) =>
    (await readFeed(db, { branch, cursor, lines: 1_000, bytes: 4_000_000 })).map(({ seq, object }) => ({ seq, name: object })),
};

/** The planted defect: a sequence numbers rows in the order of their inserts, not of their commits. */
const sequence: Cursor = {
  write: async (tx, branch, rows) => {
    for (const name of rows) await sql`insert into naive (branch, name) values (${branch}, ${name})`.execute(tx);
  },
  read: async (db, branch, cursor) => {
    const found = await sql<{
      seq: number;
      name: string;
    }>`select seq, name from naive where branch = ${branch} and seq > ${cursor} order by seq limit 1000`.execute(db);
    return found.rows;
  },
};

const anEvent = (branch: number, seq: number, name: string) => ({
  branch,
  seq,
  desk: 0,
  s: seq,
  at: 0,
  by: '',
  act: 'test',
  object: name,
  outcome: 'applied',
  refusal: null,
  body: '',
  effect: '{}',
  size: 2,
  received_at: 0,
});

interface Ran {
  readonly committed: number;
  readonly lost: number;
  readonly twice: number;
  readonly holes: number;
  readonly rolledBack: number;
}

/** Sixteen writers with slow commits, rollbacks and a killed connection now and then; two readers per branch poll all the time. */
async function run({ db }: Store, cursor: Cursor): Promise<Ran> {
  const branches: number[] = [];
  for (let at = 0; at < 3; at += 1)
    branches.push(
      await db.transaction().execute(async (tx) => addBranch(tx, { site: 'AA', name: '', timeZone: 'UTC', currency: 'RUB' }, 0)),
    );
  const committed = new Map(branches.map((branch) => [branch, new Set<string>()]));
  const unknown = new Set<string>();
  const until = Date.now() + seconds * 1_000;
  let rolledBack = 0;
  const write = async (writer: number): Promise<void> => {
    while (Date.now() < until) {
      const branch = branches[Math.floor(Math.random() * branches.length)] ?? 1;
      const rows = Array.from({ length: 1 + Math.floor(Math.random() * 20) }, () => randomUUID());
      const fate = Math.random();
      const done = db.transaction().execute(async (tx) => {
        await cursor.write(tx, branch, rows);
        if (fate < 0.3) await pause(Math.random() * 40);
        if (fate < 0.1) throw new Error('rolled back');
        if (fate > 0.99) await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
      });
      await done.then(
        () => {
          for (const name of rows) committed.get(branch)?.add(name);
        },
        () => {
          rolledBack += 1;
          if (fate > 0.99) for (const name of rows) unknown.add(name);
        },
      );
      if (writer % 4 === 0) await pause(Math.random() * 5);
    }
  };
  const readers = branches.flatMap((branch) => [0, 1].map(() => reader(branch)));
  const ends = readers.map(async (one) => one.run());
  await Promise.all(Array.from({ length: writers }, async (_, at) => write(at)));
  for (const one of readers) one.finish();
  await Promise.all(ends);
  let [lost, twice, holes] = [0, 0, 0];
  for (const { branch, seen, seqs } of readers) {
    const names = new Set(seen);
    twice += seen.length - names.size;
    for (const name of committed.get(branch) ?? []) if (!names.has(name)) lost += 1;
    holes += seqs.filter((seq, at) => seq !== at + 1).length;
    for (const name of seen)
      if (committed.get(branch)?.has(name) !== true && !unknown.has(name)) throw new Error('a row was read that nobody committed');
  }
  return { committed: [...committed.values()].reduce((sum, { size }) => sum + size, 0), lost, twice, holes, rolledBack };

  function reader(branch: number) {
    const seen: string[] = [];
    const seqs: number[] = [];
    let isLast = false;
    return {
      branch,
      seen,
      seqs,
      finish: () => (isLast = true),
      run: async () => {
        for (let at = 0; ;) {
          const wasLast = isLast;
          const found = await cursor.read(db, branch, at);
          for (const { seq, name } of found) {
            seqs.push(seq);
            seen.push(name);
            at = seq;
          }
          if (wasLast && found.length === 0) break;
        }
      },
    };
  }
}

describe.each(engines)('on the PostgreSQL of %s, with sixteen writers, slow commits and rollbacks', (engine) => {
  let postgres: APostgres;
  let store: Store;
  beforeAll(async () => {
    postgres = await aPostgres(engine, []);
    store = await openStore(await postgres.fresh(), { connections: writers + 8 });
    await sql`create table naive (seq bigserial primary key, branch int not null, name text not null)`.execute(store.db);
  }, 60_000);
  afterAll(async () => {
    await store.close();
    await postgres.stop();
  });

  it('gives a reader every committed row once, without a hole', { timeout: seconds * 1_000 + 60_000 }, async () => {
    const { committed, lost, twice, holes, rolledBack } = await run(store, dense);
    expect({ lost, twice, holes }).toEqual({ lost: 0, twice: 0, holes: 0 });
    expect(committed).toBeGreaterThan(200);
    expect(rolledBack).toBeGreaterThan(3);
  });

  it('would lose rows by a sequence, as this very test sees', { timeout: seconds * 1_000 + 60_000 }, async () => {
    const { lost } = await run(store, sequence);
    expect(lost).toBeGreaterThan(0);
  });
});
