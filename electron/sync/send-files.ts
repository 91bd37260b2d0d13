import { blobAnswer, blobPiece, type BlobPart } from '../../shared/sync/blob.ts';
import { paths } from '../../shared/sync/protocol.ts';
import { findFile, noteSent, type UnsentFile, unsentFiles } from '../store/kept-files.ts';
import { countAfter } from '../store/outbox.ts';
import { readSyncState } from '../store/sync-state.ts';
import { waitAfter } from './backoff.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';
import { wakeable } from './wake.ts';

const timeoutMs = 60_000;

/** Sends what head office does not have of files; asked again while it is at it, it goes on. A line that breaks is tried again, ever later. */
export function filesGoingUp(desk: SyncDesk, transport: Transport, signal: AbortSignal): () => Promise<void> {
  const rest = wakeable(desk.clock);
  let isSending = false;
  const send = async (): Promise<void> => {
    for (let tries = 1; !signal.aborted; tries += 1) {
      const { over, moved } = await sendFiles(desk, transport, signal);
      if (over) return;
      if (moved) tries = 1;
      await rest.wait(waitAfter(tries, { dice: desk.clock.dice, askedMs: null }), 'force', signal);
    }
  };
  return async () => {
    if (isSending || signal.aborted) return;
    isSending = true;
    try {
      await send();
    } catch (problem) {
      if (!signal.aborted) desk.log({ event: 'sync.filesFailed', code: problem instanceof Error ? problem.name : 'unknown' });
    } finally {
      isSending = false;
    }
  };
}

/**
 * Sends head office the contents it does not have, the oldest first, each from wherever the last try ended. Files are last in line: it ends as soon
 * as an event waits. What head office does not know of yet, or cannot be reached for, is left for the next time.
 */
async function sendFiles(desk: SyncDesk, transport: Transport, signal: AbortSignal): Promise<Sent> {
  let moved = false;
  const wentOn = (): void => {
    moved = true;
  };
  for (const file of await unsentFiles(desk.db)) {
    if (signal.aborted || (await eventsWait(desk))) return { over: true, moved };
    if ((await sendOne(desk, transport, { file, signal, wentOn })) === 'later') return { over: await eventsWait(desk), moved };
  }
  return { over: true, moved };
}

/** How it ended: nothing more for now, or the line broke and the rest is tried again; and whether anything went up. */
interface Sent {
  readonly over: boolean;
  readonly moved: boolean;
}

interface Sending {
  readonly file: UnsentFile;
  readonly signal: AbortSignal;
  readonly wentOn: () => void;
}

async function sendOne(desk: SyncDesk, transport: Transport, { file, signal, wentOn }: Sending): Promise<'done' | 'later'> {
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
    if (taken.value.have > have) wentOn();
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
