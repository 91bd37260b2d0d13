import { useEffect } from 'react';
import type { Output } from '../../../../shared/contract/contract.ts';
import type { CustomerId } from '../../../../shared/ids.ts';
import { callInHand, changeCall, useInHand } from '../../../state/call-state.ts';
import { useNews } from '../../../state/news.ts';
import { useAnswer } from '../../../state/use-answer.ts';

/** Keeps with the call what may be granted to this customer and how many of their cases are open; shows nothing itself. */
export function FollowCustomer() {
  const customer = useInHand((call) => call.card.caller.customer);
  const isPublic = useInHand((call) => call.card.case.public) === true;
  const complaint = useInHand((call) => call.complaint?.id);
  const granted = useInHand((call) => call.complaint?.remedies.length) ?? 0;
  const { value } = useAnswer(
    'complaint.authority',
    { complaint: complaint ?? null, customer: customer ?? null, public: isPublic },
    granted,
  );
  useEffect(() => {
    changeCall(() => ({ authority: value }));
  }, [value]);
  return customer === undefined ? <Nobody /> : <Known key={customer} customer={customer} />;
}

/** A caller nobody recognised has no history here. */
function Nobody() {
  useEffect(() => keepHistory(undefined), []);
  return null;
}

/** The history and flags of a recognised caller; asked again when somebody changes a card meanwhile. */
function Known({ customer }: { readonly customer: CustomerId }) {
  const fresh = useNews((news) => news.customers);
  const { value } = useAnswer('customer.read', { customer }, fresh);
  useEffect(() => {
    if (callInHand()?.card.caller.customer === customer) keepHistory(value);
  }, [value, customer]);
  return null;
}

function keepHistory(found: Output<'customer.read'> | undefined): void {
  changeCall(() => ({
    openCases: found?.open.length ?? 0,
    previousAt: found?.customer.lastAt ?? undefined,
    customerFlags: found?.customer.flags ?? [],
  }));
}
