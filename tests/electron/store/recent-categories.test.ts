import { expect, it } from 'vitest';
import { recentCategories } from '../../../electron/store/recent-categories.ts';
import { idNumber } from '../../helpers/window-things.ts';
import { aComplaintRow } from '../../helpers/a-complaint-row.ts';
import { aRegister } from '../../helpers/a-register.ts';

it('names the categories registered here lately, most used first, and none that only an import used', async () => {
  const { db } = await aRegister();
  const [late, bill, brought] = [idNumber(1), idNumber(2), idNumber(3)];
  const used = [bill, late, late, null, brought, brought, brought];
  const rows = used.map((category, place) =>
    aComplaintRow({
      id: `c${place}`,
      number: `n${place}`,
      received_at: 1000 + place,
      category,
      external_ref: category === brought ? `file:${place}` : null,
    }),
  );
  await db.insertInto('complaint').values(rows).execute();
  expect(await recentCategories(db)).toEqual([late, bill]);
});

it('names none at a new desk', async () => expect(await recentCategories((await aRegister()).db)).toEqual([]));
