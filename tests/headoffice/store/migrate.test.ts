import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../headoffice/store/migrate.ts';
import { migrations } from '../../../headoffice/store/migrations.ts';
import { readOfficeKey } from '../../../headoffice/store/office-key.ts';
import type { Tables } from '../../../headoffice/store/schema.ts';
import { openStore } from '../../../headoffice/store/open-store.ts';
import { type APostgres, aPostgres, engines } from '../../helpers/a-postgres.ts';

describe.each(engines)('on the PostgreSQL of %s', (engine) => {
  let postgres: APostgres;
  beforeAll(async () => {
    postgres = await aPostgres(engine);
  }, 60_000);
  afterAll(async () => postgres.stop());

  it('makes the tables once, however many head offices start at once', async () => {
    const url = await postgres.fresh();
    const stores = await Promise.all(Array.from({ length: 20 }, async () => openStore(url, { connections: 3 })));
    const [first] = stores;
    const done = await first?.db.selectFrom('migration').select('version').orderBy('version').execute();
    expect(done?.map(({ version }) => version)).toEqual([0, ...migrations.map((_, at) => at + 1)]);
    const keys = await Promise.all(stores.map(async ({ db }) => (await readOfficeKey(db)).shown));
    expect(new Set(keys).size).toBe(1);
    await Promise.all(stores.map(async ({ close }) => close()));
  });

  it('leaves nothing of a migration that fails, and takes it up again', async () => {
    const { db, close } = await openStore(await postgres.fresh());
    const half = [...migrations, { name: 'half', statements: ['create table half (a int)', 'create table half (a int)'] }];
    await expect(migrate(db, half, 0)).rejects.toThrow('already exists');
    await migrate(db, [...migrations, { name: 'whole', statements: ['create table half (a int)'] }], 0);
    const { last } = await db
      .selectFrom('migration')
      .select(({ fn }) => fn.max('version').as('last'))
      .executeTakeFirstOrThrow();
    expect(last).toBe(migrations.length + 1);
    await close();
  });

  it('takes on what became of parked events where some were parked before', async () => {
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: new Pool({ connectionString: await postgres.fresh() }) }) });
    const step = migrations.findIndex(({ name }) => name === '0011-parked');
    await migrate(db, migrations.slice(0, step), 0);
    await sql`insert into parked (branch, seq, desk, s, at, act) values (1, 3, 2, 7, 5, 'department.save')`.execute(db);
    await migrate(db, migrations, 0);
    expect(await db.selectFrom('parked').select(['act', 'joining', 'taken_seq', 'outcome']).execute()).toEqual([
      { act: 'department.save', joining: 0, taken_seq: null, outcome: null },
    ]);
    await db.destroy();
  });

  it('refuses a database of a newer head office', async () => {
    const url = await postgres.fresh();
    const { db, close } = await openStore(url);
    await migrate(db, [...migrations, { name: 'tomorrow', statements: [] }], 0);
    await close();
    await expect(openStore(url)).rejects.toThrow('newer head office');
  });
});
