import { readFile } from 'node:fs/promises';
import { v7 } from 'uuid';
import { buildDemo, type SampleSignIn } from '../services/demo/build-demo.ts';
import { createRingBook } from '../services/ring-book.ts';
import { keyringFile } from '../store/keyring-file.ts';
import type { SecretStore } from '../store/secret-store.ts';
import { deskWorld, rightNow } from './desk-world.ts';

interface Samples {
  readonly folder: string;
  readonly version: string;
  readonly secrets: SecretStore;
  /** The file of an older register to fill it with; made-up complaints without one. */
  readonly register: string | undefined;
}

/** Fills an empty folder with the sample desk; one that was filled before (the desk started again after a crash) is left as it is. */
export async function fillWithSamples({ folder, version, secrets, register }: Samples): Promise<readonly SampleSignIn[]> {
  const ring = await keyringFile(folder).read();
  if (ring.ok && ring.value !== undefined) return [];
  const shut = { on: false, port: null, token: null };
  const rings = createRingBook({ now: rightNow, newId: v7, changed: () => undefined });
  const telephone = { rings, read: () => shut, switch: async () => shut };
  const world = deskWorld({ version, announce: () => undefined, log: () => undefined, telephone, print: async () => undefined });
  return buildDemo(folder, { secrets, world, register: register === undefined ? undefined : await readFile(register, 'utf8') });
}
