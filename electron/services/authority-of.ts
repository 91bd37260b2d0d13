import type { Authority } from '../../shared/contract/complaint.ts';
import type { ComplaintId, CustomerId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { amountLeft, limitsOf } from '../../shared/remedy/authority.ts';
import { costOfLoss } from '../../shared/remedy/cost-of-loss.ts';
import { spentOn } from '../../shared/remedy/grant.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readLimits } from '../store/catalogue.ts';
import { findComplaint } from '../store/complaints.ts';
import { averagePurchaseOf } from '../store/customer-card.ts';
import { standingCustomer } from '../store/customers.ts';
import { spentByCustomer, spentOnLinked } from '../store/remedies.ts';
import { readSettings } from '../store/settings.ts';
import { spentSince } from './deciding.ts';
import type { DeskContext } from './desk-context.ts';

interface About {
  readonly complaint: ComplaintId | null;
  readonly customer: CustomerId | null;
  readonly public: boolean;
}

/** What the asking person may still grant here alone, beside what losing this customer would cost (R100, R118). Refuses noSuchComplaint. */
export async function authorityOf(
  { db, who, now }: Pick<DeskContext, 'db' | 'who' | 'now'>,
  about: About,
): Promise<Result<Authority, Refusal>> {
  const complaint = about.complaint === null ? undefined : await findComplaint(db, about.complaint);
  if (about.complaint !== null && complaint === undefined) return refused(because('noSuchComplaint'));
  const settings = await readSettings(db);
  const limits = limitsOf(who.roles, await readLimits(db));
  const asked = complaint?.customer ?? about.customer;
  const customer = asked === null ? null : ((await standingCustomer(db, asked)) ?? asked);
  const spent = customer === null ? 0 : await spentByCustomer(db, customer, spentSince(now()));
  const before =
    complaint === undefined
      ? { onComplaint: 0, onCustomer: spent }
      : spentOn(complaint, { spent, spentOnLinked: await spentOnLinked(db, complaint) });
  return ok({
    ...limits,
    spent: before.onCustomer,
    spentHere: before.onComplaint,
    left: amountLeft(limits, before),
    costOfLoss: costOfLoss(settings, about.public, await averagePurchaseOf(db, customer)),
  });
}
