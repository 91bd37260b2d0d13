import { Client } from 'pg';
import { sql } from 'kysely';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { migrations } from '../../../headoffice/store/migrations.ts';
import { complaintId } from '../../../shared/ids.ts';
import { paths } from '../../../shared/sync/protocol.ts';
import { aDeskAtWork } from '../../helpers/a-desk-at-work.ts';
import { type AHeadOffice, aHeadOffice } from '../../helpers/a-head-office.ts';
import { type APostgres, aPostgres, engines } from '../../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk } from '../../helpers/a-remote-desk.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';

// What lets head office's tables be spread over several machines by Citus, YugabyteDB or CockroachDB one day. None of the three can be installed on a
// build machine: what they ask of tables and statements is checked here on PostgreSQL.

/** Small and read by every branch: on a spread database a copy of each stands on every machine (Citus: reference tables). */
const everywhere = ['admin_act', 'admin_link', 'admin_session', 'admin_try', 'administrator', 'migration', 'office'];

/** What one of the three does not have, or has in another way, with a statement that uses it. */
const avoided: readonly { readonly what: string; readonly pattern: RegExp; readonly like: string }[] = [
  {
    what: 'notifications (CockroachDB, YugabyteDB)',
    pattern: /\b(?:listen|notify|unlisten)\b|pg_notify/u,
    like: `select pg_notify('feed', '1')`,
  },
  { what: 'advisory locks (YugabyteDB of some years, CockroachDB)', pattern: /advisory/u, like: 'select pg_advisory_xact_lock(1)' },
  {
    what: 'locks of whole tables (CockroachDB, Citus over machines)',
    pattern: /\block table\b/u,
    like: 'lock table event in exclusive mode',
  },
  { what: 'triggers (Citus on spread tables)', pattern: /\btrigger\b/u, like: 'create trigger noted after insert on event' },
  {
    what: 'functions, procedures and rules of our own',
    pattern: /\bcreate (?:or replace )?(?:function|procedure|rule)\b/u,
    like: 'create function f()',
  },
  {
    what: 'sequences: no order of commits, a machine each',
    pattern: /\b(?:big|small)?serial\b|\bnextval\b|\bsequence\b|\bas identity\b/u,
    like: 'create table a (n bigserial)',
  },
  { what: 'transaction numbers as a cursor', pattern: /\bxmin\b|txid_|pg_current_xact|pg_snapshot/u, like: 'select xmin from event' },
  { what: 'extensions', pattern: /\bcreate extension\b/u, like: 'create extension citext' },
  {
    what: 'temporary tables, inheritance, materialized views',
    pattern: /\btemp(?:orary)? table\b|\binherits\b|\bmaterialized view\b/u,
    like: 'create temp table t (n int)',
  },
  {
    what: 'foreign keys, exclusion, deferred constraints',
    pattern: /\breferences\b|\bexclude using\b|\bdeferr/u,
    like: 'create table a (b int references branch)',
  },
  { what: 'two-phase commit', pattern: /\bprepare transaction\b|\bcommit prepared\b/u, like: `prepare transaction 'a'` },
  { what: 'serializable transactions (Citus)', pattern: /\bserializable\b/u, like: 'start transaction isolation level serializable' },
  { what: 'rows found by their place', pattern: /\bctid\b|\boid\b/u, like: 'delete from nonce where ctid = any($1)' },
];
const usedIn = (text: string) => avoided.filter(({ pattern }) => pattern.test(text.toLowerCase())).map(({ what }) => what);

/** Statements about a branch's tables that do not name the branch: each machine is asked, which may only happen seldom or by an index of its own. */
const acrossBranches: readonly { readonly why: string; readonly pattern: RegExp }[] = [
  { why: "a desk's first request: which branch is it of? remembered afterwards", pattern: /from "device" where "desk" = \$1$/u },
  { why: 'a new desk joins by its code', pattern: /from "code" where "hash" = \$1$/u },
  { why: 'once, as a step of the tables', pattern: /^insert into filling select branch, '' from branch$/u },
  { why: 'once a minute: signatures too old to count', pattern: /^delete from "nonce" where "at" < \$1$/u },
];

const isOfOneBranch = /branch"?\s*(?:=|in\b)|^insert into "?[a-z_]+"? \("?branch"?|insert into nonce \(branch/u;
const tablesIn = (text: string) => [...text.matchAll(/(?:from|join|into|update)\s+"?([a-z_]+)"?/gu)].map(([, table = '']) => table);

describe.each(engines)('head office on the PostgreSQL of %s', { timeout: 120_000 }, (engine) => {
  let postgres: APostgres;
  let office: AHeadOffice;
  const asked = new Set<string>();
  const query = Reflect.get(Client.prototype, 'query');
  beforeAll(async () => {
    Reflect.set(Client.prototype, 'query', function heard(this: Client, ...words: readonly unknown[]) {
      const [first] = words;
      asked.add(typeof first === 'string' ? first : String(Object(first).text));
      return Reflect.apply(query, this, words);
    });
    postgres = await aPostgres(engine);
    office = await aHeadOffice(postgres);
  }, 60_000);
  afterAll(async () => {
    await office.stop();
    await postgres.stop();
    Reflect.set(Client.prototype, 'query', query);
  });

  it('begins every primary key and every unique index of a branch with the branch', async () => {
    const { rows } = await sql<{ table: string; index: string; first: string }>`
      select kept.relname as table, called.relname as index, attribute.attname as first from pg_index
      join pg_class kept on kept.oid = indrelid join pg_class called on called.oid = indexrelid
      join pg_namespace space on space.oid = kept.relnamespace and space.nspname = current_schema()
      join pg_attribute attribute on attribute.attrelid = kept.oid and attribute.attnum = indkey[0]
      where indisunique`.execute(office.db);
    const spread = rows.filter(({ table }) => !everywhere.includes(table));
    expect(spread.length).toBeGreaterThan(10);
    expect(spread.filter(({ first }) => first !== 'branch')).toEqual([]);
  });

  it('has no table that is neither spread by branch nor known to stand everywhere', async () => {
    const { rows } = await sql<{ table: string; branch: boolean }>`
      select tables.table_name as table, exists (
        select 1 from information_schema.columns where columns.table_schema = tables.table_schema
          and columns.table_name = tables.table_name and column_name = 'branch' and is_nullable = 'NO'
      ) as branch from information_schema.tables where table_schema = current_schema()`.execute(office.db);
    expect(
      rows
        .filter(({ branch }) => !branch)
        .map(({ table }) => table)
        .toSorted(),
    ).toEqual(everywhere);
  });

  it('could be partitioned by branch as it is: PostgreSQL itself asks for the branch in every unique key then', async () => {
    const spread = await spreadTables(office);
    for (const table of spread) {
      const name = sql.table(`spread_${table}`);
      await sql`create table ${name} (like ${sql.table(table)} including all) partition by hash (branch)`.execute(office.db);
      await sql`drop table ${name}`.execute(office.db);
    }
    expect(spread.length).toBeGreaterThan(8);
  });

  it('is asked nothing all day that such an engine lacks, and about a branch only with its name', async () => {
    const spread = await spreadTables(office);
    await aDay(office);
    const all = [...asked].filter((text) => !/^(?:create|drop) table spread_|information_schema|pg_index/u.test(text));
    expect(all.length).toBeGreaterThan(40);
    expect(all.flatMap((text) => usedIn(text).map((what) => ({ what, text })))).toEqual([]);
    const ofBranches = all.filter(
      (text) => /^(?:select|insert|update|delete|with|\s)/u.test(text) && tablesIn(text).some((table) => spread.includes(table)),
    );
    expect(ofBranches.length).toBeGreaterThan(25);
    const nameless = ofBranches.filter((text) => !isOfOneBranch.test(text));
    expect(nameless.filter((text) => !acrossBranches.some(({ pattern }) => pattern.test(text)))).toEqual([]);
  });
});

/** The tables that are spread; the list of branches itself stands everywhere. */
async function spreadTables({ db }: AHeadOffice): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.columns
    where table_schema = current_schema() and column_name = 'branch' and table_name <> 'branch'`.execute(db);
  return rows.map(({ table }) => table);
}

/** A desk joins with what it had, works, looks for an older complaint; another comes for the first time and asks for everything. */
async function aDay(office: AHeadOffice): Promise<void> {
  const desk = await aDeskAtWork({ Anna: ['operator', 'admin'] });
  await desk.ask('sync.join', { address: office.address, code: await office.newCode(), confirm: passwordOf('Anna') });
  const inStep = () =>
    vi.waitFor(async () => expect((await desk.ask('sync.state', {})).state.kind).toBe('inStep'), { timeout: 60_000, interval: 50 });
  await inStep();
  const [category] = (await desk.ask('catalogue.read', {})).categories;
  const id = complaintId.parse(v7());
  const caller = { name: 'Olga', phone: '0812345678' };
  await desk.ask('complaint.register', {
    complaint: id,
    card: { caller, case: { essence: 'The kettle leaks', ...(category && { category: category.id }) } },
  });
  await desk.ask('complaint.measure', { complaint: id, text: 'Called the workshop' });
  const { complaint } = await desk.ask('complaint.read', { complaint: id });
  await desk.ask('complaint.correct', { complaint: id, seen: complaint.revision, facts: { title: 'Kettle' } });
  await desk.ask('sync.now', {});
  await vi.waitFor(
    async () => {
      const held = await office.db
        .selectFrom('complaint_line')
        .select('n')
        .where('branch', '=', office.branch)
        .where('complaint', '=', id)
        .execute();
      expect(held.length).toBeGreaterThanOrEqual(3);
    },
    { timeout: 60_000, interval: 50 },
  );
  const other = await aRemoteDesk(office);
  await other.hello();
  await other.push([anEventText(1), anEventText(2)]);
  await other.push([anEventText(1), anEventText(2)], {});
  await other.pull(0);
  await other.ask(`${paths.snapshot}?epoch=${other.joined.epoch}`);
  await other.ask(`${paths.complaint}?ids=${id}`);
  await other.ask(`${paths.complaint}?number=${encodeURIComponent(complaint.number)}`);
}

describe('what the tables are made with', () => {
  it.each(migrations)('$name needs nothing that such an engine lacks', ({ statements }) => {
    expect(statements.flatMap((text) => usedIn(text).map((what) => ({ what, text })))).toEqual([]);
  });

  it.each(avoided)('$what would be seen', ({ what, like }) => {
    expect(usedIn(like)).toEqual([what]);
  });
});
