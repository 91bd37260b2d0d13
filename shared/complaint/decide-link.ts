import type { Complaint } from './complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import type { CaseLink } from './link.ts';

/** Two complaints have to do with each other (U18); shown on both, whatever their states. */
export function decideLink(complaint: Complaint, { link, kind, other: to }: PayloadOf<'link'>, deciding: Deciding): Decision {
  const { who, now, other } = deciding;
  if (complaint.links.some((one) => one.id === link)) return alreadyDone(complaint);
  if (other === undefined || other.id !== to) return no('noSuchComplaint');
  if (other.id === complaint.id) return no('sameComplaint');
  const known = [...complaint.links, ...other.links].some(
    (one) => one.state === 'open' && one.kind === kind && (one.other === to || one.other === complaint.id),
  );
  if (known) return alreadyDone(complaint);
  const added: CaseLink = {
    id: link,
    kind,
    other: to,
    number: other.number,
    by: who.id,
    at: now,
    state: 'open',
    endedAt: null,
    promise: null,
  };
  return changed(complaint, { links: [...complaint.links, added] }, [line(deciding, 'linked', { link, kind, number: other.number })]);
}

/** They have nothing to do with each other after all; what came with a deed ends with it, not by hand. */
export function decideUnlink(complaint: Complaint, { link }: PayloadOf<'unlink'>, deciding: Deciding): Decision {
  const found = complaint.links.find((one) => one.id === link && one.state === 'open');
  if (found === undefined || (found.kind !== 'related' && found.kind !== 'sameCause')) return no('noSuchLink');
  return changed(
    complaint,
    { links: complaint.links.map((one) => (one === found ? { ...one, state: 'ended', endedAt: deciding.now } : one)) },
    [line(deciding, 'unlinked', { link, kind: found.kind, number: found.number })],
  );
}
