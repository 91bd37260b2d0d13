import { act } from '../../state/script-run.ts';
import { fillCard } from '../../state/card-keeping.ts';
import { changeCall, callInHand } from '../../state/call-state.ts';
/** Takes a ready solution onto the card. One above the operator's limits opens the hand-over: somebody else may say yes to it. */
export function chooseOffer({ offer, value, isAbove }) {
  fillCard('case.offerId', offer.id);
  fillCard('case.offerText', '');
  if (value !== null && offer.value !== 'amount') fillCard('case.offerAmount', value === 0 ? undefined : value);
  act({ kind: 'offered', offer: offer.id, value, level: offer.minLevel });
  if (isAbove) changeCall(() => ({ handingOver: 'aboveLimit' }));
}
/** What the customer says to it. */
export function answerOffer(result) {
  fillCard('case.offerResult', result);
  const offer = callInHand()?.card.case.offerId;
  if (offer !== undefined) act({ kind: 'offerResult', offer, result });
}
