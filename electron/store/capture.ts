import { createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type DraftBody, draftBody } from '../../shared/complaint/card.ts';
import { hasCode, readIfThere, syncFolder, writePrivateFile } from './private-file.ts';
import { deriveKey, openBox, sealBox } from './sealed-box.ts';

const content = z.object({ at: z.number(), createdAt: z.number(), body: draftBody });

/** A card written while nobody had opened the data. */
export interface CapturedCard {
  readonly id: string;
  readonly createdAt: number;
  readonly at: number;
  readonly body: DraftBody;
}

export interface Captures {
  readonly cards: readonly CapturedCard[];
  /** Sealed for another key or torn; left where they are. */
  readonly unreadable: number;
}

const ending = '.sealed';
const publicSize = 44; // an X25519 public key as SPKI
const named = /^[0-9A-Za-z-]{1,64}$/u;

/**
 * Keeps a card while the data key is not in memory, sealed so that this process itself cannot read it again: each save
 * replaces `capture/<id>.sealed`. `publicKey` is the keyring's capture key (SPKI).
 */
export async function sealCapture(folder: string, publicKey: Uint8Array, card: CapturedCard): Promise<void> {
  const { id, ...rest } = card;
  const own = generateKeyPairSync('x25519');
  const theirs = createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
  const ownPublic = own.publicKey.export({ type: 'spki', format: 'der' });
  const key = agreedKey(own.privateKey, theirs, ownPublic);
  const box = sealBox(key, Buffer.from(JSON.stringify(rest), 'utf8'), `capture ${id}`);
  key.fill(0);
  await writePrivateFile(fileOf(folder, id), Buffer.concat([ownPublic, box]));
}

/** Every sealed card that this private key (PKCS #8) opens; the files stay until `removeCapture`, after the cards are safe elsewhere. */
export async function openCaptures(folder: string, privateKey: Uint8Array): Promise<Captures> {
  const key = createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
  const ids = await capturesIn(folder);
  const opened = await Promise.all(ids.map((id) => openOne(folder, id, key)));
  const cards = opened.filter((card) => card !== undefined);
  return { cards, unreadable: ids.length - cards.length };
}

/** The ids of the sealed cards, readable without any key. */
export async function capturesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(join(folder, 'capture')).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
}

/** Takes a sealed card away once its content is on disk in the draft journal, or its writer has put it away. */
export async function removeCapture(folder: string, id: string): Promise<void> {
  await rm(fileOf(folder, id), { force: true });
  await syncFolder(join(folder, 'capture'));
}

async function openOne(folder: string, id: string, privateKey: KeyObject): Promise<CapturedCard | undefined> {
  try {
    const sealed = await readIfThere(fileOf(folder, id));
    if (sealed === undefined || sealed.length <= publicSize) return undefined;
    const ownPublic = sealed.subarray(0, publicSize);
    const key = agreedKey(privateKey, createPublicKey({ key: ownPublic, format: 'der', type: 'spki' }), ownPublic);
    const plain = openBox(key, sealed.subarray(publicSize), `capture ${id}`);
    key.fill(0);
    return plain === undefined ? undefined : { id, ...content.parse(JSON.parse(plain.toString('utf8'))) };
  } catch {
    return undefined; // not a key, not JSON, not a card: counted, left, never removed
  }
}

function agreedKey(mine: KeyObject, theirs: KeyObject, ownPublic: Uint8Array): Uint8Array {
  const shared = diffieHellman({ privateKey: mine, publicKey: theirs });
  const key = deriveKey(shared, ownPublic, 'capture-file');
  shared.fill(0);
  return key;
}

function fileOf(folder: string, id: string): string {
  if (!named.test(id)) throw new Error('a captured card is named by its draft id');
  return join(folder, 'capture', `${id}${ending}`);
}
