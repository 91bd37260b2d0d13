import { join } from 'node:path';
import { readIfThere, writePrivateFile } from './private-file.ts';
import type { SecretStore } from './secret-store.ts';

/** The system's key store as the desk reaches it: bytes in, sealed bytes out, and back. Rejects when the key store says no. */
export interface Sealing {
  readonly seal: (value: Uint8Array) => Promise<Uint8Array>;
  readonly unseal: (value: Uint8Array) => Promise<Uint8Array>;
}

/**
 * The device secret sealed by the operating system's key store, kept beside the data. What cannot be unsealed (another account, a key
 * ring that is gone) reads as no secret; the sealed file stays as it was.
 */
export function sealedSecretStore(folder: string, { seal, unseal }: Sealing): SecretStore {
  const path = join(folder, 'device.sealed');
  return {
    kind: 'system',
    read: async () => {
      const sealed = await readIfThere(path);
      if (sealed === undefined) return undefined;
      const secret = await unseal(sealed).catch(() => undefined);
      return secret?.length === 32 ? secret : undefined;
    },
    write: async (secret) => writePrivateFile(path, await seal(secret)),
  };
}
