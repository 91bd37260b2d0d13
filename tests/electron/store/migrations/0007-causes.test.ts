import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { membersOf, readCause, saveCause } from '../../../../electron/store/causes.ts';
import { readAction, saveAction } from '../../../../electron/store/corrective-actions.ts';
import { aCause, anAction } from '../../../helpers/a-cause.ts';
import { delivery } from '../../../helpers/a-complaint.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const id = '00000000-0000-7000-8000-000000000001';

it('adds causes and actions to a register, whose old complaints are found by a rule at once', async () => {
  const db = await aRegisterBefore('0007-causes', async (old) => {
    await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
      category, mood_start, mood_end, first_contact, handling, revision)
      values (${id}, 'N', 'complaint', 'resolved', 'call', 7, 7, 'x', 'x', 'Late', '', '{"caller":{},"case":{}}', ${delivery}, 'calm', 'calm', 0,
        '{"finding":{"causeType":"delivery"}}', 1)`.execute(old);
  });
  await db.transaction().execute(async (tx) => {
    await saveCause(tx, aCause());
    await saveAction(tx, anAction());
  });
  expect(await readCause(db, aCause().id)).toEqual(aCause());
  expect(await readAction(db, anAction().id)).toEqual(anAction());
  expect(await membersOf(db, aCause())).toEqual([{ id, receivedAt: 7 }]);
});

it('finds the complaints of a cause by an index', async () => {
  const db = await aRegisterBefore('0007-causes', async () => undefined);
  const { rows } = await sql<{ detail: string }>`explain query plan
    select id from complaint where handling ->> '$.finding.causeType' = 'delivery'`.execute(db);
  expect(rows.map((row) => row.detail).join('\n')).toContain('complaint_cause_type');
});
