import { expect, it } from 'vitest';
import { type Change, recordChange } from '../../../electron/services/record-change.ts';
import { readAudit } from '../../../electron/store/audit.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { aSeededDesk } from '../../helpers/a-seeded-desk.ts';

const change: Change = { act: 'department.save', object: 'department', objectId: 'd1', fields: ['name'], body: { name: 'Returns' } };
const department = { id: 'd1', name: 'Returns', active: 1 };

async function traces({ db }: Awaited<ReturnType<typeof aSeededDesk>>) {
  const { length: queued } = await db.selectFrom('outbox').select('seq').execute();
  const { length: kept } = await db.selectFrom('department').select('id').where('id', '=', 'd1').execute();
  return { audited: (await readAudit(db, { limit: 10 })).filter(({ act }) => act === change.act).length, queued, kept };
}

it('writes the change, its audit row and its queue row together', async () => {
  const desk = await aSeededDesk('admin');
  const outcome = await recordChange(desk, change, async (tx) => {
    await tx.insertInto('department').values(department).execute();
    return ok('done');
  });
  expect(outcome).toEqual(ok('done'));
  expect(await traces(desk)).toEqual({ audited: 1, queued: 1, kept: 1 });
});

it('undoes what was written before a refusal and records nothing', async () => {
  const desk = await aSeededDesk('admin');
  const outcome = await recordChange(desk, change, async (tx) => {
    await tx.insertInto('department').values(department).execute();
    return refused(because('nameTaken'));
  });
  expect(outcome).toEqual(refused(because('nameTaken')));
  expect(await traces(desk)).toEqual({ audited: 0, queued: 0, kept: 0 });
});

it('undoes everything when something breaks in the middle, and goes on working', async () => {
  const desk = await aSeededDesk('admin');
  const broken = recordChange(desk, change, async (tx) => {
    await tx.insertInto('department').values(department).execute();
    throw new Error('power cut');
  });
  await expect(broken).rejects.toThrow('power cut');
  expect(await traces(desk)).toEqual({ audited: 0, queued: 0, kept: 0 });
});
