import type { Complaint } from '../../shared/complaint/complaint.ts';
import { notice } from '../../shared/escalation/notice.ts';
import { passOnOf, type Unaccepted } from '../../shared/escalation/passing.ts';
import type { WatchedCase } from '../../shared/escalation/watched-case.ts';
import type { Row, RowChange } from '../../shared/sync/event.ts';
import type { Ledger } from '../../shared/sync/ledger.ts';
import { keepAct } from '../../shared/sync/own-acts.ts';
import { noticesOfRoot, type Standing } from '../store/rows-about.ts';
import type { Db } from '../store/schema.ts';
import { type BranchLook, handOf } from './begin-look.ts';
import { readCase } from './case-beside.ts';
import type { OwnEvent } from './own-events.ts';
import { fired, sayFiring } from './say.ts';

interface Asked {
  readonly branch: number;
  readonly ledger: Ledger;
  readonly look: BranchLook;
  /** Whom this look has told already, by the firing. */
  readonly reached: Map<string, Set<string>>;
}

/** Passes on what nobody accepted in time, as a desk does (E13): to the stand-in, then to the next level. Nothing is written here. */
export async function passOnNotice(db: Db, { key, row }: Standing, { branch, ledger, look, reached }: Asked): Promise<OwnEvent> {
  const late = unacceptedOf(row);
  const { watching, staff, now } = look;
  const of = await caseOf(db, late, { branch, ledger, look });
  const known = reached.get(late.root) ?? new Set((await noticesOfRoot(db, branch, late.root)).map((one) => String(one.row['to'])));
  reached.set(late.root, known);
  const { telling, passed } = passOnOf(late, { watching, staff, of, reached: known });
  const change: RowChange = { table: 'notice', key, did: 'change', set: { raised: passed.raised, accept_by: passed.acceptBy } };
  const kept = { by: handOf(look, late.notice.to), act: keepAct, object: 'notices', body: { why: 'passOn' }, rows: [change], lines: [] };
  if (telling === undefined) return kept;
  const name = telling.firing.keys.join();
  if ((await ledger.row('escalation_fired', JSON.stringify([name])))?.row != null) return kept;
  if (telling.told.length === 0) return { ...kept, rows: [change, fired(name, { complaint: telling.subject.complaint, at: now })] };
  for (const { to } of telling.told) known.add(to);
  const event = await sayFiring(db, telling, { branch, look });
  return { ...event, rows: [...event.rows, change] };
}

/** What could not be passed on is tried again then. */
export const putOff = ({ key }: Standing, look: BranchLook, until: number): OwnEvent => ({
  by: handOf(look, undefined),
  act: keepAct,
  object: 'notices',
  body: { why: 'passOn' },
  rows: [{ table: 'notice', key, did: 'change', set: { accept_by: until } }],
  lines: [],
});

async function caseOf(
  db: Db,
  { notice: { complaint } }: Unaccepted,
  { branch, ledger, look }: Omit<Asked, 'reached'>,
): Promise<WatchedCase | undefined> {
  const found: Complaint | undefined = complaint === null ? undefined : await ledger.complaint(complaint);
  return found === undefined ? undefined : (await readCase(db, found, { branch, ledger, ruleFacts: look.ruleFacts })).of;
}

const unacceptedOf = (row: Row): Unaccepted => ({
  notice: notice.parse({
    id: row['id'],
    at: row['at'],
    firedFor: row['fired_for'],
    to: row['to'],
    as: row['as'],
    insteadOf: row['instead_of'],
    rule: row['rule'],
    step: row['step'],
    complaint: row['complaint'],
    number: row['number'],
    facts: JSON.parse(String(row['facts'])),
    digest: row['digest'],
    acceptBy: row['accept_by'],
    seenAt: row['seen_at'],
    acceptedAt: row['accepted_at'],
  }),
  root: String(row['root']),
  raised: Number(row['raised']),
});
