import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carryOut } from '../../../electron/services/carry-out.ts';
import { findComplaint } from '../../../electron/store/complaints.ts';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { type ComplaintId, customerId, type CustomerId, workRecordId } from '../../../shared/ids.ts';
import { customerDays } from '../../../shared/remedy/authority.ts';
import { aCard, aComplaintDesk, aRegistered } from '../../helpers/a-complaint-desk.ts';
import { aCustomer } from '../../helpers/a-customer.ts';
import { irina } from '../../helpers/a-person.ts';
import type { SeededDesk } from '../../helpers/a-seeded-desk.ts';
import { granted } from '../../helpers/granted.ts';

// A new desk lets an operator give 50,000 on a complaint and 100,000 to a customer in 90 days, in minor units.
const perComplaint = 50_000;
const perCustomer = 100_000;
const dayMs = 86_400_000;
const cases = [0, 1, 2, 3, 4] as const;

const amount = fc.constantFrom(10_000, 20_000, 30_000, 50_000);
const one = fc.constantFrom(...cases);
const deed = fc.record({
  on: one,
  days: fc.constantFrom(0, 0, 0, 1, 40),
  amount,
  kind: fc.constantFrom('propose', 'propose', 'next', 'next', 'solve'),
});
/** Ties are made before anything is given; the last two complaints are another customer's. */
const tie = fc.record({ from: one, to: one, kind: fc.constantFrom('related', 'sameCause') }).filter(({ from, to }) => from !== to);

type Tie = typeof tie extends fc.Arbitrary<infer One> ? One : never;
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;

const make = (desk: SeededDesk, complaint: ComplaintId, kind: Command['kind'], payload: object) =>
  carryOut(desk, { kind, complaint, payload } as unknown as Command);

/** What the operator does with money: offers something, brings what was offered one step on, or gives at once. */
async function act(desk: SeededDesk, { id, offers }: Complaint, { kind, amount: much }: Deed): Promise<void> {
  const remedy = { type: 'refund', text: 'paid back', amount: much } as const;
  if (kind === 'propose') await make(desk, id, 'propose', { offer: desk.newId(), ...remedy, warrantyChecked: true });
  if (kind === 'solve')
    await make(desk, id, 'solve', { verdict: 'yes', remedy, reply: 'accepted', measure: 'Paid', warrantyChecked: true });
  const [waits] = offers.filter(({ state }) => state === 'approved' || state === 'accepted');
  if (kind !== 'next' || waits === undefined) return;
  if (waits.state === 'approved') await make(desk, id, 'present', { offer: waits.id, reply: 'accepted' });
  else await make(desk, id, 'execute', { offer: waits.id, evidence: 'receipt' });
}

/** Given or promised by Irina alone since then. */
const byIrina = ({ remedies, offers }: Complaint, since: number): number =>
  [
    ...remedies.filter(({ grantedBy, at }) => grantedBy === irina.id && at >= since),
    ...offers.filter(({ state }) => state === 'approved' || state === 'accepted'),
  ].reduce((sum, { amount: much }) => sum + much, 0);

/** The complaints that belong together by whatever chain of ties; a shared cause ties one customer's only. */
function together(ties: readonly Tie[], customerOf: readonly CustomerId[]): readonly (readonly number[])[] {
  const group: number[] = [...cases];
  for (let round = 0; round < cases.length; round += 1)
    for (const { from, to, kind } of ties) {
      if (kind === 'sameCause' && customerOf[from] !== customerOf[to]) continue;
      const least = Math.min(group[from] ?? 0, group[to] ?? 0);
      [group[from], group[to]] = [least, least];
    }
  return [...Map.groupBy(cases, (index) => group[index]).values()];
}

async function aStory(ties: readonly Tie[]) {
  const desk = await aComplaintDesk();
  const [anna, boris] = [await aCustomer(desk, { name: 'Anna' }), await aCustomer(desk, { name: 'Boris' })].map((id) =>
    customerId.parse(id),
  ) as [CustomerId, CustomerId];
  const customerOf = cases.map((index) => (index < 3 ? anna : boris));
  const ids: ComplaintId[] = [];
  for (const customer of customerOf) {
    const { id } = await aRegistered(desk, aCard({ customer, name: 'Anna' }));
    granted(await make(desk, id, 'correct', { seen: 1, facts: { justified: 'yes' } }));
    ids.push(id);
  }
  for (const { from, to, kind } of ties) {
    const [complaint, other] = [ids[from], ids[to]];
    if (complaint !== undefined && other !== undefined)
      granted(await make(desk, complaint, 'link', { link: workRecordId.parse(desk.newId()), kind, other }));
  }
  return { desk, ids, customerOf, groups: together(ties, customerOf) };
}

it('money never splits past a limit: not over tied complaints, not over a customer’s complaints in 90 days, in the real register', async () => {
  let [mostTied, mostGiven] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(tie, { maxLength: 3 }), fc.array(deed, { minLength: 8, maxLength: 25 }), async (ties, deeds) => {
      const { desk, ids, customerOf, groups } = await aStory(ties);
      const read = async () => (await Promise.all(ids.map((id) => findComplaint(desk.db, id)))).filter((found) => found !== undefined);
      for (const next of deeds) {
        desk.pass(next.days * dayMs);
        const all = await read();
        const complaint = all[next.on];
        if (complaint !== undefined) await act(desk, complaint, next);
      }
      const all = await read();
      const since = desk.now() - customerDays * dayMs;
      for (const group of groups) {
        const sum = group.reduce((so, index) => so + (all[index] === undefined ? 0 : byIrina(all[index], 0)), 0);
        mostTied = Math.max(mostTied, group.length > 1 ? sum : 0);
        expect(sum).toBeLessThanOrEqual(perComplaint);
      }
      for (const customer of new Set(customerOf)) {
        const sum = all.filter((found) => found.customer === customer).reduce((so, found) => so + byIrina(found, since), 0);
        mostGiven = Math.max(mostGiven, sum);
        expect(sum).toBeLessThanOrEqual(perCustomer);
      }
    }),
    { numRuns: 25, seed: 20_261_122 },
  );
  // These stories do reach both limits.
  expect([mostTied, mostGiven]).toEqual([perComplaint, perCustomer]);
}, 120_000);
