import { replace } from '../promise/close-promise.ts';
import { isOverdue } from '../promise/is-overdue.ts';
import type { Instant } from '../ids.ts';
import { type Complaint, openPromise, type Promised } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import type { CaseLink } from './link.ts';
import { isOpen } from './states.ts';
import { transitions } from './transitions.ts';

type Join = PayloadOf<'join'>;

/**
 * Another complaint about the same thing goes on in this one (U12). Of the two promises the sooner one stands, with the day it was given
 * and by whom: an overdue one stays overdue, and the customer has one next contact (R87).
 */
export function decideJoin(complaint: Complaint, payload: Join, deciding: Deciding): Decision {
  const { who, now, other } = deciding;
  if (complaint.links.some((one) => one.id === payload.link)) return alreadyDone(complaint);
  if (complaint.promises.some((one) => one.id === payload.promise)) return no('badInput', { field: 'promise' });
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (other === undefined || other.id !== payload.source) return no('noSuchComplaint');
  if (other.id === complaint.id) return no('sameComplaint');
  if (!canBeCancelled(other)) return no('notOpen', { number: other.number });
  const { promises, promise } = joinedPromises(complaint, other, { payload, deciding });
  const { id, number } = other;
  const link: CaseLink = {
    id: payload.link,
    kind: 'merged',
    other: id,
    number,
    by: who.id,
    at: now,
    state: 'open',
    endedAt: null,
    promise,
  };
  return changed(complaint, { promises, links: [...complaint.links, link] }, [line(deciding, 'joined', { number, link: link.id })]);
}

const canBeCancelled = ({ state }: Complaint): boolean => transitions.some((row) => row.step === 'cancel' && row.from.includes(state));

function joinedPromises(
  complaint: Complaint,
  source: Complaint,
  { payload, deciding }: { readonly payload: Join; readonly deciding: Deciding },
): Pick<Complaint, 'promises'> & Pick<CaseLink, 'promise'> {
  const own = openPromise(complaint);
  const theirs = openPromise(source);
  const stays = theirs === undefined || source.type !== complaint.type || (own !== undefined && own.dueAt <= theirs.dueAt);
  if (stays) return { promises: complaint.promises, promise: null };
  return {
    promises: [...complaint.promises.map((one) => (one === own ? givenUp(one, deciding.now) : one)), { ...theirs, id: payload.promise }],
    promise: { taken: payload.promise, source: theirs.id, replaced: own?.id ?? null },
  };
}

/** The sooner promise stands for both; one that was past due by then stays broken. */
const givenUp = (own: Promised, now: Instant): Promised =>
  isOverdue(own, now) ? { ...own, state: 'broken', closedAt: now } : replace(own, now);

/** The other one stands by itself again, so its promise is its own: the promise whose place it had taken stands as before. */
export function decidePart(complaint: Complaint, payload: PayloadOf<'part'>, deciding: Deciding): Decision {
  const link = complaint.links.find((one) => one.id === payload.link && one.kind === 'merged' && one.state === 'open');
  if (link === undefined) return no('noSuchLink');
  if (deciding.other === undefined || deciding.other.id !== link.other) return no('noSuchComplaint');
  if (deciding.other.state === 'cancelled') return no('notNow', { state: deciding.other.state });
  return changed(
    complaint,
    {
      promises: partedPromises(complaint, link, deciding),
      links: complaint.links.map((one) => (one === link ? { ...one, state: 'ended', endedAt: deciding.now } : one)),
    },
    [line(deciding, 'parted', { number: link.number, link: link.id })],
  );
}

/** Only while the promise that came over is still open: what was kept or moved since then stays as it is. */
function partedPromises(complaint: Complaint, { promise }: CaseLink, { now }: Deciding): Complaint['promises'] {
  if (promise === null || openPromise(complaint)?.id !== promise.taken) return complaint.promises;
  return complaint.promises
    .map((one) => (one.id === promise.taken ? { ...one, state: 'void' as const, closedAt: now } : one))
    .map((one) => (one.id === promise.replaced ? { ...one, state: 'open' as const, closedAt: null } : one));
}
