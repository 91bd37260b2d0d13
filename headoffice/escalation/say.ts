import { digestsFor, recentSince } from '../../shared/escalation/digest.ts';
import type { Notice } from '../../shared/escalation/notice.ts';
import { firedBody, lineOf, noticeName, noticeOf, reachOf, type Telling } from '../../shared/escalation/telling.ts';
import { type EmployeeId, type Instant, type NoticeId, noticeId } from '../../shared/ids.ts';
import type { Row, RowChange } from '../../shared/sync/event.ts';
import { noticesSince } from '../store/rows-about.ts';
import type { Db } from '../store/schema.ts';
import { type BranchLook, handOf } from './begin-look.ts';
import { idOfNotice } from './id-of-notice.ts';
import type { OwnEvent } from './own-events.ts';

interface Saying {
  readonly branch: number;
  readonly look: BranchLook;
}

/** The event in which a rule speaks to these people: remembered for ever, told, and in the complaint's history, just as a desk does it. */
export async function sayFiring(db: Db, telling: Telling, { branch, look }: Saying): Promise<OwnEvent> {
  const { firing, subject, told } = telling;
  const { complaint } = subject;
  const notices: RowChange[] = [];
  for (const one of told) {
    const id = noticeId.parse(idOfNotice(noticeName(firing, one.to)));
    const digest = await digestOf(db, { branch, look }, { to: one.to, id });
    notices.push(added(noticeOf(look.watching, { telling, told: one, id, digest }), firing.root));
  }
  const { reaches, level } = reachOf(telling, look.staff);
  const by = handOf(look, subject.owner ?? told[0]?.to);
  return {
    by,
    act: 'escalation.fire',
    object: complaint ?? firing.root,
    body: firedBody(telling),
    rows: [...firing.keys.map((key) => fired(key, { complaint, at: look.now })), ...notices],
    lines: complaint !== null && reaches > 0 ? [{ complaint, line: lineOf(look.watching, telling, { by, level }) }] : [],
  };
}

/** A step that is done with, for ever. */
export const fired = (key: string, of: { readonly complaint: string | null; readonly at: Instant }): RowChange => ({
  table: 'escalation_fired',
  key: JSON.stringify([key]),
  did: 'add',
  set: { key, ...of },
});

const added = (notice: Notice, root: string): RowChange => ({
  table: 'notice',
  key: JSON.stringify([notice.id]),
  did: 'add',
  set: rowOfNotice(notice, root),
});

const rowOfNotice = (of: Notice, root: string): Row => ({
  id: of.id,
  at: of.at,
  fired_for: of.firedFor,
  to: of.to,
  as: of.as,
  instead_of: of.insteadOf,
  rule: of.rule,
  step: of.step,
  complaint: of.complaint,
  number: of.number,
  facts: JSON.stringify(of.facts),
  digest: of.digest,
  accept_by: of.acceptBy,
  raised: 0,
  root,
  seen_at: of.seenAt,
  accepted_at: of.acceptedAt,
});

async function digestOf(
  db: Db,
  { branch, look: { recent, now } }: Saying,
  { to, id }: { readonly to: EmployeeId; readonly id: NoticeId },
): Promise<NoticeId | null> {
  const known = recent.get(to) ?? (await recentNotices(db, branch, { to, now }));
  const [digest = null] = digestsFor(known, [id]);
  recent.set(to, { count: known.count + 1, digest: digest ?? known.digest });
  return digest;
}

async function recentNotices(db: Db, branch: number, { to, now }: { readonly to: EmployeeId; readonly now: Instant }) {
  const lately = await noticesSince(db, branch, { to, since: recentSince(now) });
  const digests = lately.map(({ row }) => noticeId.safeParse(row['digest'])).flatMap((read) => (read.success ? [read.data] : []));
  return { count: lately.length, digest: digests.toSorted().at(-1) ?? null };
}
