import { rm } from 'node:fs/promises';
import { readIfThere, writePrivateFile } from './private-file.ts';
import { openSecretOf, readOpenSecret, sealedSecretOf, type SecretStore } from './secret-store.ts';

/** The system's key store as the desk reaches it: bytes in, sealed bytes out, and back. Rejects when the key store says no. */
export interface Sealing {
  readonly seal: (value: Uint8Array) => Promise<Uint8Array>;
  readonly unseal: (value: Uint8Array) => Promise<Uint8Array>;
}

/**
 * The device secret sealed by the operating system's key store, kept beside the data. What cannot be unsealed (another account, a key
 * ring that is gone) reads as no secret; the sealed file stays as it was. A secret that a browser window left open beside the data is
 * the newer one and is taken over: sealed, read back, and only then removed.
 */
export function sealedSecretStore(folder: string, sealing: Sealing): SecretStore {
  return {
    kind: 'system',
    read: async () => {
      const open = await readOpenSecret(folder);
      if (open === undefined) return unsealed(folder, sealing);
      await takeOver(folder, sealing, open).catch(() => undefined); // no key store just now: it stays open beside the data
      return open;
    },
    write: async (secret) => {
      await writePrivateFile(sealedSecretOf(folder), await sealing.seal(secret));
      await rm(openSecretOf(folder), { force: true }); // an older one would be taken over in its place
    },
  };
}

async function unsealed(folder: string, { unseal }: Sealing): Promise<Uint8Array | undefined> {
  const sealed = await readIfThere(sealedSecretOf(folder));
  if (sealed === undefined) return undefined;
  const secret = await unseal(sealed).catch(() => undefined);
  return secret?.length === 32 ? secret : undefined;
}

async function takeOver(folder: string, { seal, unseal }: Sealing, open: Uint8Array): Promise<void> {
  const sealed = await seal(open);
  // Read back before anything is replaced: a key store that seals what it cannot unseal would lock everyone out.
  if (Buffer.compare(await unseal(sealed), open) !== 0) return;
  await writePrivateFile(sealedSecretOf(folder), sealed);
  const kept = await readIfThere(sealedSecretOf(folder));
  if (kept !== undefined && Buffer.compare(kept, sealed) === 0) await rm(openSecretOf(folder));
}
