import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildDemo } from '../../../../electron/services/demo/build-demo.ts';
import { generatedRegister } from '../../../../electron/services/demo/generated-register.ts';
import { newCode } from '../../../../electron/desk/new-code.ts';
import { dispatch } from '../../../../electron/services/dispatch.ts';
import { verifyAudit } from '../../../../electron/store/audit.ts';
import { contract, type Input, type MethodName, type Output } from '../../../../shared/contract/contract.ts';
import { customerId } from '../../../../shared/ids.ts';
import { anUnopenedDesk } from '../../../helpers/an-open-desk.ts';
import { noon } from '../../../helpers/a-seeded-desk.ts';
import { watchedBothWays } from '../../../helpers/watched-both-ways.ts';
import { sameAtHeadOffice } from '../../../helpers/sync-model/same-at-head-office.ts';

it('builds a desk in the middle of its day', async () => {
  const { desk } = await anUnopenedDesk();
  const people = await buildDemo(desk.folder, { secrets: desk.secrets, world: { ...desk.world, newCode } });
  const ask = async <Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await dispatch(desk, { method, input });
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.code}`);
    return contract[method].output.parse(answer.value) as Output<Name>;
  };
  const seat = async (name: string) => {
    const { people: named } = await ask('desk.state', {});
    const password = people.find((one) => one.name === name)?.password ?? '';
    const person = named.find((one) => one.name === name)?.id;
    if (person === undefined) throw new Error(`nobody is called ${name}`);
    await ask('session.signIn', { person, password });
  };

  await seat('Irina Orlova');
  const home = await ask('home.read', {});
  expect(home.promises.length).toBeGreaterThanOrEqual(3);
  expect(home.promises.filter((one) => one.dueAt < desk.world.now())).toHaveLength(1);
  expect(home.drafts).toHaveLength(1);
  expect((await ask('asked.read', {})).map((one) => one.kind)).toEqual(['statement', 'task']);
  expect(home.callbacks.map((one) => one.number)).toEqual(['+79161234567', '0891112233']);
  expect(home.callbacks[0]?.customer).not.toBeNull();
  expect(home.back).toMatchObject([{ answer: 'approved' }]);
  expect(await ask('customer.find', { text: '021234567' })).toHaveLength(2);
  expect(await ask('customer.find', { text: 'петрова' })).toMatchObject([{ complaints: 2, openComplaints: 1 }]);

  const [anna] = await ask('customer.find', { text: '+79161234567' });
  expect(anna?.flags.map((one) => one.kind)).toEqual(['vip']);
  const { purchases } = await ask('customer.card', { customer: customerId.parse(anna?.id) });
  expect(purchases.map((one) => one.product)).toEqual(['Cup set "Lotus"', 'Lamp "Dao"']);

  await seat('Emma Clarke');
  expect((await ask('check.list', {})).rows.map((row) => row.tries).toSorted((one, other) => one - other)).toEqual([0, 1]);
  const [asked] = await ask('questionnaire.list', {});
  expect(asked?.versions).toMatchObject([{ version: 1, replies: 12 }]);

  await seat('Pavel Orlov');
  expect((await ask('queue.read', {})).waiting).toMatchObject([{ reason: 'safety', safety: true }]);
  expect(await ask('approval.read', {})).toMatchObject([{ amount: 150_000 }]);
  expect(await ask('letter.toSign', {})).toMatchObject([{ kind: 'refusal', resultEntered: true }]);

  await seat('Adam Keys');
  const { rows, intact } = await ask('audit.read', { rows: 200 });
  expect(intact).toBe(true);
  expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).toSorted((one, other) => other - one));
  if (desk.seat.kind === 'nobody') throw new Error('nobody sits there');
  expect((await verifyAudit(desk.seat.data.db)).intact).toBe(true);
  const { count } = await desk.seat.data.db
    .selectFrom('complaint')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  expect(count).toBe(2008);
  expect(await watchedBothWays(desk.seat.data.db)).toBe(2008);
  const acts = new Set((await sameAtHeadOffice(desk.seat.data.db)).map(({ act }) => act));
  expect(acts.size).toBeGreaterThan(30);
}, 180_000);

it('makes up the same register for the same seed, with quotation marks kept', () => {
  expect(generatedRegister(noon, 7)).toBe(generatedRegister(noon, 7));
  expect(generatedRegister(noon, 7)).not.toBe(generatedRegister(noon, 8));
  expect(generatedRegister(noon)).toContain('"Cup set ""Lotus"""');
});

const real = new URL('../../../../../shared/data/cfpb-complaints-2015.csv', import.meta.url);

it.skipIf(!existsSync(real))(
  'takes the first 2,000 rows of a register it is given',
  async () => {
    const { desk } = await anUnopenedDesk();
    const people = await buildDemo(desk.folder, {
      secrets: desk.secrets,
      world: { ...desk.world, newCode },
      register: readFileSync(real, 'utf8'),
    });
    expect(people).toHaveLength(7);
  },
  120_000,
);
