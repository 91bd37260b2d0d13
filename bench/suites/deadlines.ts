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
import { type Figure, figureOf } from '../figure.ts';
import { deskNow } from '../gen/a-desk.ts';
import { dice } from '../gen/dice.ts';
import { copyOf, type Generated } from '../gen/fill-register.ts';
import { fillOpenCases, perCase } from '../gen/open-cases.ts';
import { openRaw } from '../peers/tape.ts';
import { alternate, type Extent, wallClock } from '../rounds.ts';
import { stallMs, stalls, walked } from '../stalls.ts';

const hourMs = 3_600_000;
const sliceRows = 200;

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
