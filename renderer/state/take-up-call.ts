import type { Card } from '../../shared/complaint/card.ts';
import { type Complaint, openPromise } from '../../shared/complaint/complaint.ts';
import type { CustomerMatch } from '../../shared/contract/customer.ts';
import type { Draft } from '../../shared/contract/desk.ts';
import { callId, complaintId, type ComplaintId, draftId, escalationId, promiseId } from '../../shared/ids.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { assertNever } from '../../shared/result.ts';
import { ask } from '../api.ts';
import { journal, useWrittenDown } from './card-keeping.ts';
import { type CallInHand, callInHand, changeCall, presentMoment, showRefusal, useCall } from './call-state.ts';
import { corrections } from './corrections.ts';
import { endWork } from './finish-call.ts';
import { inTurn } from './in-turn.ts';
import { setLiveCall } from './live-call.ts';
import { chooseCaller, lookUp } from './look-up.ts';
import { newId } from './new-id.ts';
import { useRings } from './ring-state.ts';
import { type CallWish, useScreen } from './screen-state.ts';
import { awaitRun, beginRun, restRun } from './script-run.ts';
import { useShownNumbers } from './tidy-card.ts';

/** Takes up what someone asked for: a new call, a ring, a call-back, a complaint, an unfinished card. A live call is never pushed aside. */
export const takeUp = (wish: CallWish): Promise<void> =>
  inTurn(() => {
    // The call before may have gone home meanwhile; whoever asked for the next one stays with it.
    if (useScreen.getState().screen.at !== 'call') useScreen.setState({ screen: { at: 'call' } });
    return take(wish);
  });

async function take(wish: CallWish): Promise<void> {
  const before = callInHand();
  if (before?.kind === 'call' && before.endedAt === undefined) {
    if (wish.kind !== 'manual') showRefusal('call', because('callIsLive'));
    else if (wish.caller !== undefined) chooseCaller(wish.caller); // found while the call goes on (F3)
    return;
  }
  if (before !== undefined && !(await putAside(before))) return;
  switch (wish.kind) {
    case 'manual':
      return begin({ card: wish.caller === undefined ? cardFor({}) : knownCard(wish.caller) }, {});
    case 'ring':
      return begin({ card: ringCard(wish.ring, wish.number), withheld: wish.number === '' }, { ring: wish.ring });
    case 'callback':
      return begin({ card: cardFor({ phone: wish.number }), direction: 'out', callback: wish.callback }, { callback: wish.callback });
    case 'complaint':
      return aboutComplaint(wish);
    case 'draft':
      return resume(wish.draft);
    case 'quick':
      return show({ kind: 'card', call: undefined });
    default:
      return assertNever(wish);
  }
}

/** What was in hand is finished, or kept as an unfinished card. False when its words are nowhere but on this screen: then it stays. */
async function putAside(before: CallInHand): Promise<boolean> {
  if (before.kind === 'call') return endWork();
  await corrections.flush(); // what could not be sent stays on disk, as an unfinished card
  const unwritten = await journal.flush();
  if (unwritten !== undefined) showRefusal('call', unwritten);
  else useCall.setState({ now: undefined });
  return unwritten === undefined;
}

const cardFor = (caller: {
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  readonly customer?: Card['caller']['customer'];
}): Card => ({
  caller: {
    ...(caller.phone === undefined || caller.phone === '' ? {} : { phone: caller.phone }),
    ...(caller.name === undefined || caller.name === '' ? {} : { name: caller.name }),
    ...(caller.customer === undefined ? {} : { customer: caller.customer }),
  },
  case: {},
});

/** The card of somebody found before the call: all that is known of them. */
function knownCard({ id, name, phones, language }: CustomerMatch): Card {
  const { caller } = cardFor({ phone: phones[0], name, customer: id });
  return { caller: { ...caller, ...(language === null ? {} : { lang: language }) }, case: {} };
}

/** A ring names its customer only when exactly one has the number; a name shown by the telephone is worth writing down. */
function ringCard(id: string, number: string): Card {
  const ring = useRings.getState().rings.find((one) => one.id === id);
  return cardFor({ phone: number, name: ring?.customerName ?? ring?.name, customer: ring?.customer ?? undefined });
}

function show(known: Partial<CallInHand>): void {
  const draft = known.draft ?? newId(draftId);
  const card = known.card ?? { caller: {}, case: {} };
  useShownNumbers.setState({ fields: [] });
  useWrittenDown.setState({ savedAt: undefined, unsaved: undefined });
  useCall.setState({
    now: {
      kind: 'call',
      draft,
      call: newId(callId),
      // A card becomes one complaint and no second: reopened after a crash in between, it asks for the same one again.
      complaintId: complaintId.parse(draft),
      direction: 'in',
      callback: undefined,
      unanswered: false,
      answeredAt: presentMoment(),
      endedAt: undefined,
      beforeEnd: undefined,
      card,
      settled: card,
      caret: undefined,
      restoredAt: undefined,
      moodStart: card.caller.state ?? 'calm',
      withheld: false,
      matches: [],
      warrantyRead: false,
      openCases: 0,
      customerFlags: [],
      previousAt: undefined,
      authority: undefined,
      promiseId: newId(promiseId),
      escalationId: newId(escalationId),
      handingOver: undefined,
      complaint: undefined,
      changes: undefined,
      registered: undefined,
      busy: false,
      refusals: {},
      earlier: {},
      ...known,
    },
  });
  if (known.kind !== 'card') setLiveCall(true);
}

interface Start {
  readonly ring?: CallInHand['call'];
  readonly callback?: CallInHand['callback'];
  readonly stage?: string | undefined;
}

/** Shows the card at once, then tells the desk: the operator types before the desk has answered. */
async function begin(known: Partial<CallInHand>, start: Start): Promise<void> {
  restRun();
  show(known);
  const call = callInHand();
  if (call?.call === undefined) return;
  awaitRun();
  if (call.complaint === undefined) journal.changed(); // an unfinished card from the first moment: a call is never left without one
  const { phone = '', customer } = call.card.caller;
  if (customer === undefined && phone !== '') void lookUp(phone);
  const answer = await ask('call.start', {
    call: call.call,
    draft: call.draft,
    direction: call.direction,
    ...(phone === '' ? {} : { number: phone }),
    ...(start.ring === undefined ? {} : { ring: start.ring }),
    ...(start.callback === undefined ? {} : { callback: start.callback }),
    ...(call.complaint === undefined ? {} : { complaint: call.complaint.id }),
  });
  if (callInHand()?.call !== call.call) return;
  if (!answer.ok) {
    if (answer.refusal.code === 'callIsOver' || answer.refusal.code === 'notYours') {
      // The call is over, or was somebody else's: its record stays as it is, the card goes on without it.
      changeCall(() => ({ kind: 'card', call: undefined }));
      restRun();
      setLiveCall(false);
      return;
    }
    showRefusal('call', answer.refusal);
    await beginRun({ hash: undefined, events: [], stage: start.stage });
    return;
  }
  changeCall(() => ({ answeredAt: answer.value.answeredAt }));
  await beginRun({ hash: answer.value.script.hash, events: answer.value.events ?? [], stage: start.stage });
}

/** Calls a customer about a complaint that is already in the register. */
async function aboutComplaint(wish: Extract<CallWish, { kind: 'complaint' }>): Promise<void> {
  const answer = await ask('complaint.read', { complaint: wish.complaint });
  if (!answer.ok) {
    await begin({ card: cardFor({ phone: wish.number }), direction: 'out' }, {});
    showRefusal('call', answer.refusal);
    return;
  }
  const { complaint } = answer.value;
  const asRegistered = cardOf(complaint);
  const card: Card = { ...asRegistered, caller: { ...asRegistered.caller, phone: wish.number } };
  await begin({ card, complaintId: complaint.id, complaint, registered: card, direction: 'out' }, {});
}

const cardOf = (complaint: Complaint): Card => ({
  caller: { ...complaint.caller, ...(complaint.customer === null ? {} : { customer: complaint.customer }) },
  case: factsShown(complaint),
});

/** The facts with the date that is promised now, not one that was promised once. */
function factsShown(complaint: Complaint): Card['case'] {
  const { deadline: _before, ...facts } = complaint.facts;
  const due = openPromise(complaint)?.dueAt;
  return {
    ...facts,
    ...(complaint.category === null ? {} : { category: complaint.category }),
    ...(due === undefined ? {} : { deadline: due }),
  };
}

/** Opens an unfinished card with its words and its caret; one that was written on a call goes on with that call. */
async function resume(draft: CallInHand['draft']): Promise<void> {
  const answer = await ask('draft.read', { draft });
  if (!answer.ok) {
    show({ kind: 'card', call: undefined });
    showRefusal('call', answer.refusal);
    return;
  }
  if (answer.value.body.complaint !== undefined) return resumeChanges(answer.value, answer.value.body.complaint);
  const { body, savedAt, createdAt } = answer.value;
  const known = {
    draft,
    card: body.card,
    caret: body.caret,
    restoredAt: savedAt,
    answeredAt: createdAt,
    moodStart: body.card.caller.state ?? 'calm',
  } as const;
  if (body.call === undefined) show({ ...known, kind: 'card', call: undefined });
  else await begin({ ...known, call: body.call }, { stage: body.stage });
}

/** Opens a registered card with what was typed on it and not sent, and sends that; the rest is as the register has it now. */
async function resumeChanges({ id, body, savedAt, createdAt }: Draft, about: ComplaintId): Promise<void> {
  const answer = await ask('complaint.read', { complaint: about });
  if (!answer.ok) {
    show({ kind: 'card', call: undefined });
    showRefusal('call', answer.refusal);
    return;
  }
  const { complaint } = answer.value;
  const registered = cardOf(complaint);
  const card: Card = { caller: { ...registered.caller, ...body.card.caller }, case: { ...registered.case, ...body.card.case } };
  show({
    kind: 'card',
    call: undefined,
    draft: id,
    complaintId: complaint.id,
    complaint,
    registered,
    changes: id,
    card,
    caret: body.caret,
    restoredAt: savedAt,
    answeredAt: createdAt,
  });
  corrections.changed();
  void corrections.flush(); // it waited long enough
}
