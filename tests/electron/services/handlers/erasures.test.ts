import { expect, it } from 'vitest';
import { bringNext } from '../../../../electron/services/bring-everything.ts';
import { erasuresHandlers } from '../../../../electron/services/handlers/erasures.ts';
import { readErasures } from '../../../../electron/store/erasures.ts';
import { beginJoined } from '../../../../electron/store/sync-state.ts';
import { customerId, erasureId } from '../../../../shared/ids.ts';
import { aComplaintDesk, aRegistered } from '../../../helpers/a-complaint-desk.ts';
import { pavel } from '../../../helpers/a-person.ts';

const joined = {
  address: 'https://office.example',
  desk: 'd',
  secret_key: 'k',
  no: 4,
  desk_code: 'H4',
  branch: 'b',
  branch_name: 'Bangkok',
  head_key: 'h',
  epoch: 1,
  site: 'HQB',
  joinedAt: 5,
};

it('asks for no erasure and decides none while the desk hands over what it had: head office would never say its word on it', async () => {
  const desk = await aComplaintDesk();
  const other = desk.as(pavel);
  const customer = customerId.parse((await aRegistered(desk)).customer);
  const confirm = 'a password';
  const asks = (erasure: string) =>
    erasuresHandlers['customer.askErase'](desk, { erasure: erasureId.parse(erasure), customer, ground: 'objected', confirm });
  const [first, second] = [erasureId.parse(desk.newId()), erasureId.parse(desk.newId())];
  expect(await asks(first)).toMatchObject({ ok: true });
  await desk.db.transaction().execute((tx) => beginJoined(tx, joined));

  const stillJoining = { ok: false, refusal: { code: 'stillJoining' } };
  const drops = () => erasuresHandlers['customer.dropErase'](other, { erasure: first });
  expect(await asks(second)).toMatchObject(stillJoining);
  expect(await erasuresHandlers['customer.erase'](other, { erasure: first, confirm })).toMatchObject(stillJoining);
  expect(await drops()).toMatchObject(stillJoining);
  expect((await readErasures(desk.db)).map(({ state }) => state)).toEqual(['asked']);

  while ((await bringNext({ ...desk, by: desk.who.id })) !== null);
  expect(await drops()).toMatchObject({ ok: true });
  expect(await asks(second)).toMatchObject({ ok: true });
});
