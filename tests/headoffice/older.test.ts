import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowOfPerson } from '../../headoffice/store/admin/people.ts';
import { type Complaint, complaint } from '../../shared/complaint/complaint.ts';
import type { Person } from '../../shared/contract/people.ts';
import { complaintId, customerId, instant } from '../../shared/ids.ts';
import { type ComplaintsAnswer, complaintsAnswer } from '../../shared/sync/protocol.ts';
import { aComplaint } from '../helpers/a-complaint.ts';
import { type AHeadOffice, aHeadOffice } from '../helpers/a-head-office.ts';
import { anan, aPerson, irina } from '../helpers/a-person.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from '../helpers/a-remote-desk.ts';

const ada = aPerson({ id: aPerson().id.replace('e001', 'e007') as Person['id'], name: 'Ada', roles: ['admin'] });
const gone = aPerson({ id: aPerson().id.replace('e001', 'e008') as Person['id'], name: 'Gone', roles: ['manager'], active: false });
const day = 24 * 60 * 60_000;
const line = { at: instant.parse(Date.now()), by: irina.id, kind: 'registered', facts: {} };
const mary = customerId.parse(randomUUID());
const ivan = customerId.parse(randomUUID());
const endedAgo = (days: number): Partial<Complaint> => ({ state: 'closed', closedAt: instant.parse(Date.now() - days * day) });

let postgres: APostgres;
let office: AHeadOffice;
let desk: ARemoteDesk;
let count = 0;
beforeAll(async () => {
  postgres = await aPostgres();
  office = await aHeadOffice(postgres);
}, 60_000);
beforeEach(async () => {
  desk = await aRemoteDesk(office, { branch: await office.newBranch('MSK') });
});
afterAll(async () => {
  await office.stop();
  await postgres.stop();
});

const aCase = (as: Partial<Complaint>): Complaint => {
  count += 1;
  const number = `BKK-2023-A-${String(count).padStart(4, '0')}-X`;
  return complaint.parse(aComplaint({ id: complaintId.parse(randomUUID()), number, ...as }));
};

/** These complaints, and the people who may ask for them, come to head office with a desk that joins. */
async function bring(cases: readonly Complaint[]): Promise<void> {
  const rows = [irina, anan, ada, gone].map((one) => ({
    table: 'employee',
    key: JSON.stringify([one.id]),
    did: 'add',
    set: rowOfPerson(one),
  }));
  const brought = cases.map((body) => ({ body, lines: [line] }));
  expect(await desk.push([anEventText(1, { act: 'desk.bring', object: '', brought, rows })])).toMatchObject({ status: 200 });
}

const ask = async (query: string, from: ARemoteDesk = desk): Promise<ComplaintsAnswer> =>
  complaintsAnswer.parse((await from.ask(`/v1/complaint?${query}`)).body);
const idsOf = ({ complaints }: ComplaintsAnswer) => complaints.map(({ id }) => id);
const notAllowed = { status: 403, body: { problem: 'notAllowed' } };

describe('an older complaint at head office', () => {
  it('is found by its number and its code, whole', async () => {
    const [one, coded] = [aCase(endedAgo(900)), aCase({ ...endedAgo(900), code: 'K7M2QX' })];
    await bring([one, coded]);
    expect(await ask(`by=${irina.id}&number=${one.number}`)).toMatchObject({
      complaints: [{ body: one, lines: [line], seq: 1 }],
      next: null,
    });
    expect(idsOf(await ask(`by=${irina.id}&number=K7M2QX`))).toEqual([coded.id]);
    expect(idsOf(await ask(`by=${irina.id}&number=NOTHERE`))).toEqual([]);
  });

  it('is found by whose it is, the latest first, page by page, and only what desks no longer hold', async () => {
    const older = Array.from({ length: 60 }, (_, at) =>
      aCase({ ...endedAgo(800), customer: at % 2 === 0 ? mary : ivan, receivedAt: instant.parse(1_000 + at) }),
    );
    const others = [
      aCase({ ...endedAgo(700), customer: mary }),
      aCase({ customer: mary }),
      aCase({ ...endedAgo(800), customer: customerId.parse(randomUUID()) }),
    ];
    await bring([...older, ...others]);
    const first = await ask(`by=${irina.id}&customer=${mary},${ivan}`);
    const second = await ask(`by=${irina.id}&customer=${mary},${ivan}&before=${first.next ?? ''}`);
    expect([...idsOf(first), ...idsOf(second)]).toEqual(older.map(({ id }) => id).toReversed());
    expect(second.next).toBeNull();
  });

  it('is given to the desk itself by its id', async () => {
    const cases = [aCase(endedAgo(900)), aCase(endedAgo(901))];
    await bring(cases);
    const ids = cases.map(({ id }) => id);
    expect(idsOf(await ask(`ids=${ids.join(',')}`)).toSorted()).toEqual(ids.toSorted());
    expect(idsOf(await ask(`ids=${randomUUID()}`))).toEqual([]);
  });

  it('comes with the last event of whoever asks that is in it', async () => {
    const one = aCase(endedAgo(900));
    await bring([one]);
    const other = await aRemoteDesk(office, { branch: Number(desk.joined.branch) });
    expect(await ask(`ids=${one.id}`)).toMatchObject({ own: 1 });
    expect(await ask(`ids=${one.id}`, other)).toMatchObject({ own: 0 });
    await desk.push([anEventText(2)]);
    expect(await ask(`by=${irina.id}&number=${one.number}`)).toMatchObject({ own: 2 });
  });

  it('is shown to nobody whom head office does not let read', async () => {
    const one = aCase({ ...endedAgo(900), code: 'K7M2QX', customer: mary });
    await bring([one]);
    for (const { id } of [ada, gone, { id: randomUUID() }])
      for (const query of [`number=${one.number}`, `customer=${mary}`])
        expect(await desk.ask(`/v1/complaint?by=${id}&${query}`)).toEqual(notAllowed);
  });

  it('is found without names by whoever reads without names', async () => {
    const one = aCase({ ...endedAgo(900), code: 'K7M2QX', customer: mary });
    await bring([one]);
    expect(idsOf(await ask(`by=${anan.id}&number=${one.number}`))).toEqual([one.id]);
    expect(idsOf(await ask(`by=${anan.id}&number=K7M2QX`))).toEqual([]);
    expect(await desk.ask(`/v1/complaint?by=${anan.id}&customer=${mary}`)).toEqual(notAllowed);
  });

  it('stays in its own branch', async () => {
    const one = aCase({ ...endedAgo(900), customer: mary });
    await bring([one]);
    const elsewhere = await aRemoteDesk(office, { branch: await office.newBranch('SPB') });
    expect(idsOf(await ask(`ids=${one.id}`, elsewhere))).toEqual([]);
    expect(await elsewhere.ask(`/v1/complaint?by=${irina.id}&number=${one.number}`)).toEqual(notAllowed);
  });

  it('is asked for in order', async () => {
    const bad = { status: 400, body: { problem: 'badRequest' } };
    await bring([aCase({ customer: mary })]);
    for (const query of [
      '',
      'ids=none',
      `ids=${'-'.repeat(36)}`,
      `number=X`,
      `by=${irina.id}`,
      `by=${irina.id}&customer=mary`,
      `by=${irina.id}&customer=${mary}&before=x`,
    ])
      expect(await desk.ask(`/v1/complaint?${query}`)).toEqual(bad);
    const many = Array.from({ length: 51 }, () => randomUUID()).join(',');
    expect(await desk.ask(`/v1/complaint?ids=${many}`)).toEqual(bad);
  });
});
