import { keepDeadlines, type Kept } from '../../shared/deadline/keep-deadlines.ts';
import { keepingOf } from '../../shared/deadline/deadline-basis.ts';
import { rowOfDeadline } from '../../shared/deadline/deadline-row.ts';
import { evaluateCase, type Firing } from '../../shared/escalation/evaluate-case.ts';
import { ruleOf } from '../../shared/escalation/rule.ts';
import type { Telling } from '../../shared/escalation/telling.ts';
import { whoToTell } from '../../shared/escalation/who-to-tell.ts';
import { isOpen } from '../../shared/complaint/states.ts';
import type { Instant } from '../../shared/ids.ts';
import type { RowChange } from '../../shared/sync/event.ts';
import type { Ledger } from '../../shared/sync/ledger.ts';
import { keepAct } from '../../shared/sync/own-acts.ts';
import { noticesOfRoot, rowsOfComplaint, type Standing } from '../store/rows-about.ts';
import type { Db } from '../store/schema.ts';
import { type BranchLook, handOf } from './begin-look.ts';
import { type CaseRead, readCase } from './case-beside.ts';
import type { OwnEvent } from './own-events.ts';
import { fired, sayFiring } from './say.ts';

interface Asked {
  readonly branch: number;
  readonly ledger: Ledger;
  readonly look: BranchLook;
}

export interface CaseLooked {
  readonly events: readonly OwnEvent[];
  readonly nextAt: Instant | null;
}

/**
 * What is due to be said of one complaint of a branch, as a desk would say it: its steps that no desk has said, in everybody's sight once; its clocks set on;
 * and what waits to be accepted for no reason any more, put to rest. Nothing is written here.
 */
export async function lookAtCase(db: Db, complaint: CaseRead['complaint'], { branch, ledger, look }: Asked): Promise<CaseLooked> {
  const read = await readCase(db, complaint, { branch, ledger, ruleFacts: look.ruleFacts });
  const { of } = read;
  const notices = await rowsOfComplaint(db, branch, { kind: 'notice', complaint: of.id });
  const known = await saidOf(db, { branch, ledger, look }, { of, notices });
  const { due, nextAt, roots } = evaluateCase(of, known, look.watching);
  const events: OwnEvent[] = [];
  for (const firing of due) events.push(await spoken(db, firing, { branch, look, of }));
  const rest = [...setOn(read, look), ...resting(notices, { of, roots })];
  if (rest.length > 0)
    events.push({ by: handOf(look, of.owner), act: keepAct, object: of.id, body: { why: 'look' }, rows: rest, lines: [] });
  return { events, nextAt };
}

interface Reading {
  readonly of: CaseRead['of'];
  readonly notices: readonly Standing[];
}

/** Every step that is done with: said by any desk or here, said while the call lasted (E4), or taken over by somebody (E13). */
async function saidOf(db: Db, { branch, ledger, look }: Asked, { of, notices }: Reading): Promise<ReadonlySet<string>> {
  const said = (await rowsOfComplaint(db, branch, { kind: 'escalation_fired', complaint: of.id })).map(({ row }) => String(row['key']));
  const steps = ruleOf(look.watching.rules, 'E13').steps;
  const taken = notices
    .filter(({ row }) => row['rule'] === 'E13' && row['accepted_at'] !== null)
    .flatMap(({ row }) => steps.map(({ step }) => `${String(row['root'])}|${step}`));
  const live = of.call === null ? undefined : await ledger.row('escalation_fired', JSON.stringify([`E4||${of.call}|now`]));
  return new Set([...said, ...taken, ...(live?.row == null ? [] : [`E4|${of.id}|${of.call ?? ''}|now`])]);
}

async function spoken(db: Db, firing: Firing, { branch, look, of }: Omit<Asked, 'ledger'> & Pick<Reading, 'of'>): Promise<OwnEvent> {
  const subject = { complaint: of.id, number: of.number, owner: of.owner, category: of.category, subjects: of.subjects };
  const told = whoToTell(firing, subject, look.staff);
  // The stand-in may be the next level: they are told once, and what they do not accept goes above them.
  const reached = new Set(firing.rule === 'E13' ? (await noticesOfRoot(db, branch, firing.root)).map(({ row }) => row['to']) : []);
  const telling: Telling = { firing, subject, told: told.filter(({ to }) => !reached.has(to)) };
  if (telling.told.length > 0 || told.length === 0) return sayFiring(db, telling, { branch, look });
  const rows = firing.keys.map((key) => fired(key, { complaint: of.id, at: look.now }));
  return { by: handOf(look, of.owner), act: keepAct, object: of.id, body: { why: 'look' }, rows, lines: [] };
}

/** The day to ask the customer again has come and nobody touched the complaint: its clocks run again (product.md 3.3). */
function setOn({ of, complaint, kept }: CaseRead, { basis, now }: BranchLook): readonly RowChange[] {
  if (of.waiting === null || of.waiting.remindAt > now) return [];
  const after = keepDeadlines(complaint, kept, keepingOf(basis, complaint.registeredAt, now));
  return [...changedDeadlines(kept, after), ...changedPauses(kept, after)];
}

function changedDeadlines(before: Kept, after: Kept): readonly RowChange[] {
  const known = new Map(before.deadlines.map((one) => [`${one.rule} ${one.key}`, rowOfDeadline(one)]));
  return after.deadlines.flatMap((one): readonly RowChange[] => {
    const [was, is] = [known.get(`${one.rule} ${one.key}`), rowOfDeadline(one)];
    if (was === undefined) return [];
    const old: Readonly<Record<string, unknown>> = { ...was };
    const set = Object.fromEntries(Object.entries(is).filter(([column, value]) => old[column] !== value));
    const key = JSON.stringify([is.complaint, is.rule, is.key]);
    return Object.keys(set).length === 0 ? [] : [{ table: 'deadline', key, did: 'change', set }];
  });
}

function changedPauses(before: Kept, after: Kept): readonly RowChange[] {
  const known = new Map(before.pauses.map(({ from, to }) => [from, to]));
  return after.pauses.flatMap(({ complaint, from, to }): readonly RowChange[] => {
    if (!known.has(from) || known.get(from) === to) return [];
    return [{ table: 'deadline_pause', key: JSON.stringify([complaint, from]), did: 'change', set: { to_at: to } }];
  });
}

/** What a firing began waits to be accepted no longer, because its reason is gone. A refused conflict of interest has nothing in the complaint to show for it. */
function resting(
  notices: readonly Standing[],
  { of, roots }: { readonly of: CaseRead['of']; readonly roots: ReadonlySet<string> },
): readonly RowChange[] {
  return notices
    .filter(({ row }) => row['accept_by'] !== null && !roots.has(String(row['root'])))
    .filter(({ row }) => !(isOpen(of) && isRefusal(String(row['root']))))
    .map(({ key }) => ({ table: 'notice', key, did: 'change', set: { accept_by: null } }));
}

const isRefusal = (root: string): boolean => root.startsWith('E10|') && root.includes('|refused/');
