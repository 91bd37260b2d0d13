import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closeToOthers, readIfThere, writePrivateFile } from './private-file.ts';

/** Where the device's own half of every key lives: without it a copied data folder opens with no password. */
export interface SecretStore {
  /** `system`: the operating system's key store; `file`: a file beside the data, which is weaker. */
  readonly kind: 'system' | 'file';
  /** The secret, or undefined where none was ever written; throws when there is one that cannot be read, `SealedElsewhere` when only the system's key store can. */
  readonly read: () => Promise<Uint8Array | undefined>;
  readonly write: (secret: Uint8Array) => Promise<void>;
}

/** The secret is there, sealed by the system's key store, and this start has no way to it. */
export class SealedElsewhere extends Error {}

/** Where the secret lies open to its own account, and where sealed by the system's key store. */
export const openSecretOf = (folder: string): string => join(folder, 'device.secret');
export const sealedSecretOf = (folder: string): string => join(folder, 'device.sealed');

/** Does only the system's key store, as Electron reaches it, give this desk's secret out? */
export const isSealedOnly = (folder: string): boolean => existsSync(sealedSecretOf(folder)) && !existsSync(openSecretOf(folder));

/** The device secret as a file that only the desk's own account can read, for machines without a key store. */
export function fileSecretStore(folder: string): SecretStore {
  return {
    kind: 'file',
    read: async () => {
      if (isSealedOnly(folder)) throw new SealedElsewhere('the device secret is sealed');
      return readOpenSecret(folder);
    },
    write: (secret) => writePrivateFile(openSecretOf(folder), secret),
  };
}

/** The secret as it lies beside the data, undefined where none does; throws when it is torn. */
export async function readOpenSecret(folder: string): Promise<Uint8Array | undefined> {
  await closeToOthers(openSecretOf(folder));
  const secret = await readIfThere(openSecretOf(folder));
  if (secret !== undefined && secret.length !== 32) throw new Error('the device secret is torn');
  return secret;
}
