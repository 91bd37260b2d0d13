import { randomUUID } from 'node:crypto';
import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ledgerOf, type Named } from '../../../headoffice/store/ledger-of.ts';
import { openStore } from '../../../headoffice/store/open-store.ts';
import type { Db, Tables } from '../../../headoffice/store/schema.ts';
import { writeComplaints } from '../../../headoffice/store/complaints.ts';
import { type ComplaintId, complaintId, customerId } from '../../../shared/ids.ts';
import { aComplaint } from '../../helpers/a-complaint.ts';
import { type APostgres, aPostgres } from '../../helpers/a-postgres.ts';

const branch = 1;
const customers = [randomUUID(), randomUUID()].map((id) => customerId.parse(id));
const ids: readonly ComplaintId[] = Array.from({ length: 6 }, () => complaintId.parse(randomUUID()));
const noNames = { number: [], code: [], externalRef: [] };
const named = (given: Partial<Named>): Named => ({ complaints: [], customers: [], names: noNames, rows: [], ...given });

let postgres: APostgres;
let db: Db;
const asked: CompiledQuery[] = [];
beforeAll(async () => {
  postgres = await aPostgres();
  const url = await postgres.fresh();
  const store = await openStore(url);
  await store.db.transaction().execute(async (tx) =>
    writeComplaints(
      tx,
      branch,
      ids.map((id, at) => ({
        body: aComplaint({ id, number: `N${at}`, customer: customers[at % 2] ?? null }),
        lines: [lineOf(at)],
        had: undefined,
        seq: at + 1,
      })),
    ),
  );
  await store.close();
  const pool = new Pool({ connectionString: url });
  pool.on('error', () => undefined);
  db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log: ({ query }) => void asked.push(query) });
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await postgres.stop();
});

const lineOf = (at: number) => ({ seq: at + 1, desk: 1, line: { at, by: randomUUID(), kind: 'registered', facts: {} } });

/** What a push asks of each complaint it names. */
async function askAll(expected: Named | undefined) {
  return db.transaction().execute(async (tx) => {
    const ledger = ledgerOf(tx, branch);
    if (expected !== undefined) await ledger.expect(expected);
    const before = asked.length;
    const answers = [];
    for (const id of ids)
      answers.push({
        body: await ledger.complaint(id),
        lines: await ledger.timeline(id),
        tied: await ledger.tiedTo(id),
        again: await ledger.timeline(id),
      });
    const of = await Promise.all(customers.map(async (one) => (await ledger.complaintsOf(one)).map(({ number }) => number).toSorted()));
    return { answers, of, questions: asked.length - before };
  });
}

describe('what a push asks of its branch', () => {
  it('is answered the same one by one and all at once', async () => {
    const { questions: _many, ...oneByOne } = await askAll(undefined);
    const { questions: _none, ...atOnce } = await askAll(named({ complaints: ids }));
    expect(atOnce).toEqual(oneByOne);
    expect(oneByOne.of).toEqual([
      ['N0', 'N2', 'N4'],
      ['N1', 'N3', 'N5'],
    ]);
    expect(oneByOne.answers.map(({ lines }) => lines.length)).toEqual(ids.map(() => 1));
  });

  it('is not asked again for every event: the database answers all of it beforehand', async () => {
    expect((await askAll(undefined)).questions).toBeGreaterThan(ids.length * 3);
    expect((await askAll(named({ complaints: ids }))).questions).toBe(0);
  });

  it('knows before it is asked what is not there', async () => {
    const nobody = complaintId.parse(randomUUID());
    await db.transaction().execute(async (tx) => {
      const ledger = ledgerOf(tx, branch);
      await ledger.expect(named({ complaints: [nobody], customers: [randomUUID()] }));
      const before = asked.length;
      expect([await ledger.complaint(nobody), await ledger.timeline(nobody), await ledger.tiedTo(nobody)]).toEqual([undefined, [], []]);
      expect(asked.length - before).toBe(0);
    });
  });
});
