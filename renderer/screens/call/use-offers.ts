import type { Card } from '../../../shared/complaint/card.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { rankOf } from '../../../shared/remedy/authority.ts';
import { offersFor, type OpenOffer } from '../../../shared/script/offers.ts';
import { extrasOf } from '../../state/call-facts.ts';
import { useInHand } from '../../state/call-state.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { useSettledCard, useSettledFacts } from './use-settled-facts.ts';
import { whoDecides } from './who-decides.ts';

export interface ReadyOffer extends OpenOffer {
  /** Above the operator's limits by amount or by the level the script asks for. */
  readonly isAbove: boolean;
}

interface Offers {
  readonly offers: readonly ReadyOffer[];
  /** Is it decided yet whether the customer is right? Before that nothing fits. */
  readonly decided: boolean;
  /** The one that is on the card. */
  readonly chosen: Card['case']['offerId'];
  /** Who is asked for what is above the limit. */
  readonly decider: Person | undefined;
}

/** Levels of a script by the rank of the roles here. */
const ranks: Readonly<Record<string, number>> = { operator: 0, senior: 1, manager: 2 };

/** The ready solutions that fit the decision so far, with those above the operator's limits marked. */
export function useOffers(): Offers {
  const script = useScriptRun((now) => now.script);
  const facts = useSettledFacts();
  const card = useSettledCard();
  const openCases = useInHand((call) => call.openCases) ?? 0;
  const authority = useInHand((call) => call.authority);
  const { people, catalogue, desk } = useDesk();
  const decided = useInHand((call) => call.card.case.justified !== undefined) === true;
  const chosen = useInHand((call) => call.card.case.offerId);
  const me = desk?.session?.person;
  const decider = whoDecides({ people, categories: catalogue?.categories ?? [], category: card.case.category, me: me?.id });
  const known = { decided, chosen, decider };
  if (script === undefined) return { offers: [], ...known };
  const open = offersFor(script, facts, { card, extras: extrasOf({ openCases, authority }, card) });
  const rank = rankOf(me?.roles ?? []);
  return { offers: open.map((one) => ({ ...one, isAbove: one.aboveAuthority || rank < (ranks[one.offer.minLevel] ?? 0) })), ...known };
}
