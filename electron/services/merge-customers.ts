import type { Input } from '../../shared/contract/contract.ts';
import { chosenOf, mergeCustomers, partCustomers } from '../../shared/customer/merge.ts';
import type { CustomerMergeId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { readCustomerCard, saveChosen } from '../store/customer-card.ts';
import { giveBack, moveThings, readMerge, readMerges, saveMerge } from '../store/customer-merges.ts';
import { isErased } from '../store/erasures.ts';
import { watchOfCustomer } from '../store/escalation-watch.ts';
import type { DeskContext } from './desk-context.ts';
import { recordChange } from './record-change.ts';

/**
 * Makes two customers one: the kept card gets the chosen values, and cases, calls, call-backs, remedies, numbers, flags and purchases of the
 * other move to it, so that limits count them together. Refuses as mergeCustomers does, and noSuchCustomer.
 */
export function mergeTwo(
  desk: DeskContext,
  { merge: id, kept, gone, seen, choice }: Input<'customer.merge'>,
): Promise<Result<null, Refusal>> {
  const change = {
    act: 'customer.merge',
    object: 'customer',
    objectId: kept,
    fields: ['mergedInto'],
    body: { merge: id, gone, choice },
  } as const;
  return recordChange(desk, change, async (tx) => {
    const [ours, theirs] = [await readCustomerCard(tx, kept), await readCustomerCard(tx, gone)];
    if (ours === undefined || theirs === undefined) return refused(because('noSuchCustomer'));
    for (const one of [kept, gone]) if (await isErased(tx, one)) return refused(because('customerErased'));
    const after = mergeCustomers({ kept: ours, gone: theirs, seen, choice });
    if (!after.ok) return after;
    const moved = await moveThings(tx, { kept, gone });
    await saveChosen(tx, kept, after.value);
    const stood = { id, kept, gone, by: desk.who.id, at: desk.now(), partedAt: null, partedBy: null };
    await saveMerge(tx, { ...stood, before: chosenOf(ours), after: after.value, moved });
    await watchOfCustomer(tx, kept);
    return ok(null);
  });
}

/**
 * Parts two customers again within 30 days: what moved goes back, with what has come since on the cases that go back; everything else that was
 * added stays with the kept one. Refuses as partCustomers does, and noSuchMerge.
 */
export async function partTwo(desk: DeskContext, id: CustomerMergeId): Promise<Result<null, Refusal>> {
  const found = await readMerge(desk.db, id);
  if (found === undefined) return refused(because('noSuchMerge'));
  const { kept, gone } = found;
  const change = { act: 'customer.part', object: 'customer', objectId: kept, fields: ['mergedInto'], body: { merge: id, gone } } as const;
  return recordChange(desk, change, async (tx) => {
    const merge = (await readMerge(tx, id)) ?? found;
    const card = await readCustomerCard(tx, kept);
    if (card === undefined) throw new Error(`no customer ${kept} in the store`);
    if (await isErased(tx, kept)) return refused(because('customerErased'));
    const parted = partCustomers({ merge, merges: await readMerges(tx, kept), kept: card, now: desk.now() });
    if (!parted.ok) return parted;
    await giveBack(tx, merge);
    await saveChosen(tx, kept, parted.value);
    await saveMerge(tx, { ...merge, partedAt: desk.now(), partedBy: desk.who.id });
    for (const one of [kept, gone]) await watchOfCustomer(tx, one);
    return ok(null);
  });
}
