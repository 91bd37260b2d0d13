import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { complaint } from '../../shared/complaint/complaint.ts';
import { complaintId, instant } from '../../shared/ids.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { irina, pavel } from '../helpers/a-person.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk } from '../helpers/a-remote-desk.ts';

let postgres: APostgres;
let office: AHeadOffice;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
}, 60_000);
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const line = { at: instant.parse(Date.now()), by: irina.id, kind: 'registered', facts: {} };

it('says whether the desk somebody was last at has the case, in one branch alone', async () => {
  const branch = await office.newBranch('MSK');
  const [here, theirs] = [await aRemoteDesk(office, { branch }), await aRemoteDesk(office, { branch })];
  const body = complaint.parse(aComplaint({ id: complaintId.parse(randomUUID()) }));
  const asked = `/v1/reached?complaint=${body.id}&person=${pavel.id}`;
  expect(await here.ask(asked)).toEqual({ status: 404, body: { problem: 'notFound' } });
  await here.push([anEventText(1, { act: 'desk.bring', object: '', brought: [{ body, lines: [line] }] })]);
  expect(await here.ask(asked)).toEqual({ status: 200, body: { desk: null } });

  // A desk has what lies before the place it asks from: what it was given just now may not be in its register yet.
  await theirs.push([anEventText(1)]);
  await theirs.pull(0, `&who=${pavel.id}`);
  expect(await here.ask(asked)).toEqual({ status: 200, body: { desk: null } });
  await here.pull(2, `&who=${pavel.id}`);
  expect(await here.ask(asked)).toMatchObject({ body: { desk: { has: true } } });
  await here.push([anEventText(2)]);
  await theirs.pull(3, `&who=${pavel.id}`);
  expect(await here.ask(asked)).toMatchObject({ body: { desk: { has: true, seenAt: expect.any(Number) } } });

  const elsewhere = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
  expect(await elsewhere.ask(asked)).toEqual({ status: 404, body: { problem: 'notFound' } });
  expect(await here.ask('/v1/reached?complaint=none&person=none')).toMatchObject({ status: 400 });
});
