import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { previewRule } from '../../electron/services/preview-rule.ts';
import { type ComingDue, nextDue } from '../../electron/store/deadlines.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import type { Db } from '../../electron/store/schema.ts';
import { companyRules } from '../../shared/deadline/company-rules.ts';
import { type Instant, instant } from '../../shared/ids.ts';
import { type Figure, figureOf, inWords, rounded } from '../figure.ts';
import { deskNow, operator } from '../gen/a-desk.ts';
import { dice } from '../gen/dice.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { openRaw } from '../peers/tape.ts';
import { alternate, computingClock, type Extent, wallClock } from '../rounds.ts';
import { percentile } from '../stats.ts';

const hourMs = 3_600_000;
const sliceRows = 500;
const perCase = 3;
/** What the desk may be held up by for one in a hundred moments. */
const stallMs = 50;

/**
 * All deadlines of so many open cases: what comes due in the next minutes, by index against a plain scan; all of them walked in slices; and
 * what a changed rule would move. The walks must not hold up the desk.
 */
export async function deadlineFigures(generated: Generated, cases: number, extent: Extent): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  try {
    const folder = copyOf(generated, join(home, 'ours'));
    const native = openRaw(folder, generated.key, 'off');
    fillOpenCases(native, cases);
    native.close();
    const opened = await openRegister(folder, generated.key);
    if (!opened.ok) throw new Error(`no register: ${opened.refusal.code}`);
    const { db, close } = opened.value;
    const figures = [await comingDue(db, openRaw(folder, generated.key, 'full'), { cases, extent }), ...(await walks(db, cases))];
    await close();
    return figures;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const start = instant.parse(deskNow);
const soon = (index: number): Instant => instant.parse(start + (index % 60) * 60_000);

async function comingDue(db: Db, peer: Database, { cases, extent }: { readonly cases: number; readonly extent: Extent }): Promise<Figure> {
  // The plain way: every open complaint's deadlines read and looked at.
  const scan =
    peer.prepare(`select deadline.complaint, rule, due_at, owner from deadline join complaint on complaint.id = +deadline.complaint
    where +deadline.state = 'pending' and +paused_since is null and +due_at <= ? order by due_at limit ${sliceRows}`);
  const ours = async (index: number) => (await nextDue(db, { upTo: soon(index), rows: sliceRows })).length;
  if ((await ours(30)) !== scan.all(soon(30)).length) throw new Error('index and scan do not agree');
  const rounds = await alternate({ ours, peer: (index) => scan.all(soon(index)) }, extent, { roll: dice(5), clock: wallClock });
  peer.close();
  return figureOf(`deadlines.due of ${cases} open cases`, rounds, { share: 0.5, target: { ratio: 0.2 } });
}

async function walks(db: Db, cases: number): Promise<Figure[]> {
  const all = await stalls(() => walkAll(db));
  const [rule] = companyRules;
  if (rule === undefined) throw new Error('no rule');
  const preview = await stalls(() => previewRule(db, { ...rule, amount: 2 }));
  if (all.value !== cases * perCase || preview.value.open !== cases) throw new Error('not every case was looked at');
  return [
    walked(`deadlines.all of ${cases} open cases, in all`, all.tookMs, undefined),
    walked(`deadlines.all of ${cases} open cases, stall p99`, all.stallMs, stallMs),
    walked(`deadlines.preview of ${cases} open cases, in all`, preview.tookMs, undefined),
    walked(`deadlines.preview of ${cases} open cases, stall p99`, preview.stallMs, stallMs),
  ];
}

const walked = (bench: string, value: number, most: number | undefined): Figure => ({
  bench,
  n: 1,
  ours: rounded(value),
  peer: null,
  ratio: null,
  target: most === undefined ? '' : inWords({ ours: most }),
  ok: most === undefined || value <= most,
});

/** Every running deadline, a slice at a time with a breath between. */
async function walkAll(db: Db): Promise<number> {
  const upTo = instant.parse(start + 1000 * 24 * hourMs);
  let after: ComingDue | undefined;
  let seen = 0;
  for (;;) {
    const slice = await nextDue(db, { upTo, rows: sliceRows, after });
    after = slice.at(-1);
    seen += slice.length;
    if (after === undefined) return seen;
    await new Promise((resume) => {
      setImmediate(resume);
    });
  }
}

/**
 * How long the work took, and how long anyone else has to wait for a turn meanwhile (99 in 100 turns). Counted in the time this process
 * computes between two turns of the event loop, which a busy machine does not stretch.
 */
async function stalls<Value>(
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly tookMs: number; readonly stallMs: number }> {
  const turns: number[] = [];
  const began = computingClock();
  let last = began;
  let done = false;
  const turn = (): void => {
    const now = computingClock();
    turns.push(now - last);
    last = now;
    if (!done) setImmediate(turn);
  };
  setImmediate(turn);
  const value = await work();
  done = true;
  return { value, tookMs: computingClock() - began, stallMs: percentile(turns, 0.99) };
}

/** Open complaints with three deadlines each, written as plainly as can be: nothing of this is measured. */
function fillOpenCases(native: Database, cases: number): void {
  const addCase =
    native.prepare(`insert into complaint (id, number, type, state, channel, received_at, registered_at, receiver, owner, title, caller_name, card,
    mood_start, mood_end, first_contact, revision) values (?, ?, 'complaint', 'inWork', 'call', ?, ?, ?, ?, 'A late parcel', '', '{"caller":{},"case":{}}',
    'calm', 'calm', 0, 1)`);
  const addDeadline = native.prepare(
    `insert into deadline values (?, ?, 1, ?, 'finalResponse', 'company', ?, ?, 0, null, 'pending', null, null, '', '{}')`,
  );
  native.exec(`update complaint set state = 'closed'; begin`);
  const roll = dice(17);
  for (let index = 0; index < cases; index += 1) {
    const id = `0195dddd-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;
    const received = start - roll(20 * 24) * hourMs;
    addCase.run(id, `OPEN-${index}`, received, received, operator.id, operator.id);
    for (let one = 0; one < perCase; one += 1)
      addDeadline.run(id, companyRules[one]?.id ?? '', 'received', received, start - 5 * 60_000 + (1 + roll(30 * 24 * 60)) * 60_000);
  }
  native.exec('commit');
}
