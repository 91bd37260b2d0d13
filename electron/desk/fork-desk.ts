import { fork } from 'node:child_process';
import { portToChild } from './port.ts';
import type { SpawnedDesk } from './desk-process.ts';

/** Starts the desk process under plain Node, for the browser window. */
export function forkDesk(program: string): SpawnedDesk {
  const child = fork(program, [], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C in the terminal reaches the whole process group; the parent closes the desk in order.
    detached: process.platform !== 'win32',
  });
  return { port: portToChild(child), onExit: (ended) => void child.once('exit', ended), kill: () => void child.kill('SIGKILL') };
}
