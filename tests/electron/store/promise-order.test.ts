import { expect, it } from 'vitest';
import { findComplaint } from '../../../electron/store/complaints.ts';
import { replaceComplaint } from '../../../electron/store/replace-complaint.ts';
import { whileAbsorbing } from '../../../electron/store/absorbing.ts';
import { instant, promiseId } from '../../../shared/ids.ts';
import { aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aPromise } from '../../helpers/a-complaint.ts';

it('of promises is the one they were given in, also where the clock was set back between two', async () => {
  const desk = await aComplaintDesk();
  const complaint = await aRegistered(desk);
  const before = aPromise({ id: promiseId.parse(desk.newId()), givenAt: desk.now(), state: 'kept', closedAt: desk.now() });
  const after = aPromise({ id: promiseId.parse(desk.newId()), givenAt: instant.parse(desk.now() - 7_200_000) });
  await whileAbsorbing(desk.db, (tx) => replaceComplaint(tx, { ...complaint, promises: [before, after] }));
  expect((await findComplaint(desk.db, complaint.id))?.promises.map(({ id }) => id)).toEqual([before.id, after.id]);
});
