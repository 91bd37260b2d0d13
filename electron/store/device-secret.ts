import { randomBytes } from 'node:crypto';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { SealedElsewhere, type SecretStore } from './secret-store.ts';

/** This device's half of every key, undefined where there never was one; `keyUnavailable` when the system does not give it out now, `sealedElsewhere` when only Electron reaches it. */
export async function readDeviceSecret(secrets: SecretStore): Promise<Result<Uint8Array | undefined, Refusal>> {
  try {
    return ok(await secrets.read());
  } catch (problem) {
    if (problem instanceof SealedElsewhere) return refused(because('sealedElsewhere'));
    return refused(because('keyUnavailable')); // a key store that is locked or gone says so in its own words, none of them ours
  }
}

/** This device's half of every key, made where there is none; refuses like `readDeviceSecret` and never replaces one it cannot read. */
export async function keepDeviceSecret(secrets: SecretStore): Promise<Result<Uint8Array, Refusal>> {
  const found = await readDeviceSecret(secrets);
  if (!found.ok) return found;
  return found.value === undefined ? write(secrets) : ok(found.value);
}

/**
 * The same after a recovery: a secret that can no longer be read is replaced, because nothing else opens with it any more than
 * with none. `keyUnavailable` when the key store takes none either.
 */
export async function restoreDeviceSecret(secrets: SecretStore): Promise<Result<Uint8Array, Refusal>> {
  const kept = await keepDeviceSecret(secrets);
  return kept.ok ? kept : write(secrets);
}

async function write(secrets: SecretStore): Promise<Result<Uint8Array, Refusal>> {
  try {
    const made = new Uint8Array(randomBytes(32));
    await secrets.write(made);
    return ok(made);
  } catch {
    return refused(because('keyUnavailable'));
  }
}
