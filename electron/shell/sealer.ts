import { safeStorage } from 'electron';
import type { Sealer } from '../desk/desk-process.ts';

/**
 * The system's key store, where it is a real one. Linux without a key ring offers `basic_text`, which is no secret at all: then the
 * desk keeps its device secret in a file and says so. Call when Electron is ready.
 */
export async function systemSealer(): Promise<Sealer | undefined> {
  if (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())) return undefined;
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return undefined;
  return {
    seal: (value) => safeStorage.encryptStringAsync(Buffer.from(value).toString('base64')),
    unseal: async (value) => new Uint8Array(Buffer.from((await safeStorage.decryptStringAsync(Buffer.from(value))).result, 'base64')),
  };
}
