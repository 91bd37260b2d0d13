import { expect, it } from 'vitest';
import { createCall, wrapUpTimes } from '../../../electron/store/calls.ts';
import { aRegister } from '../../helpers/a-register.ts';

it('times the wrap-up of the calls answered in the period, and of no other', async () => {
  const { db } = await aRegister();
  const aCall = (answered_at: number, wrap_up_seconds: number | null) =>
    db.transaction().execute((tx) =>
      createCall(tx, {
        id: `call${answered_at}`,
        direction: 'in',
        raw_number: '',
        ring_name: '',
        hold_seconds: 0,
        result: 'answered',
        answered_at,
        wrap_up_seconds,
      }),
    );
  await aCall(999, 5);
  await aCall(1000, 12);
  await aCall(1500, 0);
  await aCall(1600, null);
  await aCall(2000, 90);
  expect([...(await wrapUpTimes(db, { from: 1000, to: 2000 }))].toSorted((one, other) => one - other)).toEqual([0, 12]);
});
