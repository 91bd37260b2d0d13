import { v7 } from 'uuid';
import { expect, it, onTestFinished } from 'vitest';
import { eraseFromFeeds } from '../../headoffice/erase-from-feed.ts';
import { readErasing } from '../../headoffice/store/erasing.ts';
import { rowOfErasure } from '../../shared/erasure/erasure-row.ts';
import { customerId, employeeId, erasureId, instant } from '../../shared/ids.ts';
import { aHeadOffice } from '../helpers/a-head-office.ts';
import { aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk } from '../helpers/a-remote-desk.ts';
import { everythingAtOffice } from '../helpers/everything-kept.ts';
import { irina, pavel } from '../helpers/a-person.ts';
import { customerRow } from '../helpers/sync-model/a-branch.ts';
import { anyRow } from '../helpers/sync-model/an-event.ts';

const at = instant.parse(Date.UTC(2026, 2, 2));
const erasureOf = (customers: readonly string[]) => {
  const ids = customers.map((one) => customerId.parse(one));
  const [customer = customerId.parse(v7())] = ids;
  const row = rowOfErasure({
    id: erasureId.parse(v7()),
    customer,
    ground: 'objected',
    askedBy: employeeId.parse(pavel.id),
    askedAt: at,
    dueAt: at,
    state: 'done',
    decidedBy: employeeId.parse(irina.id),
    decidedAt: at,
    doneAt: at,
    customers: ids,
  });
  return { table: 'erasure', key: JSON.stringify([row.id]), did: 'add', set: row } as const;
};
const cardOf = (id: string, name: string) => anyRow('customer', { ...customerRow(name), id });

const bring = (s: number, rows: readonly object[]) => anEventText(s, { act: 'desk.bring', by: '', body: { part: 'rows' }, rows });

it('carries out an erasure that was done at a desk before it joined, once, and none that names what another desk wrote', async () => {
  const postgres = await aPostgres();
  onTestFinished(() => postgres.stop());
  const office = await aHeadOffice(postgres);
  onTestFinished(() => office.stop());
  const [theirs, own] = [v7(), v7()];
  const first = await aRemoteDesk(office);
  expect((await first.push([bring(1, [cardOf(theirs, 'Zlatoslava')])])).status).toBe(200);
  const second = await aRemoteDesk(office);
  const done = erasureOf([own]);
  const forged = erasureOf([own, theirs]);
  expect((await second.push([bring(1, [cardOf(own, 'Perkunenko')]), bring(2, [done, forged])])).status).toBe(200);

  expect((await readErasing(office.db)).map(({ erasure }) => erasure)).toEqual([done.set.id]);
  await eraseFromFeeds({ db: office.db, now: Date.now }, { newId: v7 });
  const left = await everythingAtOffice(office.db);
  expect(left).not.toContain('Perkunenko');
  expect(left).toContain('Zlatoslava');

  // Whoever brings it again brings nothing new.
  const third = await aRemoteDesk(office);
  expect((await third.push([bring(1, [done])])).status).toBe(200);
  expect(await readErasing(office.db)).toEqual([]);
}, 60_000);
