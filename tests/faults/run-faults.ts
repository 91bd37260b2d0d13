import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dice, pick, type Roll } from '../../bench/gen/dice.ts';
import { codeLasts, newOneTimeCode } from '../../headoffice/one-time-code.ts';
import { addBranch } from '../../headoffice/store/branches.ts';
import { keepCode } from '../../headoffice/store/codes.ts';
import { openStore } from '../../headoffice/store/open-store.ts';
import { inOneFile } from '../helpers/child.ts';
import { type ChaosProxy, type Mischief, startChaosProxy } from './chaos-proxy.ts';
import { checkFaults, type Checked } from './check-faults.ts';
import { DeskAtWork } from './desk-at-work.ts';
import { HeadOfficeAtWork } from './head-office-at-work.ts';

export interface Ordered {
  readonly seconds: number;
  readonly desks: number;
  readonly seed: number;
  /** An empty database. */
  readonly database: string;
  readonly say?: (line: string) => void;
}

export interface Figures extends Checked {
  readonly seed: number;
  readonly acknowledged: number;
  readonly deskKills: number;
  readonly officeKills: number;
  readonly cuts: number;
  readonly mischief: Readonly<Record<Mischief, number>>;
  /** From the moment the line was whole again to the last desk in step, milliseconds. */
  readonly healedMs: number;
  readonly faults: readonly string[];
  readonly stumbles: readonly string[];
}

const names = ['Ada', 'Boris', 'Chai', 'Dara', 'Elena', 'Fon', 'Georg', 'Hanna'];
const day = 86_400_000;
/** Clocks as they are found on desks: right, a day ahead, a day behind, hours and seconds off. */
const clocks = [0, day, -day, 7_200_000, -30_000, 0, 0, 0];

/** Desks at work for so long over a line that loses, doubles and cuts, all of them killed again and again; then a calm line, and the check. */
export async function runFaults({ seconds, desks: count, seed, database, say = () => undefined }: Ordered): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'heard-faults-'));
  const roll = dice(seed);
  const office = new HeadOfficeAtWork(database, join(folder, 'office'));
  await office.start();
  const line = await startChaosProxy(() => office.url, dice(seed + 1));
  const desks: DeskAtWork[] = [];
  try {
    await open({ folder, database, count, line, desks });
    line.calm = true;
    await Promise.all(desks.slice(late).map((desk) => desk.start(seed)));
    await allJoined(desks.slice(late));
    line.calm = false;
    await Promise.all(desks.slice(0, late).map((desk) => desk.start(seed)));
    const broken = desks.flatMap(({ faults }) => faults);
    if (broken.length > 0) throw new Error(broken[0]);
    const cuts = await trouble({ until: Date.now() + seconds * 1_000, roll, seed, desks, office, line, say });
    line.calm = true;
    line.cut = false;
    const began = Date.now();
    for (const desk of desks) desk.tell('rest');
    await inStep(desks);
    const healedMs = Date.now() - began;
    await Promise.all(desks.map((desk) => desk.end()));
    const checked = await checkFaults(desks, database);
    return {
      ...checked,
      seed,
      acknowledged: desks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
      deskKills: desks.reduce((sum, { kills }) => sum + kills, 0),
      officeKills: office.kills,
      cuts,
      mischief: line.done,
      healedMs,
      faults: desks.flatMap(({ faults }) => faults),
      stumbles: office.stumbles,
    };
  } finally {
    await Promise.all(desks.map((desk) => desk.kill()));
    await office.stop();
    await line.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Opening {
  readonly folder: string;
  readonly database: string;
  readonly count: number;
  readonly line: ChaosProxy;
  readonly desks: DeskAtWork[];
}

/** A branch, and a code for every desk, as an administrator of head office makes them. */
async function open({ folder, database, count, line, desks }: Opening): Promise<void> {
  const program = await inOneFile('../faults/working-desk.ts');
  const store = await openStore(database);
  const at = Date.now();
  const branch = await store.db
    .transaction()
    .execute((tx) => addBranch(tx, { site: 'BKK', name: 'Riverside', timeZone: 'Asia/Bangkok', currency: 'THB' }, at));
  for (const [place, name] of names.slice(0, count).entries()) {
    const code = newOneTimeCode();
    await store.db.transaction().execute((tx) => keepCode(tx, code, { branch, by: 'faults', at, until: at + codeLasts }));
    desks.push(new DeskAtWork({ program, folder: join(folder, name), name, address: line.url, code, clockOff: clocks[place] ?? 0 }));
  }
  await store.close();
}

interface Troubling {
  readonly until: number;
  readonly roll: Roll;
  readonly seed: number;
  readonly desks: readonly DeskAtWork[];
  readonly office: HeadOfficeAtWork;
  readonly line: ChaosProxy;
  readonly say: (line: string) => void;
}

/** Kills a desk every few seconds, head office now and then, and cuts the line for a while; gives how often it was cut. */
async function trouble({ until, roll, seed, desks, office, line, say }: Troubling): Promise<number> {
  let cuts = 0;
  for (let turn = 1; Date.now() < until; turn += 1) {
    await pause(800 + roll(1_600));
    if (turn % 7 === 0) {
      await office.kill();
      await pause(roll(1_500));
      await office.start();
    } else if (turn % 5 === 0) {
      line.cut = true;
      cuts += 1;
      await pause(500 + roll(2_500));
      line.cut = false;
    } else {
      const victim = pick(desks, roll);
      await victim.kill();
      void victim.start(seed + turn * 1_000);
    }
    say(`${turn}: ${desks.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)} acknowledged`);
  }
  return cuts;
}

/** So many desks join and hand over what they had while the line is bad already. */
const late = 1;

/** Waits until these desks have handed over everything they had alone: from then on their people's commands travel as such. */
async function allJoined(desks: readonly DeskAtWork[]): Promise<void> {
  const end = Date.now() + patience;
  while (desks.some(({ stands: { kind } }) => kind !== 'inStep' && kind !== 'behind')) {
    if (Date.now() > end)
      throw new Error(`not joined: ${JSON.stringify(desks.map(({ words, stands, faults }) => ({ name: words.name, stands, faults })))}`);
    for (const desk of desks) desk.tell('state');
    await pause(500);
  }
}

const patience = 120_000;

/** Waits until every desk says it is in step with head office; throws with where each stands when that takes too long. */
async function inStep(desks: readonly DeskAtWork[]): Promise<void> {
  const end = Date.now() + patience;
  let still = 0;
  while (still < 3) {
    if (Date.now() > end)
      throw new Error(`not in step: ${JSON.stringify(desks.map(({ words, stands, faults }) => ({ name: words.name, stands, faults })))}`);
    for (const desk of desks) {
      desk.tell('rest');
      desk.tell('now');
      desk.tell('state');
    }
    await pause(700);
    still = desks.every(({ stands }) => stands.kind === 'inStep') ? still + 1 : 0;
  }
}
