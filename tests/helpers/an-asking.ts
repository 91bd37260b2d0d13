import { v7 } from 'uuid';
import type { Card } from '../../shared/complaint/card.ts';
import type { Input } from '../../shared/contract/contract.ts';
import { callId, draftId, instant } from '../../shared/ids.ts';

/** What `draft.save` and `capture.save` take, for a new card. */
export const aDraft = (card: Partial<Card> = {}): Input<'draft.save'> => ({
  draft: draftId.parse(v7()),
  body: { card: { caller: {}, case: {}, ...card } },
});

/** A call as it is started and finished. */
export function aCall(): { readonly start: Input<'call.start'>; readonly finish: Input<'call.finish'> } {
  const call = callId.parse(v7());
  return {
    start: { call, draft: draftId.parse(v7()), direction: 'in', number: '081 234 5678' },
    finish: {
      call,
      endedAt: instant.parse(Date.UTC(2026, 10, 20, 6)),
      holdSeconds: 0,
      moodStart: 'calm',
      moodEnd: 'calm',
      wrapUp: null,
      wrapUpSeconds: 0,
      complaint: null,
      customer: null,
      adherence: null,
    },
  };
}
