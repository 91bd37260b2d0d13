import type { Person } from '../../../shared/contract/people.ts';
import { defaultLimits } from '../../../shared/remedy/default-limits.ts';
import type { Row } from '../../../shared/sync/event.ts';
import type { SyncedName } from '../../../shared/sync/synced.ts';
import { aComplaint, aPromise, delivery, quality } from '../a-complaint.ts';
import { anan, irina, olga, pavel, somchai, vera } from '../a-person.ts';
import { type HeldThings, nothingHeld } from './held-things.ts';

/** Everyone who works in the branch of the simulation. */
export const everyone: readonly Person[] = [irina, somchai, olga, pavel, vera, anan];

export const customer = '00000000-0000-7000-8000-00000000cc01';

/** A person as a row of the register. */
export const employeeRow = ({ absentFrom, absentTo, active, roles, ...rest }: Person): Row => ({
  ...rest,
  roles: JSON.stringify(roles),
  active: active ? 1 : 0,
  absent_from: absentFrom,
  absent_to: absentTo,
});

/** A customer as a row of the register. */
export const customerRow = (name: string): Row => ({
  id: customer,
  kind: 'person',
  name,
  name_key: name.toLowerCase(),
  language: null,
  created_at: 1,
  created_by: irina.id,
  details: '{}',
  merged_into: null,
  revision: 1,
});

const categoryRow = (id: string, code: string): Row => ({
  id,
  code,
  name: JSON.stringify({ en: code, ru: code, th: code }),
  words: '',
  manager: null,
  active: 1,
});

/** What every desk and head office of the simulation begin with: people, categories, limits, a customer and two complaints of theirs. */
export function aBranch(): HeldThings {
  const held = nothingHeld();
  const add = (table: SyncedName, key: readonly (string | number)[], row: Row): void => {
    const name = JSON.stringify(key);
    held.rows.set(`${table} ${name}`, { table, key: name, kept: { row, stamps: {} } });
  };
  for (const person of everyone) add('employee', [person.id], employeeRow(person));
  add('category', [delivery], categoryRow(delivery, 'DEL'));
  add('category', [quality], categoryRow(quality, 'QUA'));
  for (const { role, perComplaint, perCustomer } of defaultLimits(200_000))
    add('authority_limit', [role], { role, per_complaint: perComplaint, per_customer: perCustomer });
  add('customer', [customer], customerRow('Anna Petrova'));
  const first = aComplaint();
  held.complaints.set(first.id, { body: first, lines: [] });
  const second = aComplaint({ id: secondId, number: 'BKK-2026-A-0043-X', state: 'inWork', promises: [aPromise()] });
  held.complaints.set(second.id, { body: second, lines: [] });
  return held;
}

/** The second complaint of the branch. */
export const secondId = aComplaint().id.replace(/1$/u, '2') as ReturnType<typeof aComplaint>['id'];
