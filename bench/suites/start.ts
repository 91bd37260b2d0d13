import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../../build/built.ts';
import type { FromDesk, ToDesk } from '../../electron/desk/messages.ts';
import { type Figure, figureOf, inWords, rounded } from '../figure.ts';
import { dice } from '../gen/dice.ts';
import { alternate, type Extent, wallClock } from '../rounds.ts';
import { median, ratioOf, type Round } from '../stats.ts';

const root = join(import.meta.dirname, '../..');
const memoryTarget = { ours: 150 };

/** From starting the desk process to its first answer, and the memory it then holds, against a Node that only answers. */
export async function startFigures(extent: Extent): Promise<Figure[]> {
  if (!ensureBuilt(root, (line) => process.stderr.write(`${line}\n`))) throw new Error('the desk does not build');
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-'));
  const memory: Record<'ours' | 'peer', number[]> = { ours: [], peer: [] };
  const start = async (side: 'ours' | 'peer'): Promise<void> => void memory[side].push(await firstAnswer(programs[side], home));
  try {
    await fillCompileCache(home);
    const rounds = await alternate({ ours: () => start('ours'), peer: () => start('peer') }, extent, { roll: dice(11), clock: wallClock });
    return [figureOf('start.ready p50', rounds, { share: 0.5, target: { ratio: 2.5, ours: 1000 } }), ...memoryFigure(memory)];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const programs = { ours: join(root, 'out/main/desk.js'), peer: join(root, 'bench/peers/bare-node.mjs') };

/** As the browser starts the desk (electron/desk/fork-desk.ts), both programs alike. */
function startAndAsk(program: string, folder: string): ChildProcess {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, 'out/main/compiled') },
    execArgv: [],
  });
  const say = (message: ToDesk): void => void child.send(message);
  say({ kind: 'start', options: { dataFolder: folder, version: '0.0.0', secretStore: 'file' } });
  say({ kind: 'request', id: 1, method: 'desk.state', input: {} });
  return child;
}

/** The very first start after a build compiles the program and keeps that when it ends; what is measured is every start after it. */
async function fillCompileCache(folder: string): Promise<void> {
  const child = startAndAsk(programs.ours, folder);
  const ended = once(child, 'exit');
  await once(child, 'message');
  child.send({ kind: 'close' } satisfies ToDesk);
  await ended;
}

/** Starts the program, asks it for the state of the desk, and gives its resident memory in MB once it answers (NaN where the system does not tell). */
function firstAnswer(program: string, folder: string): Promise<number> {
  const child = startAndAsk(program, folder);
  return new Promise((done, failed) => {
    child.once('exit', (code) => failed(new Error(`${program} ended with ${String(code)} before it answered`)));
    child.on('message', (message: FromDesk) => {
      if (message.kind !== 'answer' || message.id !== 1) return;
      const held = residentMb(child.pid);
      child.removeAllListeners('exit');
      child.kill('SIGKILL');
      done(held);
    });
  });
}

function residentMb(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return Number.NaN;
  const kb = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kb === undefined ? Number.NaN : Number(kb) / 1024;
}

function memoryFigure({ ours, peer }: Readonly<Record<'ours' | 'peer', readonly number[]>>): readonly Figure[] {
  const round: Round = { ours, peer };
  const value = median(ours);
  if (Number.isNaN(value)) return [];
  return [
    {
      bench: 'start.memory MB',
      n: ours.length,
      ours: rounded(value),
      peer: rounded(median(peer)),
      ratio: rounded(ratioOf([round], 0.5)),
      target: inWords(memoryTarget),
      ok: value <= memoryTarget.ours,
    },
  ];
}
