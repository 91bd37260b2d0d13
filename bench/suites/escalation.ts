import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { evaluateRules } from '../../electron/services/escalation/evaluate-rules.ts';
import type { EscalationDesk } from '../../electron/services/escalation/escalation-desk.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { instant } from '../../shared/ids.ts';
import { type Figure, rounded } from '../figure.ts';
import { countingIds, deskNow, operator } from '../gen/a-desk.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { fillOpenCases } from '../gen/open-cases.ts';
import { openRaw } from '../peers/tape.ts';
import { computingClock } from '../rounds.ts';
import { stallMs, stalls, walked } from '../stalls.ts';

/**
 * The rules of escalation over so many open cases: the first evaluation, when everything that is overdue is told at once; all of them
 * again with nothing new to say, against a plain scan of the same rows; and one case after a change. Nothing of it may hold up the desk.
 */
export async function escalationFigures(generated: Generated, cases: number): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const folder = copyOf(generated, join(home, 'ours'));
    const native = openRaw(folder, generated.key, 'off');
    fillOpenCases(native, cases);
    lookAgain(native);
    const opened = await openRegister(folder, generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    const desk: EscalationDesk = {
      db,
      now: () => instant.parse(deskNow),
      newId: countingIds(7),
      announce: () => undefined,
      by: operator.id,
      failed: fail,
    };
    const first = await stalls(() => evaluateRules(desk));
    lookAgain(native);
    const again = await stalls(() => evaluateRules(desk));
    if (first.value.looked < cases || first.value.fired === 0 || again.value.looked < cases || again.value.fired !== 0)
      throw new Error(`not every case was looked at once: ${JSON.stringify([first.value, again.value])}`);
    const scan = plainScan(native);
    native.exec(`update escalation_watch set next_at = 0 where complaint = (select max(complaint) from escalation_watch)`);
    const one = await stalls(() => evaluateRules(desk));
    native.close();
    await close();
    return [
      walked(`escalation.first of ${cases} open cases, ${first.value.fired} said, in all`, first.tookMs, undefined),
      walked(`escalation.first of ${cases} open cases, stall p99`, first.stallMs, stallMs),
      {
        ...walked(`escalation.all of ${cases} open cases, in all`, again.tookMs, undefined),
        peer: rounded(scan),
        ratio: rounded(again.tookMs / scan),
      },
      walked(`escalation.all of ${cases} open cases, stall p99`, again.stallMs, stallMs),
      walked(`escalation.one of ${cases} open cases after a change, in all`, one.tookMs, stallMs),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const fail = (problem: unknown): never => {
  throw problem instanceof Error ? problem : new Error('a case failed', { cause: problem });
};

const lookAgain = (native: Database): void =>
  void native.exec(`insert into escalation_watch select id, 0, 0 from complaint where complaint.state not in ('resolved', 'closed', 'cancelled')
    on conflict (complaint) do update set next_at = 0`);

/** The plain way: every open complaint with its deadlines and promise read in one go and looked at, which nobody else can interrupt. */
function plainScan(native: Database): number {
  const began = computingClock();
  const rows = native
    .prepare(
      `select complaint.id, complaint.handling, complaint.card, rule, deadline.due_at as due, promise.due_at as promised from complaint
        left join deadline on deadline.complaint = complaint.id and +deadline.state = 'pending'
        left join promise on promise.complaint = complaint.id and +promise.state = 'open'
        where complaint.state not in ('resolved', 'closed', 'cancelled')`,
    )
    .all();
  let due = 0;
  for (const row of rows as readonly { readonly handling: string; readonly card: string; readonly due: number | null }[]) {
    JSON.parse(row.handling);
    JSON.parse(row.card);
    if (row.due !== null && row.due <= deskNow) due += 1;
  }
  if (rows.length === 0 || due < 0) throw new Error('nothing was scanned');
  return computingClock() - began;
}
