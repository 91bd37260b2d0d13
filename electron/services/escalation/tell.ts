import { digestsFor, recentSince } from '../../../shared/escalation/digest.ts';
import type { Firing } from '../../../shared/escalation/evaluate-case.ts';
import { firedBody, lineOf, noticeName, noticeOf, reachOf, type Subject, type Telling } from '../../../shared/escalation/telling.ts';
import { whoToTell } from '../../../shared/escalation/who-to-tell.ts';
import { type EmployeeId, type NoticeId, noticeId } from '../../../shared/ids.ts';
import { appendAudit } from '../../store/audit.ts';
import { remember } from '../../store/fired.ts';
import { addNotice, reachedBy, recentNotices } from '../../store/notices.ts';
import { appendOutbox } from '../../store/outbox.ts';
import type { Tx } from '../../store/schema.ts';
import { appendTimeline } from '../../store/timeline.ts';
import type { Look } from './escalation-desk.ts';

/** Those who were told, and how high the trouble stands by them. */
interface Spread extends Pick<Telling, 'told'> {
  readonly level: number;
}

/** Fires: remembered for ever, told to whom it is meant for, in the complaint's history and the audit. Undefined where it had fired before. */
export async function fire(tx: Tx, look: Look, firing: Firing, subject: Subject): Promise<Spread | undefined> {
  const { complaint } = subject;
  const fresh: boolean[] = [];
  for (const key of firing.keys) fresh.push(await remember(tx, key, { complaint, at: look.now }));
  if (!fresh.includes(true)) return undefined;
  const told = whoToTell(firing, subject, look.staff);
  // The stand-in may be the next level: they are told once, and what they do not accept goes above them.
  const reached = firing.rule === 'E13' ? await reachedBy(tx, firing.root) : new Set<string>();
  const unreached = told.filter(({ to }) => !reached.has(to));
  return unreached.length === 0 && told.length > 0 ? undefined : spread(tx, look, { firing, subject, told: unreached });
}

/** Tells these people, and writes down that they were told and why. */
export async function spread(tx: Tx, look: Look, telling: Telling): Promise<Spread> {
  const { firing, subject, told } = telling;
  const { desk, watching } = look;
  for (const one of told) {
    const id = noticeId.parse(desk.newId(noticeName(firing, one.to)));
    const digest = await digestOf(tx, look, one.to, id);
    await addNotice(tx, { notice: noticeOf(watching, { telling, told: one, id, digest }), root: firing.root });
  }
  const { reaches, level } = reachOf(telling, look.staff);
  const { complaint } = subject;
  const lines = complaint !== null && reaches > 0 ? [{ complaint, line: lineOf(watching, telling, { by: desk.by, level }) }] : [];
  for (const { complaint: of, line } of lines) await appendTimeline(tx, of, [line]);
  const object = complaint ?? firing.root;
  await appendAudit(tx, {
    at: look.now,
    actor: null,
    act: 'escalation.fire',
    object: complaint === null ? 'escalation' : 'complaint',
    objectId: object,
    fields: [firing.rule, firing.step],
  });
  await appendOutbox(tx, { at: look.now, by: desk.by, kind: 'escalation.fire', object, body: firedBody(telling), lines });
  return { told, level };
}

async function digestOf(tx: Tx, { recent, now }: Look, to: EmployeeId, id: NoticeId): Promise<NoticeId | null> {
  const known = recent.get(to) ?? (await recentNotices(tx, to, recentSince(now)));
  const [digest = null] = digestsFor(known, [id]);
  recent.set(to, { count: known.count + 1, digest: digest ?? known.digest });
  return digest;
}
