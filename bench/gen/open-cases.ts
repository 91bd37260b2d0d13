import type { Database } from 'better-sqlite3';
import { companyRules } from '../../shared/deadline/company-rules.ts';
import { deskNow, operator } from './a-desk.ts';
import { dice } from './dice.ts';

/** How many deadlines each of them has. */
export const perCase = 3;

const hourMs = 3_600_000;

/** Open complaints with three deadlines each, written as plainly as can be: nothing of this is measured. */
export function fillOpenCases(native: Database, cases: number): void {
  const addCase =
    native.prepare(`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
    mood_start, mood_end, first_contact, revision) values (?, ?, 'complaint', 'inWork', 'call', ?, ?, ?, ?, 'A late parcel', '', '{"caller":{},"case":{}}',
    'calm', 'calm', 0, 1)`);
  const addDeadline = native.prepare(
    `insert into deadline values (?, ?, 1, ?, 'finalResponse', 'company', ?, ?, 0, null, 'pending', null, null, '', '{}')`,
  );
  native.exec(`update complaint set state = 'closed'; begin`);
  const roll = dice(17);
  for (let index = 0; index < cases; index += 1) {
    const id = `0195dddd-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
    const received = deskNow - roll(20 * 24) * hourMs;
    addCase.run(id, `OPEN-${index}`, received, received, operator.id, operator.id);
    for (let one = 0; one < perCase; one += 1)
      addDeadline.run(id, companyRules[one]?.id ?? '', 'received', received, deskNow - 5 * 60_000 + (1 + roll(30 * 24 * 60)) * 60_000);
  }
  native.exec('commit');
}
