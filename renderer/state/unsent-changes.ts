import type { Card } from '../../shared/complaint/card.ts';
import type { CallInHand } from './call-state.ts';
import { changedFacts } from './corrections.ts';
import { plannedOutcome } from './planned-outcome.ts';
import { tidyCard } from './tidy-card.ts';

/** What stands on a registered card and not in the register: corrections not sent, a date not promised. Undefined when that is nothing. */
export function unsentChanges({ card: now, registered, complaint }: CallInHand): Card | undefined {
  if (registered === undefined) return undefined;
  const card = tidyCard(now);
  const changed = changedFacts(registered, card);
  const step = plannedOutcome(card, complaint);
  const { deadline } = card.case;
  const date = deadline === undefined || (step !== 'promise' && step !== 'movePromise') ? {} : { deadline };
  if (changed === undefined && Object.keys(date).length === 0) return undefined;
  return { caller: { ...changed?.caller }, case: { ...changed?.facts, ...date } };
}
