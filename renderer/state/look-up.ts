import type { CustomerMatch } from '../../shared/contract/customer.ts';
import { longest } from '../../shared/text/fields.ts';
import { ask } from '../api.ts';
import { fillCard } from './card-keeping.ts';
import { callInHand, changeCall, showRefusal } from './call-state.ts';

const shortest = 3;
const waitMs = 90;
const turn: { now: number; timer: ReturnType<typeof setTimeout> | undefined } = { now: 0, timer: undefined };

/** Looks for the caller as the number or name is typed; whoever is found is listed, nobody is picked. */
export async function lookUp(text: string): Promise<void> {
  turn.now += 1;
  const asked = turn.now;
  if (text.trim().length < shortest || text.length > longest.line) {
    changeCall(() => ({ matches: [] }));
    return;
  }
  const answer = await ask('customer.find', { text });
  if (asked !== turn.now || callInHand()?.card.caller.customer !== undefined) return;
  showRefusal('caller', answer.ok ? undefined : answer.refusal);
  changeCall(() => ({ matches: answer.ok ? answer.value : [] }));
}

/** The same once the typing pauses for a moment. */
export function lookUpSoon(text: string): void {
  clearTimeout(turn.timer);
  turn.timer = setTimeout(() => void lookUp(text), waitMs);
}

/** The operator says who is calling. */
export function chooseCaller(match: CustomerMatch): void {
  turn.now += 1;
  const phone = callInHand()?.card.caller.phone ?? '';
  fillCard('caller.customer', match.id);
  fillCard('caller.name', match.name);
  if (phone === '') fillCard('caller.phone', match.phones[0] ?? '');
  if (match.language !== null) fillCard('caller.lang', match.language);
  changeCall(() => ({ matches: [] }));
}

/** None of those found: a new caller, made known when the complaint is registered. */
export function someoneElse(): void {
  turn.now += 1;
  fillCard('caller.customer', undefined);
  changeCall(() => ({ matches: [] }));
}
