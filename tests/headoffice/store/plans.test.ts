import { randomUUID } from 'node:crypto';
import { type CompiledQuery, Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  complaintNamed,
  complaintsNamed,
  readComplaints,
  complaintsOfCustomers,
  complaintsTiedToAny,
  endedComplaints,
  olderOfCustomers,
  openComplaints,
  readComplaint,
  readLines,
} from '../../../headoffice/store/complaints.ts';
import { findDesk, readDevice } from '../../../headoffice/store/devices.ts';
import { lastHandOver, nameOfLine, readBodies, readFeed } from '../../../headoffice/store/events.ts';
import { deskOfPerson } from '../../../headoffice/store/seated.ts';
import { openStore } from '../../../headoffice/store/open-store.ts';
import { ownOtherwise } from '../../../headoffice/store/own-otherwise.ts';
import { readRecord, readRecords, readSomeRecords, recordsAfter } from '../../../headoffice/store/records.ts';
import {
  eventsOfCalls,
  flagsOf,
  nextUnaccepted,
  noticesOfRoot,
  noticesSince,
  rowsOfComplaint,
  unacceptedNotices,
} from '../../../headoffice/store/rows-about.ts';
import { findShown, findWaits } from '../../../headoffice/store/admin/register.ts';
import { dueWatched, nextWatched } from '../../../headoffice/store/watching.ts';
import type { Db, Tables } from '../../../headoffice/store/schema.ts';
import { readHeads, readStream } from '../../../headoffice/store/streams.ts';
import { type APostgres, aPostgres, engines } from '../../helpers/a-postgres.ts';

const rows = 20_000;
const desk = randomUUID();

/** Two branches with twenty thousand of everything, which nobody analysed yet: as after a rush of new desks. */
async function fill(db: Db): Promise<void> {
  await sql`insert into stream (branch, head) values (1, ${rows}), (2, ${rows})`.execute(db);
  await sql`insert into device (branch, desk, no, code, key, name, app, tail, joined_at) select 1 + i % 2, gen_random_uuid(), i, 'c' || i, '', '', '', '', 0 from generate_series(1, 2000) i`.execute(
    db,
  );
  await sql`insert into seated select branch, gen_random_uuid(), desk from device`.execute(db);
  await sql`insert into event select b, i, 1, i, 0, '', '', '', 'applied', null, repeat('x', 300), repeat('y', 600), 600, 0 from generate_series(1, ${rows}::int) i, generate_series(1, 2) b`.execute(
    db,
  );
  await sql`insert into complaint (branch, id, number, customer, state, received_at, ended_at, lines, seq, body)
    select b, gen_random_uuid(), 'N' || i, gen_random_uuid(), 'x', i, case when i % 3 = 0 then i end, 1, i, repeat('z', 500) from generate_series(1, ${rows}::int) i, generate_series(1, 2) b`.execute(
    db,
  );
  await sql`insert into complaint_line select branch, id, 0, 1, 1, '{}' from complaint`.execute(db);
  await sql`insert into complaint_tie select branch, gen_random_uuid(), id from complaint`.execute(db);
  await sql`insert into record select b, 'notice', 'n' || i, i, json_build_object('complaint', gen_random_uuid(), 'root', 'r' || i, 'to', 'p' || i % 500, 'at', i,
    'accept_by', case when i % 50 = 0 then i end)::text, '{}' from generate_series(1, ${rows}::int) i, generate_series(1, 2) b`.execute(db);
  await sql`insert into watched select branch, id, case when ended_at is null then received_at end from complaint`.execute(db);
  await sql`insert into shown select branch, id, number, state, 't', gen_random_uuid(), received_at, ended_at, received_at, 'cup' || seq % 4000, 0, 0, 0, 0, 0, 0, 0, 0,
    0, 0, 0, 0, null from complaint`.execute(db);
  await sql`insert into waits select branch, id, 0, 'promise', gen_random_uuid(), null, received_at from complaint`.execute(db);
  await sql`insert into record select b, 'script_event', '["' || gen_random_uuid() || '",' || i % 20 || ']', i, '{}', '{}'
    from generate_series(1, ${rows}::int) i, generate_series(1, 2) b`.execute(db);
  await sql`insert into record select b, 'k' || i % 30, 'key' || i, i, '{}', '{}' from generate_series(1, ${rows}::int) i, generate_series(1, 2) b`.execute(
    db,
  );
}

const all = { branch: undefined, state: undefined, late: false, text: '' } as const;

/** What head office asks all day. */
const hot: Readonly<Record<string, (db: Db) => Promise<unknown>>> = {
  pull: async (db) => readFeed(db, { branch: 1, cursor: 9_000, lines: 1_000, bytes: 4_000_000 }),
  'line at the cursor': async (db) => nameOfLine(db, 1, 9_000),
  'known events': async (db) => readBodies(db, { branch: 1, desk: 1, from: 5_000, to: 5_200 }),
  'own events after a snapshot': async (db) => ownOtherwise(db, { branch: 1, desk: 1, after: 5_000, until: 5_300, bytes: 4_000_000 }),
  stream: async (db) => readStream(db, 1),
  heads: async (db) => readHeads(db, [1, 2]),
  'desk by its name': async (db) => findDesk(db, desk),
  device: async (db) => readDevice(db, { branch: 1, desk }),
  complaint: async (db) => readComplaint(db, 1, desk),
  'complaints of a push': async (db) =>
    readComplaints(
      db,
      1,
      Array.from({ length: 300 }, () => randomUUID()),
    ),
  'numbers of a push': async (db) => complaintsNamed(db, 1, { name: 'number', values: Array.from({ length: 300 }, (_, at) => `N${at}`) }),
  'rows of a push': async (db) =>
    readSomeRecords(
      db,
      1,
      Array.from({ length: 300 }, (_, at) => ({ kind: `k${at % 30}`, key: `key${at}` })),
    ),
  'by number': async (db) => complaintNamed(db, 1, ['number', 'N77']),
  'of a customer': async (db) => complaintsOfCustomers(db, 1, [desk]),
  'of the customers of a push': async (db) =>
    complaintsOfCustomers(
      db,
      1,
      Array.from({ length: 300 }, () => randomUUID()),
    ),
  'ties to the complaints of a push': async (db) =>
    complaintsTiedToAny(
      db,
      1,
      Array.from({ length: 300 }, () => randomUUID()),
    ),
  'histories of a push': async (db) =>
    readLines(
      db,
      1,
      Array.from({ length: 300 }, () => randomUUID()),
    ),
  'ties to it': async (db) => complaintsTiedToAny(db, 1, [desk]),
  "customers', latest first": async (db) =>
    olderOfCustomers(db, 1, { customers: [desk, randomUUID()], endedBefore: 9_000, before: { at: 9_000, id: desk }, limit: 50 }),
  'last hand-over': async (db) => lastHandOver(db, 1, desk),
  "a person's desk": async (db) => deskOfPerson(db, 1, desk),
  'open ones': async (db) => openComplaints(db, 1, { after: desk, limit: 100 }),
  'ended ones': async (db) => endedComplaints(db, 1, { after: { at: 9_000, id: desk }, limit: 100 }),
  histories: async (db) => readLines(db, 1, [desk]),
  row: async (db) => readRecord(db, 1, { kind: 'k1', key: 'key1' }),
  'small table': async (db) => readRecords(db, 1, 'k1'),
  'what is due': async (db) => dueWatched(db, 1, { upTo: 500, rows: 25 }),
  'next to look at': async (db) => nextWatched(db, 1),
  'notices of a complaint': async (db) => rowsOfComplaint(db, 1, { kind: 'notice', complaint: desk }),
  'notices of a firing': async (db) => noticesOfRoot(db, 1, 'r77'),
  'what somebody was told lately': async (db) => noticesSince(db, 1, { to: 'p7', since: 19_000 }),
  'what nobody accepted': async (db) => unacceptedNotices(db, 1, { upTo: 5_000, rows: 25 }),
  'next to be accepted': async (db) => nextUnaccepted(db, 1),
  'flags of a customer': async (db) => flagsOf(db, 1, desk),
  'the register': async (db) => findShown(db, all, { after: { at: 9_000, branch: 2, complaint: desk }, rows: 51, now: 1 }),
  'the register of a branch': async (db) =>
    findShown(db, { ...all, branch: 1 }, { after: { at: 9_000, branch: 1, complaint: desk }, rows: 51, now: 1 }),
  'what waits': async (db) => findWaits(db, { branch: undefined, after: { at: 9_000, branch: 1, complaint: desk, n: 0 }, rows: 51 }),
  'what was said in calls': async (db) => eventsOfCalls(db, 1, [desk, ...Array.from({ length: 20 }, () => randomUUID())]),
  'rows by page': async (db) => recordsAfter(db, 1, { after: { kind: 'k1', key: 'key9' }, limit: 300 }),
};

describe.each(engines)('on the PostgreSQL of %s', (engine) => {
  let postgres: APostgres;
  let db: Db;
  const asked: CompiledQuery[] = [];
  beforeAll(async () => {
    postgres = await aPostgres(engine, ['fsync=off', 'autovacuum=off']);
    const url = await postgres.fresh();
    const store = await openStore(url);
    await fill(store.db);
    await store.close();
    const pool = new Pool({ connectionString: url });
    pool.on('error', () => undefined);
    db = new Kysely<Tables>({
      dialect: new PostgresDialect({ pool }),
      log: ({ query }) => void asked.push(query),
    });
  }, 120_000);
  afterAll(async () => {
    await db.destroy();
    await postgres.stop();
  });

  describe.each(['before anybody analysed its tables', 'analysed'])('%s', (when) => {
    beforeAll(async () => {
      if (when === 'analysed') await sql`analyze`.execute(db);
    }, 60_000);

    it.each(Object.keys(hot))('asks for %s within a bounded range', async (name) => {
      asked.length = 0;
      await hot[name]?.(db);
      expect(asked.length).toBeGreaterThan(0);
      for (const query of asked.slice()) {
        const parts = partsOf(await planOf(db, query));
        expect(parts.filter((part) => part['Node Type'] === 'Seq Scan' && part['Relation Name'] !== 'stream')).toEqual([]);
        // Nothing reads much more than it gives: rows thrown away again would grow with the branch.
        for (const part of parts)
          expect(Math.max(part['Rows Removed by Filter'] ?? 0, part['Rows Removed by Join Filter'] ?? 0)).toBeLessThan(400);
        for (const part of parts.filter((one) => one['Node Type'] === 'Sort')) expect(part['Actual Rows']).toBeLessThanOrEqual(1_000);
      }
    });
  });

  it('bounds what it reads of the feed at both ends', async () => {
    asked.length = 0;
    await hot['pull']?.(db);
    expect(asked[0]?.sql).toMatch(/"seq" > \$\d+ and "seq" <= \$\d+/u);
  });
});

async function planOf(db: Db, query: CompiledQuery): Promise<Plan> {
  const explain = { ...query, sql: `explain (analyze, timing off, format json) ${query.sql}` };
  const { rows: told } = await db.executeQuery<{ 'QUERY PLAN': readonly [{ readonly Plan: Plan }] }>(explain);
  const [explained] = told;
  if (explained === undefined) throw new Error('no plan');
  return explained['QUERY PLAN'][0].Plan;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly 'Actual Rows': number;
  readonly Plans?: readonly Plan[];
}

const partsOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(partsOf)];
