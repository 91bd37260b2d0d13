import type { Caller, CaseFacts } from './card.ts';
import type { Command } from './commands.ts';
import type { Complaint } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { unhandled } from './handled.ts';
import { isBlank } from './is-blank.ts';
import { titleOf } from './title.ts';

type Register = Extract<Command, { readonly kind: 'register' }>;

/**
 * A complaint enters the register from a sentence and a category (R70, R74); everything else may be missing. Refuses storyMissing,
 * categoryMissing and a complaint that is registered already.
 */
export function decideRegister(known: Complaint | undefined, { complaint, payload }: Register, deciding: Deciding): Decision {
  const { essence = '', category } = payload.card.case;
  if (known !== undefined) return no('alreadyRegistered', { number: known.number });
  if (isBlank(essence)) return no('storyMissing');
  if (category === undefined) return no('categoryMissing');
  if (!deciding.hasCategory(category)) return no('noSuchEntry', { field: 'category' });

  const registered = newComplaint(complaint, payload, deciding);
  return changed(registered, {}, [
    line(deciding, 'registered', {
      number: registered.number,
      title: registered.facts.title ?? null,
      type: registered.type,
      code: registered.code,
    }),
  ]);
}

function newComplaint(id: Complaint['id'], { card, call, receivedAt, moodStart }: PayloadOf<'register'>, deciding: Deciding): Complaint {
  const { who, now, number } = deciding;
  const anonymous = isAnonymous(card.caller, deciding);
  const mood = card.caller.state ?? moodStart ?? 'calm';
  return {
    id,
    number,
    type: anonymous ? 'anonymousFeedback' : 'complaint',
    state: 'registered',
    channel: card.case.channel ?? 'call',
    // Received later than now only when a clock was set back: capture goes on, the order of times stays true (product.md 3.3).
    receivedAt: receivedAt === undefined || receivedAt > now ? now : receivedAt,
    registeredAt: now,
    resolvedAt: null,
    receiver: who.id,
    owner: who.id, // R98: whoever took it stays the customer's one voice
    customer: anonymous ? null : deciding.customer,
    call: call ?? null,
    code: anonymous ? deciding.code : null,
    caller: anonymous ? withoutIdentity(card.caller) : namedCaller(card.caller),
    facts: titled(anonymous ? withoutAddress(card.case) : card.case),
    category: card.case.category ?? null,
    moodStart: moodStart ?? mood,
    moodEnd: mood,
    verdict: null,
    outcome: null,
    resolvedFirstContact: false,
    promises: [],
    escalations: [],
    measures: [],
    remedies: [],
    ...unhandled,
    externalRef: null,
    revision: 0,
  };
}

/** Who will not be named, or left neither name nor number, is not waiting for an answer (R28). */
const isAnonymous = (caller: Caller, { customer }: Deciding): boolean =>
  caller.anonymous === true || (customer === null && isBlank(caller.name) && isBlank(caller.phone));

/** Only the code of an anonymous call stays: name, number and customer are dropped here and nowhere kept (ux.md 8). */
const withoutIdentity = ({ lang, state, relation }: Caller): Caller => ({ anonymous: true, lang, state, relation });
const withoutAddress = (facts: CaseFacts): CaseFacts => ({ ...facts, replyChannel: 'none', replyAddress: undefined });
const namedCaller = (caller: Caller): Caller => ({ ...caller, anonymous: false });

const titled = (facts: CaseFacts): CaseFacts => (isBlank(facts.title) ? { ...facts, title: titleOf(facts.essence ?? '') } : facts);
