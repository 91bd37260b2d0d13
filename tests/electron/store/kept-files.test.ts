import { expect, it } from 'vitest';
import { keepFile, unnamedFiles, unsentFiles } from '../../../electron/store/kept-files.ts';
import { appendOutbox } from '../../../electron/store/outbox.ts';
import { endTold } from '../../../electron/store/told.ts';
import { fileHash } from '../../../shared/attachment/attachment.ts';
import { instant } from '../../../shared/ids.ts';
import { now } from '../../helpers/a-complaint.ts';
import { aRegister } from '../../helpers/a-register.ts';

const sha256 = fileHash.parse('a'.repeat(64));

it('keeps what head office did not take until whoever added it has dealt with that: it may be the only copy', async () => {
  const { db } = await aRegister();
  const at = instant.parse(now);
  const body = { command: { kind: 'attach', complaint: 'one', payload: { sha256 } } };
  const s = await db.transaction().execute(async (tx) => {
    await keepFile(tx, { sha256, place: 'one', key: 'k', size: 3 }, { at, sent: false });
    return appendOutbox(tx, { at, by: 'anna', kind: 'complaint.attach', object: 'one', body });
  });
  expect(await unnamedFiles(db)).toHaveLength(1);
  await db
    .insertInto('told')
    .values({
      s,
      at,
      by: 'anna',
      act: 'complaint.attach',
      object: 'one',
      complaint: null,
      what: 'refused',
      refusal: null,
      over: '[]',
      done_at: null,
    })
    .execute();
  expect(await unnamedFiles(db)).toEqual([]);
  const refuse = (code: string) =>
    db
      .updateTable('told')
      .set({ refusal: JSON.stringify({ code }) })
      .execute();
  await refuse('customerErased');
  expect(await unnamedFiles(db)).toHaveLength(1);
  await refuse('notAllowed');
  expect(await unnamedFiles(db)).toEqual([]);
  await db.transaction().execute((tx) => endTold(tx, s, at));
  expect(await unnamedFiles(db)).toHaveLength(1);
  expect(await unsentFiles(db)).toEqual([]);
});
