import type { Card, CaseFacts } from '../../shared/complaint/card.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { callInHand, changeCall, showRefusal } from './call-state.ts';
import { takeIn } from './carry-out-outcome.ts';
import { draftJournal } from './draft-journal.ts';
import { tidyCard } from './tidy-card.ts';

/** Facts that a command of their own writes: a date is a promise, a person is a hand-over. */
const ownCommand: readonly (keyof CaseFacts)[] = ['deadline', 'escalatedTo', 'wrapUp'];

/** What changed on a registered card since the register last heard of it; undefined when nothing did. A field that was emptied is sent as empty. */
export function changedFacts(
  before: Card,
  now: Card,
): { readonly facts: CaseFacts; readonly caller: Pick<Card['caller'], 'name' | 'phone'> } | undefined {
  const facts = difference(before.case, now.case, ownCommand);
  const caller = difference(identity(before), identity(now), []);
  return Object.keys(facts).length + Object.keys(caller).length === 0 ? undefined : { facts, caller };
}

const identity = ({ caller }: Card): Pick<Card['caller'], 'name' | 'phone'> => ({
  ...(caller.name === undefined ? {} : { name: caller.name }),
  ...(caller.phone === undefined ? {} : { phone: caller.phone }),
});

function difference<Group extends object>(before: Group, now: Group, without: readonly string[]): Partial<Group> {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(now));
  const changed = [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => !without.includes(key) && old.get(key) !== fresh.get(key));
  const sent = changed.map((key) => [key, fresh.get(key) ?? (typeof old.get(key) === 'string' ? '' : undefined)] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== undefined)) as Partial<Group>;
}

async function correct(): Promise<Refusal | undefined> {
  const call = callInHand();
  if (call?.complaint === undefined || call.registered === undefined) return undefined;
  const card = tidyCard(call.card);
  const changed = changedFacts(call.registered, card);
  if (changed === undefined) return undefined;
  const answer = await ask('complaint.correct', {
    complaint: call.complaint.id,
    seen: call.complaint.revision,
    facts: changed.facts,
    ...(Object.keys(changed.caller).length === 0 ? {} : { caller: changed.caller }),
  });
  showRefusal('card', answer.ok ? undefined : answer.refusal);
  if (!answer.ok) return answer.refusal;
  if (callInHand()?.draft !== call.draft) return undefined;
  takeIn(answer.value.complaint);
  changeCall(() => ({ registered: card }));
  return undefined;
}

/** Sends what is corrected on a registered card once the operator pauses; history gets one line a pause, not one a key. */
export const corrections = draftJournal({ save: correct, waitMs: 1_500, retryMs: 10_000, tell: () => undefined });
