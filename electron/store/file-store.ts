import { createHash, randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileHash, type FileHash } from '../../shared/attachment/attachment.ts';
import { half, keepFiles } from './keep-files.ts';
import { hasCode, makePrivateFolder, syncFolder } from './private-file.ts';
import { openBox, sealBox } from './sealed-box.ts';

/** Where a file's content lies and what opens it. */
export interface KeptFile {
  readonly sha256: FileHash;
  /** The name of the file on the disk: chance, so that it tells nothing. */
  readonly place: string;
  /** 32 bytes in base64. */
  readonly key: string;
  readonly size: number;
}

/** A file that is just coming in, piece by piece. */
export interface IncomingFile {
  readonly write: (piece: Uint8Array) => Promise<void>;
  /** Everything came: it is on the disk when the promise resolves, under a key that nobody has yet but the caller. */
  readonly finish: () => Promise<KeptFile>;
  /** It is not wanted: nothing of it stays. */
  readonly drop: () => Promise<void>;
}

/** The contents of complaints' files, each closed under a key of its own. */
export interface FileStore {
  readonly begin: () => Promise<IncomingFile>;
  /** At most `most` bytes from `at`; undefined where the content is gone, shortened or altered. */
  readonly read: (file: KeptFile, at: number, most: number) => Promise<Uint8Array | undefined>;
  readonly remove: (place: string) => Promise<void>;
  /** Leaves only these here: removes what a kill left half, and sets aside for a while what nobody has a key to now. */
  readonly keepOnly: (places: ReadonlySet<string>, now: number) => Promise<void>;
  /** Drops what is still coming in. */
  readonly close: () => Promise<void>;
}

/** So much is closed at a time; a file of any size passes through this much memory. */
const chunkSize = 1024 * 1024;
const sealSize = 28; // iv and tag

/** The files of a data folder, in `files`. */
export async function openFiles(folder: string): Promise<FileStore> {
  const within = join(folder, 'files');
  await makePrivateFolder(within);
  const coming = new Set<IncomingFile>();
  const remove = (place: string): Promise<void> => rm(join(within, place), { force: true });
  return {
    begin: async () => {
      const file = await incoming(within, () => coming.delete(file));
      coming.add(file);
      return file;
    },
    read: (file, at, most) => readPart(join(within, file.place), file, { at, most }),
    remove,
    keepOnly: (places, now) => keepFiles(within, places, now),
    close: async () => {
      await Promise.all([...coming].map(({ drop }) => drop()));
    },
  };
}

async function incoming(within: string, over: () => void): Promise<IncomingFile> {
  const place = randomBytes(16).toString('hex');
  const key = randomBytes(32);
  const path = join(within, place);
  const file = await open(`${path}${half}`, 'wx', 0o600);
  const hash = createHash('sha256');
  let waiting: Buffer = Buffer.alloc(0);
  let [size, chunks] = [0, 0];
  let ended = false;
  const put = async (chunk: Uint8Array, last: boolean): Promise<void> => {
    await file.writeFile(sealBox(key, chunk, boundTo(place, chunks, last)));
    chunks += 1;
  };
  const end = async (): Promise<void> => {
    ended = true;
    over();
    await file.close();
  };
  return {
    write: async (piece) => {
      if (ended) throw new Error('a file that was ended takes nothing more');
      hash.update(piece);
      size += piece.length;
      waiting = Buffer.concat([waiting, piece]);
      // The last chunk is closed as the last, so one chunk is always held back.
      while (waiting.length > chunkSize) {
        const chunk = waiting.subarray(0, chunkSize);
        waiting = waiting.subarray(chunkSize);
        await put(chunk, false);
      }
    },
    finish: async () => {
      await put(waiting, true);
      await file.sync();
      await end();
      await rename(`${path}${half}`, path);
      await syncFolder(within);
      return { sha256: fileHash.parse(hash.digest('hex')), place, key: key.toString('base64'), size };
    },
    drop: async () => {
      if (ended) return;
      await end();
      await rm(`${path}${half}`, { force: true });
    },
  };
}

/** A chunk is good only in its own file, at its own place, and the last only as the last: nothing can be swapped, moved or cut off. */
const boundTo = (place: string, chunk: number, last: boolean): string => `file ${place} ${chunk}${last ? ' last' : ''}`;

async function readPart(
  path: string,
  { place, key, size }: KeptFile,
  { at, most }: { readonly at: number; readonly most: number },
): Promise<Uint8Array | undefined> {
  const chunk = Math.floor(at / chunkSize);
  const last = Math.ceil(size / chunkSize) - 1;
  if (at >= size || chunk > last) return undefined;
  const length = chunk === last ? size - last * chunkSize : chunkSize;
  const box = await readBytes(path, chunk * (chunkSize + sealSize), length + sealSize);
  const opened = box === undefined ? undefined : openBox(Buffer.from(key, 'base64'), box, boundTo(place, chunk, chunk === last));
  const from = at - chunk * chunkSize;
  return opened?.subarray(from, from + most);
}

async function readBytes(path: string, from: number, length: number): Promise<Uint8Array | undefined> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return bytesRead === length ? buffer : undefined;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}
