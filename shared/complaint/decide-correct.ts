import type { CaseFacts } from './card.ts';
import { cardChanges, type CardChange } from './card-changes.ts';
import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { isFrozen } from './is-frozen.ts';
import { isOpen } from './states.ts';
import { titleOf } from './title.ts';

type Correct = PayloadOf<'correct'>;

/**
 * Fills in or puts right what stands on the card; the history keeps old and new. Two people at once: different fields are merged, the
 * same field is refused as changedMeanwhile; what a settled card stands for, as reopenFirst. A name and a contact make anonymous feedback a complaint (R28).
 */
export function decideCorrect(complaint: Complaint, payload: Correct, deciding: Deciding): Decision {
  const changes = cardChanges(complaint, payload);
  if (changes.length === 0) return alreadyDone(complaint);
  const problem =
    correctionProblem(complaint, payload, deciding) ?? frozen(complaint, changes) ?? collision(changes, payload.seen, deciding);
  if (problem !== undefined) return problem;
  const named = complaint.type === 'anonymousFeedback' && changes.some(isIdentity);
  if (named && !hasIdentity(payload)) return no('nameNeeded');

  const revision = complaint.revision + 1;
  const after = corrected(complaint, payload);
  return changed(complaint, named ? asComplaint(after, payload, deciding) : after, [
    ...(named ? [line(deciding, 'identified', { code: complaint.code })] : []),
    ...changes.map(({ field, old, to }) => line(deciding, 'corrected', { field, old, new: to, revision })),
  ]);
}

function correctionProblem(
  { state, number, facts: old }: Complaint,
  { facts }: Correct,
  { hasCategory }: Deciding,
): ReturnType<typeof no> | undefined {
  if (facts.essence !== undefined && isBlank(facts.essence)) return no('storyMissing');
  if (facts.category !== undefined && !hasCategory(facts.category)) return no('noSuchEntry', { field: 'category' });
  const judges = facts.justified !== undefined && facts.justified !== old.justified;
  // The word the customer gave on the call is theirs: it is written down once.
  if (old.satisfaction !== undefined && facts.satisfaction !== undefined && facts.satisfaction !== old.satisfaction)
    return no('alreadyChecked', { score: old.satisfaction });
  return judges && !isOpen({ state }) ? no('notOpen', { number }) : undefined;
}

/** The first field that stands as it is until the complaint is reopened. */
function frozen(complaint: Complaint, changes: readonly CardChange[]): ReturnType<typeof no> | undefined {
  const first = changes.find(({ field }) => isFrozen(complaint, field));
  return first === undefined ? undefined : no('reopenFirst', { field: first.field });
}

/** The first field that someone else changed after this person looked. */
function collision(changes: readonly CardChange[], seen: number, { timeline }: Deciding): ReturnType<typeof no> | undefined {
  const since = timeline.filter(({ kind, facts }) => kind === 'corrected' && Number(facts['revision']) > seen);
  const both = changes.find((change) => since.some((entry) => entry.facts['field'] === change.field));
  return both === undefined ? undefined : no('changedMeanwhile', { field: both.field });
}

function corrected(complaint: Complaint, { caller, facts }: Correct): Complaint {
  const merged: CaseFacts = { ...complaint.facts, ...given(facts) };
  return {
    ...complaint,
    caller: { ...complaint.caller, ...given(caller ?? {}) },
    facts: { ...merged, title: titleAfter(complaint.facts, merged) },
    category: merged.category ?? complaint.category,
    channel: merged.channel ?? complaint.channel,
  };
}

/** A title nobody wrote follows the story; one that was written stays. */
function titleAfter(before: CaseFacts, after: CaseFacts): string {
  const derived = before.title === titleOf(before.essence ?? '') && after.title === before.title;
  return derived || isBlank(after.title) ? titleOf(after.essence ?? '') : (after.title ?? '');
}

const isIdentity = ({ field }: CardChange): boolean => field === 'caller.name' || field === 'caller.phone' || field === 'case.replyAddress';

const hasIdentity = ({ caller, facts }: Correct): boolean =>
  !isBlank(caller?.name) && (!isBlank(caller?.phone) || !isBlank(facts.replyAddress));

/** From now on someone waits for an answer, and is spoken to by name instead of by code. */
const asComplaint = (complaint: Complaint, { caller, facts }: Correct, { customer }: Deciding): Partial<Complaint> => ({
  ...complaint,
  type: 'complaint',
  code: null,
  customer: complaint.customer ?? customer,
  caller: { ...complaint.caller, anonymous: false },
  facts: { ...complaint.facts, replyChannel: facts.replyChannel ?? (isBlank(caller?.phone) ? 'email' : 'phone') },
});

/** Only the fields that were named: a field left out keeps its value. */
const given = <Fields extends object>(fields: Fields): Partial<Fields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<Fields>;
