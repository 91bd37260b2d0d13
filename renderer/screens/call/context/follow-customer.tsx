import { useEffect } from 'react';
import { ask } from '../../../api.ts';
import { callInHand, changeCall, useInHand } from '../../../state/call-state.ts';
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
  useEffect(() => {
    void readHistory();
    async function readHistory() {
      const known = customer === undefined ? undefined : await ask('customer.read', { customer });
      if (callInHand()?.card.caller.customer !== customer) return;
      const found = known?.ok === true ? known.value : undefined;
      changeCall(() => ({ openCases: found?.open.length ?? 0, previousAt: found?.customer.lastAt ?? undefined }));
    }
  }, [customer]);
  return null;
}
