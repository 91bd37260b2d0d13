import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL writes beside its data while it runs: who it is, and since PostgreSQL 10 how far it has come. */
interface PostmasterFile {
  readonly pid: number;
  readonly status: string;
}

const path = (data: string): string => join(data, 'postmaster.pid');

/** The file as it stands; undefined when there is none, or only its beginning. */
export function readPostmasterFile(data: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(path(data), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The process that still runs PostgreSQL on this data though the head office that started it is gone; undefined when none does. A file that names
 * a process which ended, or one that by now is something else, is taken away: PostgreSQL would take the stranger for its owner and refuse to start.
 */
export function leftRunning(data: string): number | undefined {
  const found = readPostmasterFile(data);
  if (found !== undefined && isAlive(found.pid) && worksOn(found.pid, data)) return found.pid;
  rmSync(path(data), { force: true });
  return undefined;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // There, but somebody else's.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}

/** Is it PostgreSQL on this very folder? It goes into the folder and stays there; elsewhere than on Linux its command line tells. */
function worksOn(pid: number, data: string): boolean {
  if (process.platform === 'win32') return said('tasklist', ['/FI', `PID eq ${pid}`, '/NH', '/FO', 'CSV']).includes('postgres.exe');
  if (process.platform !== 'linux') return said('ps', ['-p', String(pid), '-o', 'args=']).includes(data);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

const said = (program: string, words: readonly string[]): string => spawnSync(program, [...words], { encoding: 'utf8' }).stdout ?? '';
