import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { addTemplate, readTemplate } from '../../../../electron/store/letter-templates.ts';
import type { Db } from '../../../../electron/store/schema.ts';
import { defaultTemplate } from '../../../../shared/letter/default-template.ts';
import { instant } from '../../../../shared/ids.ts';
import { irina } from '../../../helpers/a-person.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

const anOldOne = async (db: Db): Promise<void> => {
  await sql`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
    mood_start, mood_end, first_contact, revision)
    values ('a', 'N', 'complaint', 'resolved', 'call', 1, 1, 'x', 'x', 'A cup', '', '{}', 'calm', 'calm', 0, 1)`.execute(db);
  await sql`insert into work_record (id, complaint, kind, state, at, body) values ('task', 'a', 'task', 'open', 1, '{}')`.execute(db);
};

const body = (signed: object | null, state: string) => JSON.stringify({ state, signed });

it('begins with the words Heard came with, and keeps every version of the company’s own', async () => {
  const db = await aRegisterBefore('0005-letters', anOldOne);
  expect(await readTemplate(db, 'refusal', 'ru')).toEqual(defaultTemplate('refusal', 'ru'));
  const own = { ...defaultTemplate('refusal', 'ru'), subject: 'Наш ответ', by: irina.id, at: instant.parse(5) };
  for (const version of [1, 2]) await db.transaction().execute((tx) => addTemplate(tx, { ...own, version }));
  expect(await readTemplate(db, 'refusal', 'ru')).toEqual({ ...own, version: 2 });
  expect(await readTemplate(db, 'refusal', 'en')).toEqual(defaultTemplate('refusal', 'en'));
  await expect(sql`update letter_template set subject = 'x'`.execute(db)).rejects.toThrow('nothing is rewritten');
  await expect(sql`delete from letter_template`.execute(db)).rejects.toThrow('nothing is deleted');
});

it('lets nobody change signed words, not even past the rules', async () => {
  const db = await aRegisterBefore('0005-letters', anOldOne);
  await sql`insert into work_record (id, complaint, kind, state, at, body) values ('l', 'a', 'letter', 'review', 1, ${body(null, 'review')})`.execute(
    db,
  );
  await sql`update work_record set body = ${body({ hash: 'aa' }, 'signed')} where id = 'l'`.execute(db);
  await sql`update work_record set state = 'sent', body = ${body({ hash: 'aa' }, 'sent')} where id = 'l'`.execute(db);
  for (const other of [body({ hash: 'bb' }, 'sent'), body(null, 'draft')])
    await expect(sql`update work_record set body = ${other} where id = 'l'`.execute(db)).rejects.toThrow('signed words are not rewritten');
  await sql`update work_record set state = 'done' where id = 'task'`.execute(db);
});
