import type { FieldPath, FieldPathValue, UseFormSetValue } from 'react-hook-form';
import { create } from 'zustand';
import type { Card, DraftBody } from '../../shared/complaint/card.ts';
import { type ComplaintId, draftId, type DraftId, type Instant } from '../../shared/ids.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { type CallInHand, callInHand, changeCall, presentMoment, useCall } from './call-state.ts';
import { corrections } from './corrections.ts';
import { draftJournal } from './draft-journal.ts';
import { newId } from './new-id.ts';
import { missingHalf } from './planned-outcome.ts';
import { useScriptRun } from './script-state.ts';
import { tidyCard } from './tidy-card.ts';
import { unsentChanges } from './unsent-changes.ts';

export type CardField = FieldPath<Card>;

interface WrittenDown {
  readonly savedAt: Instant | undefined;
  /** Why the last words are not on this computer yet; trying goes on. */
  readonly unsaved: Refusal | undefined;
}

/** How the unfinished card stands on this computer. */
export const useWrittenDown = create<WrittenDown>(() => ({ savedAt: undefined, unsaved: undefined }));

interface Port {
  readonly setValue: UseFormSetValue<Card> | undefined;
}
/** The form on screen, while there is one. */
const usePort = create<Port>(() => ({ setValue: undefined }));

/** The form on screen takes what others fill in; gives the way to let go. */
export function connectForm(setValue: UseFormSetValue<Card>): () => void {
  usePort.setState({ setValue });
  return () => usePort.setState({ setValue: undefined });
}

/** Fills a field of the card from outside its input: a choice, a script's step, a customer that was picked. */
export function fillCard<Path extends CardField>(path: Path, value: FieldPathValue<Card, Path> | undefined): void {
  const { setValue } = usePort.getState();
  if (setValue !== undefined) setValue(path, value as FieldPathValue<Card, Path>, { shouldDirty: true });
  else keepCard(withField(path, value));
  settle();
}

function withField(path: string, value: unknown): Card {
  const card = callInHand()?.card ?? { caller: {}, case: {} };
  const [group, key = ''] = path.split('.');
  return group === 'caller' ? { ...card, caller: { ...card.caller, [key]: value } } : { ...card, case: { ...card.case, [key]: value } };
}

const settleMs = 150;
const settling: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };

/** Lets script and context see the card as it stands. */
export function settle(): void {
  clearTimeout(settling.timer);
  settling.timer = undefined;
  changeCall(({ card, settled, refusals, complaint }) =>
    card === settled ? {} : { settled: card, refusals: withoutAnswered(refusals, { card, complaint }) },
  );
}

/** What was missing and is there now is no longer said to be missing. */
function withoutAnswered(
  refusals: CallInHand['refusals'],
  { card, complaint }: Pick<CallInHand, 'card' | 'complaint'>,
): CallInHand['refusals'] {
  const { essence, category, reason, alternative, ...others } = refusals;
  const isTold = (card.case.essence ?? '').trim() !== '';
  const missing = missingHalf(card, complaint);
  return {
    ...others,
    ...(essence === undefined || (essence.code === 'storyMissing' && isTold) ? {} : { essence }),
    ...(category === undefined || (card.case.category ?? '') !== '' ? {} : { category }),
    ...(reason !== undefined && missing === 'reasonMissing' ? { reason } : {}),
    ...(alternative !== undefined && missing === 'alternativeMissing' ? { alternative } : {}),
  };
}

/** Remembers the card as the form has it, and writes it down soon. */
export function keepCard(card: Card): void {
  changeCall(() => ({ card }));
  settling.timer ??= setTimeout(settle, settleMs);
  journal.changed();
  if (callInHand()?.complaint !== undefined) corrections.changed();
}

/** Which field of the card the caret stands in, and where. */
export function caretNow(): DraftBody['caret'] {
  const at = document.activeElement;
  if (!(at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement)) return undefined;
  if (!/^(caller|case)\./u.test(at.name)) return undefined;
  return { field: at.name, at: at.selectionStart ?? at.value.length };
}

async function saveDraft(): Promise<Refusal | undefined> {
  const call = callInHand();
  if (call === undefined) return undefined;
  if (call.complaint !== undefined) return keepChanges(call, call.complaint.id);
  const caret = caretNow() ?? call.caret;
  const stage = useScriptRun.getState().run?.stage;
  const body: DraftBody = {
    card: tidyCard(call.card),
    ...(call.call === undefined ? {} : { call: call.call }),
    ...(caret === undefined ? {} : { caret }),
    ...(stage === undefined ? {} : { stage }),
  };
  return writeDraft(call.draft, body);
}

async function writeDraft(draft: DraftId, body: DraftBody): Promise<Refusal | undefined> {
  const answer = await ask('draft.save', { draft, body });
  if (answer.ok) return undefined;
  return answer.refusal.code === 'signInFirst' || answer.refusal.code === 'locked' ? seal(draft, body) : answer.refusal;
}

/** A registered card: what the register has not heard of yet is a draft of its own, and is put away once it has. */
async function keepChanges(call: CallInHand, complaint: ComplaintId): Promise<Refusal | undefined> {
  const unsent = unsentChanges(call);
  if (unsent === undefined) return call.changes === undefined ? undefined : putChangesAway(call.changes);
  const draft = call.changes ?? newId(draftId);
  changeCall(() => ({ changes: draft }));
  const caret = caretNow() ?? call.caret;
  const refusal = await writeDraft(draft, {
    card: unsent,
    complaint,
    ...(caret === undefined ? {} : { caret }),
  });
  // Put away elsewhere meanwhile: the words go into a new one.
  if (refusal?.code === 'alreadyRegistered' || refusal?.code === 'noSuchDraft') forgetChanges(draft);
  return refusal;
}

async function putChangesAway(draft: DraftId): Promise<Refusal | undefined> {
  const answer = await ask('draft.discard', { draft, reason: 'sent' });
  if (!answer.ok && answer.refusal.code !== 'noSuchDraft') return answer.refusal;
  forgetChanges(draft);
  return undefined;
}

const forgetChanges = (draft: DraftId): void => changeCall(({ changes }) => ({ changes: changes === draft ? undefined : changes }));

/** The desk restarted or was closed under the card: it is sealed, and opens as an unfinished card at the next sign-in. */
async function seal(draft: DraftId, body: DraftBody): Promise<Refusal | undefined> {
  const answer = await ask('capture.save', { draft, body });
  return answer.ok ? undefined : answer.refusal;
}

/** The journal of the unfinished card: on disk within 150 ms of a change. */
export const journal = draftJournal({
  save: saveDraft,
  waitMs: 100,
  retryMs: 1_000,
  tell: (unsaved) =>
    useWrittenDown.setState((before) => (unsaved === undefined ? { savedAt: presentMoment(), unsaved } : { ...before, unsaved })),
});

/** What the register took is written down as taken at once; what it has not heard of, too. */
useCall.subscribe(({ now }, { now: before }) => {
  if (now?.registered === undefined || (now.registered === before?.registered && now.complaint === before.complaint)) return;
  journal.changed();
  void journal.flush();
});
