import type { DraftBody } from '../../shared/complaint/card.ts';
import type { Draft, DraftRow } from '../../shared/contract/desk.ts';
import type { Person } from '../../shared/contract/people.ts';
import { complaintId, draftId, employeeId, type DraftId, type Instant, instant } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { DraftJournal, KeptDraft } from '../store/draft-journal.ts';
import { knowsCustomers } from './masked.ts';
import type { Drafts } from './desk-context.ts';

interface Reader {
  readonly who: Person;
  readonly now: () => Instant;
  readonly seesAll: boolean;
}

/** The unfinished cards as one person may see and change them: their own, those nobody has claimed where they may know the caller, or all. */
export function draftsFor(journal: DraftJournal, reader: Reader): Drafts {
  const { who, now, seesAll } = reader;
  // A card nobody has claimed waits for whoever may know its caller; it is closed to who may not, even by its id.
  const isOpenTo = (kept: KeptDraft): boolean => kept.by === null && knowsCustomers(who);
  const isTheirs = (kept: KeptDraft): boolean => seesAll || kept.by === who.id || isOpenTo(kept);
  const find = (id: DraftId): Result<KeptDraft, Refusal> => {
    const kept = journal.read(id);
    if (kept === undefined) return refused(because('noSuchDraft'));
    return isTheirs(kept) ? ok(kept) : refused(because('notYours'));
  };
  return {
    rows: async () =>
      journal
        .list()
        .filter(isTheirs)
        .map((kept) => (kept.by === who.id || knowsCustomers(who) ? rowOf(kept) : { ...rowOf(kept), title: '', customerName: '' })),
    read: async (id) => {
      const found = find(id);
      return found.ok ? ok(draftOf(found.value)) : found;
    },
    save: async (id, body) => {
      const known = journal.read(id);
      if (known !== undefined && !isTheirs(known)) return refused(because('notYours'));
      // A supervisor who helps with a card does not take it over; a card nobody claimed becomes the one's who goes on with it.
      const saved = journal.save({ id, by: known?.by ?? who.id, at: now(), body });
      return saved.ok ? ok(null) : saved;
    },
    finish: async (id, complaint) => {
      journal.finish(id, complaint, now());
    },
    complaintOf: async (id) => {
      const found = journal.complaintOf(id);
      return found === undefined ? undefined : complaintId.parse(found);
    },
    discard: async (id, reason) => {
      const found = find(id);
      if (!found.ok) return found;
      journal.discard(id, reason, now());
      return ok(null);
    },
    sent: async (id) => {
      const found = find(id);
      if (!found.ok) return found;
      const { by, body } = found.value;
      if (body.complaint === undefined) return refused(because('noSuchDraft'));
      journal.save({ id, by, at: now(), body: { complaint: body.complaint, card: { caller: {}, case: {} } } });
      journal.finish(id, body.complaint, now());
      return ok(null);
    },
    erase: (erased) => void journal.erase(erased),
    forgetCaller: async (complaint, call) => {
      const theirs = journal.list().filter(({ body }) => body.complaint === complaint || (call !== undefined && body.call === call));
      for (const { id, by, savedAt, body } of theirs) journal.save({ id, by, at: savedAt, body: withoutIdentity(body) });
    },
  };
}

function withoutIdentity(body: DraftBody): DraftBody {
  const { name: _name, phone: _phone, customer: _customer, ...caller } = body.card.caller;
  const { replyAddress: _address, ...facts } = body.card.case;
  return { ...body, card: { caller, case: facts } };
}

const longestTitle = 80;

/** The card's own title, else the beginning of the story's first line. */
function titleOf({ body }: KeptDraft): string {
  const { title = '', essence = '' } = body.card.case;
  const told = essence.trim() === '' ? changedWords(body) : essence;
  const written = title.trim() === '' ? (told.trim().split('\n')[0] ?? '') : title.trim();
  return Array.from(written).slice(0, longestTitle).join('');
}

/** What was written last on a registered card may be any of its fields; ids and choices say nothing in a list. */
function changedWords({ complaint, card: { case: facts } }: DraftBody): string {
  if (complaint === undefined) return '';
  const { desired, what, offerText, altText, reason, impact, product, place, staff, prevention, rootCause } = facts;
  return [desired, what, offerText, altText, reason, impact, product, place, staff, prevention, rootCause].find(hasWords) ?? '';
}

const hasWords = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const rowOf = (kept: KeptDraft): DraftRow => ({
  ...stamps(kept),
  title: titleOf(kept),
  customerName: kept.body.card.caller.name ?? '',
  hasCategory: kept.body.complaint !== undefined || kept.body.card.case.category !== undefined,
});

const draftOf = (kept: KeptDraft): Draft => ({ ...stamps(kept), body: kept.body });

const stamps = (kept: KeptDraft) => ({
  id: draftId.parse(kept.id),
  by: employeeId.nullable().parse(kept.by),
  savedAt: instant.parse(kept.savedAt),
  createdAt: instant.parse(kept.createdAt),
});
