import { useState } from 'react';
import { type CaseFacts, caseFacts } from '../../shared/complaint/card.ts';
import { isFrozen } from '../../shared/complaint/is-frozen.ts';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import type { Input } from '../../shared/contract/contract.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { ask } from '../api.ts';
import { markTold } from './again.ts';
import { keptForms } from './kept.ts';

/** The fields of the card that can be put right from the case, by the names the history gives them. */
export const correctable = [
  'name',
  'phone',
  'title',
  'essence',
  'category',
  'product',
  'orderRef',
  'occurredAt',
  'place',
  'staff',
  'impact',
  'desired',
  'justified',
  'evidence',
  'replyChannel',
  'replyAddress',
  'rootCause',
  'prevention',
] as const satisfies readonly (keyof CaseFacts | 'name' | 'phone')[];
export type Correctable = (typeof correctable)[number];
export type Corrections = { readonly [Field in Correctable]?: string };

interface Edit {
  /** The revision and values the person began from. */
  readonly seen: number;
  readonly before: Corrections;
  readonly typed: Corrections;
  /** What head office refused, where that is put right again. */
  readonly told?: string | undefined;
}

/** One field that someone else changed meanwhile: what it was, what they made of it, what this person typed. */
export interface Clash {
  readonly field: Correctable;
  readonly theirs: string;
  readonly mine: string;
}

const useEdit = keptForms<Edit | undefined>();

const cardField = (field: Correctable): string => (field === 'name' || field === 'phone' ? `caller.${field}` : `case.${field}`);

/** A card's correctable fields as text. */
export const textsOf = ({ caller, facts }: Complaint): Corrections =>
  Object.fromEntries(correctable.map((field) => [field, (field === 'name' || field === 'phone' ? caller[field] : facts[field]) ?? '']));

/** The fields that were typed differently from what they were. */
const changedFields = ({ before, typed }: Edit): readonly Correctable[] =>
  correctable.filter((field) => typed[field] !== undefined && typed[field] !== before[field]);

/** What both this person and someone else changed, differently. */
export const clashesOf = (edit: Edit, now: Corrections): readonly Clash[] =>
  changedFields(edit)
    .filter((field) => now[field] !== edit.before[field] && now[field] !== edit.typed[field])
    .map((field) => ({ field, theirs: now[field] ?? '', mine: edit.typed[field] ?? '' }));

export interface Correcting {
  /** The fields that may change as the complaint stands; a settled one is reopened first for the others. */
  readonly editable: readonly Correctable[];
  readonly editing: boolean;
  /** Is anything typed differently from what it was? */
  readonly changed: boolean;
  readonly typed: Corrections;
  readonly clashes: readonly Clash[];
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
  /** Begins with the card as it stands, and with what was typed for it before; what head office refused is dealt with once it is sent. */
  readonly begin: (typed?: Corrections, told?: string) => void;
  readonly type: (field: Correctable, text: string) => void;
  /** Settles a clash: theirs drops what was typed, mine is sent over it. */
  readonly pick: (field: Correctable, whose: 'mine' | 'theirs') => void;
  readonly send: () => Promise<void>;
  readonly drop: () => void;
}

/** The card while it is put right. What is typed stays when one looks elsewhere; a field changed by two people shows both values. */
export function useCorrecting(complaint: Complaint, onDone: () => void): Correcting {
  const { value: edit, put, drop } = useEdit(complaint.id, undefined);
  const [asked, setAsked] = useState<{ readonly sending: boolean; readonly refusal: Refusal | undefined }>({
    sending: false,
    refusal: undefined,
  });
  const now = textsOf(complaint);
  const clashes = edit === undefined ? [] : clashesOf(edit, now);
  const send = async () => {
    if (edit === undefined || clashes.length > 0 || asked.sending) return;
    if (changedFields(edit).length === 0) {
      drop();
      return;
    }
    setAsked({ sending: true, refusal: undefined });
    const answer = await ask('complaint.correct', { complaint: complaint.id, seen: edit.seen, ...payloadOf(edit) });
    setAsked({ sending: false, refusal: answer.ok ? undefined : answer.refusal });
    if (answer.ok) {
      drop();
      if (edit.told !== undefined) await markTold(edit.told);
    }
    onDone();
  };
  return {
    editable: correctable.filter((field) => !isFrozen(complaint, cardField(field)) && (field !== 'justified' || isOpen(complaint))),
    editing: edit !== undefined,
    changed: edit !== undefined && changedFields(edit).length > 0,
    typed: edit === undefined ? now : { ...now, ...edit.typed },
    clashes,
    ...asked,
    begin: (typed = {}, told) => put({ seen: complaint.revision, before: now, ...edit, typed: { ...typed, ...edit?.typed }, told }),
    type: (field, text) => edit !== undefined && put({ ...edit, typed: { ...edit.typed, [field]: text } }),
    pick: (field, whose) => edit !== undefined && put(settled(edit, field, { whose, now, revision: complaint.revision })),
    send,
    drop,
  };
}

interface Settling {
  readonly whose: 'mine' | 'theirs';
  readonly now: Corrections;
  readonly revision: number;
}

/** The person has seen the other's value: from here on the edit begins at what stands now. */
function settled(edit: Edit, field: Correctable, { whose, now, revision }: Settling): Edit {
  const before = { ...edit.before, [field]: now[field] };
  const typed = whose === 'theirs' ? { ...edit.typed, [field]: now[field] } : edit.typed;
  const after = { ...edit, before, typed };
  return clashesOf(after, now).length === 0 ? { ...after, seen: revision } : after;
}

/** The changed fields as the desk takes them. A category, a verdict or a reply channel always comes from a list, so it parses. */
function payloadOf(edit: Edit): Omit<Input<'complaint.correct'>, 'complaint' | 'seen'> {
  const fields = changedFields(edit).map((field) => [field, cleaned(edit.typed[field] ?? '')] as const);
  const caller = fields.filter(([field]) => field === 'name' || field === 'phone');
  const facts = fields.filter(([field]) => field !== 'name' && field !== 'phone');
  return { ...(caller.length === 0 ? {} : { caller: Object.fromEntries(caller) }), facts: caseFacts.parse(Object.fromEntries(facts)) };
}
