import { blobAnswer, blobPiece, type BlobPart } from '../../shared/sync/blob.ts';
import { paths } from '../../shared/sync/protocol.ts';
import { findFile, noteSent, type UnsentFile, unsentFiles } from '../store/kept-files.ts';
import { countAfter } from '../store/outbox.ts';
import { readSyncState } from '../store/sync-state.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

const timeoutMs = 60_000;

/**
 * Sends head office the contents it does not have, the oldest first, each from wherever the last try ended. Files are last in line: it ends as soon
 * as an event waits. What head office does not know of yet, or cannot be reached for, is left for the next time.
 */
export async function sendFiles(desk: SyncDesk, transport: Transport, signal: AbortSignal): Promise<void> {
  for (const file of await unsentFiles(desk.db)) {
    if (signal.aborted || (await eventsWait(desk))) return;
    if ((await sendOne(desk, transport, { file, signal })) === 'later') return;
  }
}

interface Sending {
  readonly file: UnsentFile;
  readonly signal: AbortSignal;
}

async function sendOne(desk: SyncDesk, transport: Transport, { file, signal }: Sending): Promise<'done' | 'later'> {
  const { db, files } = desk;
  const { complaint, sha256, size } = file;
  const path = `${paths.blob}/${sha256}`;
  const stands = await transport.ask({ path: `${path}?complaint=${complaint}`, answer: blobAnswer, timeoutMs }, signal);
  // A complaint head office has not heard of this file on: refused there, or taken off by somebody else meanwhile.
  if (stands.kind === 'problem') return stands.problem.problem === 'notFound' ? 'done' : 'later';
  if (stands.kind !== 'answer') return 'later';
  let { have } = stands.value;
  while (have < size) {
    if (signal.aborted || (await eventsWait(desk))) return 'later';
    const kept = await findFile(db, sha256);
    const bytes = kept === undefined ? undefined : await files.read(kept, have, blobPiece);
    if (bytes === undefined) return unreadable(desk);
    const body: BlobPart = { complaint, at: have, base64: Buffer.from(bytes).toString('base64') };
    const taken = await transport.ask({ path, body, answer: blobAnswer, timeoutMs }, signal);
    if (taken.kind === 'problem' && taken.problem.problem === 'badRequest') return unreadable(desk);
    if (taken.kind !== 'answer') return 'later';
    have = taken.value.have;
  }
  if (!signal.aborted) await noteSent(db, sha256);
  return 'done';
}

/** Spoilt on this disk: it is said in the log, and the other files go on. */
function unreadable({ log }: SyncDesk): 'done' {
  log({ event: 'sync.fileNotSent' });
  return 'done';
}

const eventsWait = async ({ db }: SyncDesk): Promise<boolean> => (await countAfter(db, (await readSyncState(db)).acked)).count > 0;
