import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readCustomerCard } from '../../../../electron/store/customer-card.ts';
import type { Db } from '../../../../electron/store/schema.ts';
import { noDetails } from '../../../../shared/customer/customer-card.ts';
import { customerId } from '../../../../shared/ids.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const anna = customerId.parse('00000000-0000-7000-8000-00000000c001');

const known = async (db: Db): Promise<void> => {
  await sql`insert into customer (id, kind, name, name_key, language, created_at, created_by)
    values (${anna}, 'person', 'Anna Petrova', 'anna petrova', 'ru', 5, '00000000-0000-7000-8000-00000000e001')`.execute(db);
  await sql`insert into customer_phone (customer, raw, e164, digits, reversed)
    values (${anna}, '081 234 5678', '+66812345678', '66812345678', '87654321866')`.execute(db);
};

it('gives a customer who was known before an empty card, with their name and number', async () => {
  const db = await aRegisterBefore('0012-customer-card', known);
  expect(await readCustomerCard(db, anna)).toMatchObject({
    ...noDetails,
    name: 'Anna Petrova',
    phones: [{ raw: '081 234 5678', e164: '+66812345678', preferred: false }],
    mergedInto: null,
    revision: 1,
  });
});

it.each([
  ['customer_flag', `values ('f', '${anna}', 'vip', 'n', null, 'a', 1, null, null)`],
  ['customer_purchase', `values ('p', '${anna}', null, 'Cup', '', '2026-01-01', null, null, 'a', 1, null, null, 1)`],
  ['customer_merge', `values ('m', '${anna}', '${anna}', 'a', 1, null, null, '{}')`],
])('deletes nothing from %s', async (table, row) => {
  const db = await aRegisterBefore('0012-customer-card', known);
  await sql`insert into ${sql.table(table)} ${sql.raw(row)}`.execute(db);
  await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('nothing is deleted');
});

it('finds the calls of a customer by an index', async () => {
  const db = await aRegisterBefore('0012-customer-card', known);
  // SQLite refuses an index it cannot use for the question.
  await expect(sql`select id from call indexed by call_customer where customer = ${anna}`.execute(db)).resolves.toBeDefined();
});
