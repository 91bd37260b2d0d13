import { release } from '../promise/close-promise.ts';
import { type Complaint, type Escalation, openPromise, type Promised } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import type { Cancelled } from './handling.ts';
import { isBlank } from './is-blank.ts';
import type { CaseLink } from './link.ts';
import { stateBefore, stepProblem } from './steps.ts';

type Cancel = PayloadOf<'cancel'>;

/**
 * Not a complaint of its own: withdrawn, none at all, a test, a repetition, or joined into another one. Its number and its history stay;
 * what was promised on it no longer stands. Within 30 days it can be put back.
 */
export function decideCancel(complaint: Complaint, payload: Cancel, deciding: Deciding): Decision {
  const problem = stepProblem(complaint, 'cancel', deciding) ?? cancelProblem(complaint, payload, deciding);
  if (problem !== undefined) return problem;
  const { who, now } = deciding;
  const { reason, text, target = null } = payload;
  const cancelled: Cancelled = {
    reason,
    text,
    target,
    by: who.id,
    at: now,
    before: complaint.state,
    promise: openPromise(complaint)?.id ?? null,
  };
  return changed(
    complaint,
    {
      state: 'cancelled',
      cancelled,
      promises: complaint.promises.map((one) => (one.state === 'open' ? over(one, cancelled) : one)),
      escalations: complaint.escalations.map((one) => (one.answeredAt === null ? withdrawn(one, cancelled) : one)),
      links: [...complaint.links, ...repeats(payload, deciding)],
    },
    [line(deciding, 'cancelled', { reason, text, number: deciding.other?.number ?? null })],
  );
}

function cancelProblem(
  complaint: Complaint,
  { reason, text, target, link }: Cancel,
  { other }: Deciding,
): ReturnType<typeof no> | undefined {
  const refers = reason === 'duplicate' || reason === 'merged';
  if (!refers) return isBlank(text) ? no('reasonMissing') : undefined;
  if (target === undefined || other === undefined || other.id !== target) return no('noSuchComplaint');
  if (target === complaint.id) return no('sameComplaint');
  if (reason === 'duplicate') return link === undefined ? no('badInput', { field: 'link' }) : standsProblem(other);
  return other.links.some((one) => one.kind === 'merged' && one.state === 'open' && one.other === complaint.id)
    ? undefined
    : no('noSuchLink');
}

/** What was cancelled itself is nothing to point at. */
const standsProblem = ({ state, number }: Complaint) => (state === 'cancelled' ? no('notOpen', { number }) : undefined);

function repeats({ reason, link }: Cancel, { who, now, other }: Deciding): readonly CaseLink[] {
  if (reason !== 'duplicate' || link === undefined || other === undefined) return [];
  const { id, number } = other;
  return [{ id: link, kind: 'duplicate', other: id, number, by: who.id, at: now, state: 'open', endedAt: null, promise: null }];
}

/** A customer who takes the complaint back lets us off the promise; otherwise it no longer stands. */
const over = (one: Promised, { reason, at }: Cancelled): Promised =>
  reason === 'withdrawn' ? release(one, at) : { ...one, state: 'void', closedAt: at };

/** Only whoever is asked can cancel what they are asked about: nobody waits for their answer any more. */
const withdrawn = (one: Escalation, { at, text }: Cancelled): Escalation => ({
  ...one,
  answeredAt: at,
  answer: 'withdrawn',
  answerText: text,
  toldAt: at,
});

/** Put back within 30 days: it stands where it stood, and what was promised stands again. A promise kept meanwhile on the joined one stays kept. */
export function decideRestore(complaint: Complaint, { text }: PayloadOf<'restore'>, deciding: Deciding): Decision {
  const problem = stepProblem(complaint, 'restore', deciding);
  if (problem !== undefined) return problem;
  const { cancelled } = complaint;
  if (cancelled === null) return no('notNow', { state: complaint.state });
  return changed(
    complaint,
    {
      state: stateBefore(complaint),
      cancelled: null,
      promises: complaint.promises.map((one) => again(one, cancelled, deciding)),
      escalations: complaint.escalations.map((one) =>
        one.answer === 'withdrawn' && one.answeredAt === cancelled.at
          ? { ...one, answeredAt: null, answer: null, answerText: '', toldAt: null }
          : one,
      ),
      links: complaint.links.map((one) =>
        one.kind === 'duplicate' && one.at === cancelled.at ? { ...one, state: 'ended', endedAt: deciding.now } : one,
      ),
    },
    [line(deciding, 'restored', { text, reason: cancelled.reason, number: deciding.other?.number ?? null })],
  );
}

function again(one: Promised, { promise }: Cancelled, { other }: Deciding): Promised {
  if (one.id !== promise) return one;
  const taken = other?.links.find((link) => link.state === 'open' && link.promise?.source === one.id)?.promise?.taken;
  const copy = other?.promises.find((promised) => promised.id === taken);
  // Void with the complaint it had come to, it was never kept: the customer still waits for it.
  if (copy === undefined || copy.state === 'open' || copy.state === 'void') return { ...one, state: 'open', closedAt: null };
  return { ...one, state: copy.state, closedAt: copy.closedAt };
}
