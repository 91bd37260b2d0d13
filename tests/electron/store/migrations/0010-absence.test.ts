import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readPeople } from '../../../../electron/store/people.ts';
import type { Db } from '../../../../electron/store/schema.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const hired = async (db: Db): Promise<void> => {
  await sql`insert into employee (id, name, roles, language, gender, department, position, extension, pin, active)
    values ('00000000-0000-7000-8000-00000000e001', 'Irina', '["operator"]', 'ru', 'f', null, '', '201', null, 1)`.execute(db);
};

it('leaves everybody at their desk, with nobody in their place', async () => {
  const db = await aRegisterBefore('0010-absence', hired);
  expect(await readPeople(db)).toMatchObject([{ name: 'Irina', active: true, absentFrom: null, absentTo: null, deputy: null }]);
});
