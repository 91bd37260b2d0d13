import { join } from 'node:path';
import { closeToOthers, readIfThere, writePrivateFile } from './private-file.ts';

/** Where the device's own half of every key lives: without it a copied data folder opens with no password. */
export interface SecretStore {
  /** `system`: the operating system's key store; `file`: a file beside the data, which is weaker. */
  readonly kind: 'system' | 'file';
  /** The secret, or undefined where none was ever written; throws when there is one that cannot be read. */
  readonly read: () => Promise<Uint8Array | undefined>;
  readonly write: (secret: Uint8Array) => Promise<void>;
}

/** The device secret as a file that only the desk's own account can read, for machines without a key store. */
export function fileSecretStore(folder: string): SecretStore {
  const path = join(folder, 'device.secret');
  return {
    kind: 'file',
    read: async () => {
      await closeToOthers(path);
      const secret = await readIfThere(path);
      if (secret !== undefined && secret.length !== 32) throw new Error('the device secret is torn');
      return secret;
    },
    write: (secret) => writePrivateFile(path, secret),
  };
}
