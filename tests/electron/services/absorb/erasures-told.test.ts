import { expect, it } from 'vitest';
import { absorber } from '../../../../electron/services/absorb/absorb.ts';
import { isErased } from '../../../../electron/store/erasures.ts';
import { rowOfErasure } from '../../../../shared/erasure/erasure-row.ts';
import { customerId, erasureId } from '../../../../shared/ids.ts';
import { aComplaintDesk } from '../../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../../helpers/a-customer.ts';
import { irina, pavel } from '../../../helpers/a-person.ts';

it('told at a greeting are carried out, past one that only a newer desk can read', async () => {
  const desk = await aComplaintDesk();
  const anna = customerId.parse(await aCustomer(desk, { name: 'Anna' }));
  const erasure = (id: string) =>
    rowOfErasure({
      id: erasureId.parse(id),
      customer: anna,
      ground: 'objected',
      askedBy: irina.id,
      askedAt: desk.now(),
      dueAt: desk.now(),
      state: 'done',
      decidedBy: pavel.id,
      decidedAt: desk.now(),
      doneAt: desk.now(),
      customers: [anna],
    });
  const newer = { ...erasure(desk.newId()), ground: 'aGroundOfTheNextVersion' };
  await absorber(desk).erase([newer]);
  expect(await isErased(desk.db, anna)).toBe(false);
  await absorber(desk).erase([newer, erasure(desk.newId())]);
  expect(await isErased(desk.db, anna)).toBe(true);
  expect((await desk.db.selectFrom('customer').select('name').where('id', '=', anna).executeTakeFirstOrThrow()).name).toBe('—');
});
