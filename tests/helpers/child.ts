import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Where a program of tests/helpers lies. */
export const pathOfChild = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A program in a process of its own, under the same Node. */
export function startChild(path: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The same program as one file, for a test that starts it hundreds of times: reading it and its packages anew takes most of a short life. */
export async function inOneFile(name: string): Promise<string> {
  const outDir = fileURLToPath(new URL('../../node_modules/.cache/heard-tests/', import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: pathOfChild(name),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: { external: ['better-sqlite3', '@node-rs/argon2'], output: { format: 'es', entryFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, basename(name).replace(/\.ts$/u, '.mjs'));
}

/** The first whole line a child says. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const part of child.stdout ?? []) {
    said += String(part);
    if (said.includes('\n')) break;
  }
  return said.slice(0, said.indexOf('\n'));
}

/** Kills a child the hard way (SIGKILL: no exit handler runs) and waits until it is gone. */
export async function killHard(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
