import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../shared/complaint/commands.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { decide } from '../../../shared/complaint/decide.ts';
import { type ComplaintId, complaintId, customerId, type Instant, instant } from '../../../shared/ids.ts';
import { customerDays } from '../../../shared/remedy/authority.ts';
import { committedOn } from '../../../shared/remedy/committed.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { aDeciding, cartridge } from '../../helpers/a-deciding.ts';
import { irina, pavel } from '../../helpers/a-person.ts';
import type { Offer } from '../../../shared/remedy/offer.ts';
import { offerArbitraries } from '../../helpers/offer-arbitraries.ts';

// Limits of a new desk, in minor units: an operator grants 50,000 on a complaint and 100,000 to a customer in 90 days.
const perComplaint = 50_000;
const perCustomer = 100_000;
const dayMs = 86_400_000;
const customer = customerId.parse('00000000-0000-7000-8000-00000000cc01');
const ids = [1, 2, 3, 4].map((count) => complaintId.parse(`00000000-0000-7000-8000-00000000c1a${count}`));

type Cases = ReadonlyMap<ComplaintId, Complaint>;

const cases = (): Cases =>
  new Map(
    ids.map((id) => [
      id,
      aComplaint({ id, customer, state: 'inWork', verdict: 'yes', facts: { ...aComplaint().facts, justified: 'yes' } }),
    ]),
  );

const solve = fc.record({
  verdict: fc.constant('yes'),
  remedy: fc.record({
    type: fc.constantFrom('refund', 'exchange'),
    text: fc.constant(''),
    amount: fc.constantFrom(0, 10_000, 30_000, 50_000, 60_000),
  }),
  reply: fc.constant('accepted'),
  measure: fc.constant('Paid back'),
  warrantyChecked: fc.boolean(),
});

/** Executions and answers are likelier than proposals: that is how money leaves. */
const step = fc.record({
  on: fc.constantFrom(...ids),
  days: fc.constantFrom(0, 0, 0, 0, 1, 30, 95),
  byManager: fc.boolean(),
  command: fc
    .constantFrom(
      'propose' as const,
      'propose' as const,
      'present' as const,
      'execute' as const,
      'dropOffer' as const,
      'approve' as const,
      'solve' as const,
    )
    .chain((kind) => (kind === 'solve' ? solve : offerArbitraries[kind]).map((payload) => ({ kind, payload }))),
});

const isCounted = ({ underWarranty }: { readonly underWarranty: boolean }) => !underWarranty;
const sum = (amounts: readonly number[]) => amounts.reduce((all, one) => all + one, 0);

/** What the register counts as spent on the customer: carried out in the last 90 days, or promised. */
const spentOn = (all: Cases, at: number): number =>
  sum([...all.values()].map((one) => committedOn(one) + sum(given(one, at).map(({ amount }) => amount))));

const given = ({ remedies }: Complaint, at: number) => remedies.filter((one) => isCounted(one) && one.at >= at - customerDays * dayMs);

/** What it costs: another cartridge its price at least, whatever was written beside it. */
const costOf = ({ type, amount }: Pick<Offer, 'type' | 'amount'>) => (type === 'exchange' ? Math.max(amount, cartridge.price) : amount);

/** What Irina alone has granted: carried out under her name, or promised without anybody's approval. */
const byIrina = (one: Complaint, since: number): number =>
  sum([
    ...one.remedies.filter((remedy) => remedy.grantedBy === irina.id && isCounted(remedy) && remedy.at >= since).map(costOf),
    ...one.offers
      .filter((offer) => offer.approval === null && isCounted(offer) && (offer.state === 'approved' || offer.state === 'accepted'))
      .map(costOf),
  ]);

interface Seen {
  readonly all: Cases;
  readonly at: Instant;
}

/** Random deeds by one operator over four complaints of one customer, with a manager who is asked now and then. */
function telling(check: (seen: Seen) => void): void {
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60, size: 'max' }), (steps) => {
      let all = cases();
      let at = Number(now);
      for (const { on, days, byManager, command } of steps) {
        at += days * dayMs;
        const who = command.kind === 'approve' && byManager ? pavel : irina;
        const deciding = aDeciding({ who, now: instant.parse(at), spent: spentOn(all, at), product: cartridge });
        const outcome = decide(all.get(on), { ...command, complaint: on } as unknown as Command, deciding);
        if (outcome.ok) all = new Map([...all, [on, outcome.value.complaint]]);
        check({ all, at: instant.parse(at) });
      }
    }),
    { numRuns: 400 },
  );
}

describe('money never splits past a limit', () => {
  it('not on one complaint, however often an operator proposes, offers, carries out and solves', () => {
    let most = 0;
    telling(({ all }) => {
      for (const one of all.values()) {
        most = Math.max(most, byIrina(one, 0));
        expect(byIrina(one, 0)).toBeLessThanOrEqual(perComplaint);
      }
    });
    expect(most).toBe(perComplaint); // the stories do reach the limit
  });

  it('and not over several complaints of one customer within 90 days, promises included', () => {
    let most = 0;
    telling(({ all, at }) => {
      const granted = sum([...all.values()].map((one) => byIrina(one, at - customerDays * dayMs)));
      most = Math.max(most, granted);
      expect(granted).toBeLessThanOrEqual(perCustomer);
    });
    expect(most).toBe(perCustomer);
  });
});
