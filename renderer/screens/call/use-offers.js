import { rankOf } from '../../../shared/remedy/authority.ts';
import { offersFor } from '../../../shared/script/offers.ts';
import { extrasOf } from '../../state/call-facts.ts';
import { useInHand } from '../../state/call-state.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { useSettledCard, useSettledFacts } from './use-settled-facts.ts';
import { whoDecides } from './who-decides.ts';
/** Levels of a script by the rank of the roles here. */
const ranks = { operator: 0, senior: 1, manager: 2 };
/** The ready solutions that fit the decision so far, with those above the operator's limits marked. */
export function useOffers() {
  const script = useScriptRun((now) => now.script);
  const facts = useSettledFacts();
  const card = useSettledCard();
  const openCases = useInHand((call) => call.openCases) ?? 0;
  const authority = useInHand((call) => call.authority);
  const { people, catalogue, desk } = useDesk();
  const me = desk?.session?.person;
  const decider = whoDecides({ people, categories: catalogue?.categories ?? [], category: card.case.category, me: me?.id });
  if (script === undefined) return { offers: [], decider };
  const open = offersFor(script, facts, { card, extras: extrasOf({ openCases, authority }, card) });
  const rank = rankOf(me?.roles ?? []);
  return { offers: open.map((one) => ({ ...one, isAbove: one.aboveAuthority || rank < (ranks[one.offer.minLevel] ?? 0) })), decider };
}
