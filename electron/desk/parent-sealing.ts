import type { Sealing } from '../store/sealed-secret-store.ts';
import type { FromDesk, ToDesk } from './messages.ts';
import type { DeskPort } from './port.ts';

/** Asks the parent process, where Electron's safeStorage lives, to seal and unseal. */
export function parentSealing(port: DeskPort<FromDesk, ToDesk>): Sealing & { readonly hear: (message: ToDesk) => void } {
  const waiting = new Map<number, { readonly done: (value: Uint8Array) => void; readonly fail: (problem: Error) => void }>();
  let next = 0;
  const ask = (kind: 'seal' | 'unseal', value: Uint8Array): Promise<Uint8Array> =>
    new Promise((done, fail) => {
      next += 1;
      waiting.set(next, { done, fail });
      port.send({ kind, id: next, value });
    });
  return {
    seal: (value) => ask('seal', value),
    unseal: (value) => ask('unseal', value),
    hear: (message) => {
      if (message.kind !== 'secret' && message.kind !== 'secretFailed') return;
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.kind === 'secret') asked?.done(message.value);
      else asked?.fail(new Error('the key store refused'));
    },
  };
}
