import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { filesHere, keepFile, unnamedFiles } from '../../../../electron/store/kept-files.ts';
import { instant } from '../../../../shared/ids.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';
import { aPicture, hashOf } from '../../../helpers/an-attachment.ts';

it('a desk that was there before takes files; its complaints have none', async () => {
  const db = await aRegisterBefore('0018-attachments', async (old) => {
    await sql`insert into customer (id, kind, name, name_key, created_at, created_by) values ('a', 'person', 'Anna', 'anna', 5, 'p')`.execute(
      old,
    );
  });
  const file = { sha256: hashOf(aPicture()), place: 'one', key: 'k', size: 70 };
  const at = instant.parse(1);
  expect(await db.transaction().execute((tx) => keepFile(tx, file, { at, sent: true }))).toBeUndefined();
  expect(await db.transaction().execute((tx) => keepFile(tx, { ...file, place: 'two' }, { at, sent: false }))).toBe('one');
  expect(await filesHere(db, [file.sha256])).toEqual(new Map([[file.sha256, false]]));
  expect(await unnamedFiles(db)).toEqual([{ ...file, place: 'two' }]);
});
