import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { portToChild } from './port.ts';
import type { SpawnedDesk } from './desk-process.ts';

/**
 * Starts the desk process under plain Node, for the browser window. Node keeps what it compiled of the program beside the program, where
 * nobody writes who may not write the program itself; where it may not write, it compiles at every start.
 */
export function forkDesk(program: string): SpawnedDesk {
  const child = fork(program, [], {
    serialization: 'advanced',
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') },
    // Not the parent's --enable-source-maps: reading the map takes longer than starting the desk.
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl+C in the terminal reaches the whole process group; the parent closes the desk in order.
    detached: process.platform !== 'win32',
  });
  return { port: portToChild(child), onExit: (ended) => void child.once('exit', ended), kill: () => void child.kill('SIGKILL') };
}
