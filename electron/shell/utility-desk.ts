import { utilityProcess } from 'electron';
import type { SpawnedDesk } from '../desk/desk-process.ts';

/** Starts the desk process under Electron. */
export function utilityDesk(program: string): SpawnedDesk {
  const child = utilityProcess.fork(program, [], { serviceName: 'Heard desk', stdio: 'inherit' });
  return {
    port: {
      send: (message) => child.postMessage(message),
      onMessage: (hear) => void child.on('message', hear),
      onClose: (gone) => void child.once('exit', gone),
    },
    onExit: (ended) => void child.once('exit', ended),
    kill: () => void child.kill(),
  };
}
