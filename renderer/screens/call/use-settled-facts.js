import { contextOf } from '../../../shared/script/next-stage.ts';
import { factsFor } from '../../state/call-facts.ts';
import { useInHand } from '../../state/call-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
const blank = { caller: {}, case: {} };
/** The card as it stood a moment ago. */
export const useSettledCard = () => useInHand((call) => call.settled) ?? blank;
/** The facts of the card as it stood a moment ago: what follows the typing reads these, so that no key waits for it. */
export function useSettledFacts() {
  const run = useScriptRun((now) => now.run);
  const card = useSettledCard();
  const openCases = useInHand((call) => call.openCases) ?? 0;
  const authority = useInHand((call) => call.authority);
  const facts = factsFor({ openCases, authority }, card);
  return run === undefined ? facts : contextOf(run, facts);
}
