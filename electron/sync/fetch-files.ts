import type { FileHash } from '../../shared/attachment/attachment.ts';
import { instant } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { blobAnswer, blobPiece } from '../../shared/sync/blob.ts';
import { paths } from '../../shared/sync/protocol.ts';
import type { IncomingFile } from '../store/file-store.ts';
import { keepFile } from '../store/kept-files.ts';
import type { SyncDesk } from './sync-desk.ts';
import type { Transport } from './transport.ts';

/** A content of a complaint. */
export interface Wanted {
  readonly complaint: string;
  readonly sha256: FileHash;
  readonly size: number;
}

/** Contents that are fetched because somebody opened them. */
export interface FetchingFiles {
  /** Begins, or goes on: how many bytes came so far. Refuses fileNotHere without a line, fileNotSentYet while head office does not have it either. */
  readonly fetch: (wanted: Wanted) => Promise<Result<number, Refusal>>;
  /** Lets go of what is on its way; nothing of it reaches the register afterwards. */
  readonly stop: () => Promise<void>;
}

interface Coming {
  got: number;
  file: IncomingFile | undefined;
  /** What the last try ended with, told to whoever asks next. */
  ended: Refusal | undefined;
  running: Promise<void> | undefined;
}

const timeoutMs = 60_000;
/** A small file on a good line is there before anybody is told to wait. */
const soonMs = 400;

/** Fetches contents over this line. */
export function fetchingFiles(desk: SyncDesk, transport: Transport, signal: AbortSignal): FetchingFiles {
  const coming = new Map<FileHash, Coming>();

  async function run(wanted: Wanted, one: Coming): Promise<void> {
    one.ended = await fetchOne(wanted, one);
    one.running = undefined;
    if (one.ended === undefined) coming.delete(wanted.sha256);
  }

  /** Fetches what is missing; undefined once it lies in the register. What came before a line broke is not fetched again. */
  async function fetchOne({ complaint, sha256, size }: Wanted, one: Coming): Promise<Refusal | undefined> {
    one.file ??= await desk.files.begin();
    while (one.got < size) {
      const path = `${paths.blob}/${sha256}?complaint=${complaint}&at=${one.got}`;
      const heard = await transport.ask({ path, answer: blobAnswer, timeoutMs }, signal);
      if (signal.aborted || heard.kind === 'silent') return because('fileNotHere');
      if (heard.kind === 'problem') return because(heard.problem.problem === 'notFound' ? 'noSuchFile' : 'fileNotHere');
      if (heard.value.base64 === null) return because('fileNotSentYet');
      const bytes = Buffer.from(heard.value.base64, 'base64');
      if (bytes.length !== Math.min(blobPiece, size - one.got)) return because('fileNotHere');
      await one.file.write(bytes);
      one.got += bytes.length;
    }
    const whole = await one.file.finish();
    one.file = undefined;
    one.got = 0;
    if (signal.aborted || whole.sha256 !== sha256) {
      // Not what was asked for: it counts for nothing, and the next time begins anew.
      await desk.files.remove(whole.place);
      return because('fileNotHere');
    }
    const at = instant.parse(Math.max(0, Math.round(desk.clock.now())));
    const before = await desk.db.transaction().execute((tx) => keepFile(tx, whole, { at, sent: true }));
    if (before !== undefined) await desk.files.remove(before);
    return undefined;
  }

  return {
    fetch: async (wanted) => {
      if (signal.aborted) return refused(because('fileNotHere'));
      const one = coming.get(wanted.sha256) ?? { got: 0, file: undefined, ended: undefined, running: undefined };
      coming.set(wanted.sha256, one);
      one.running ??= run(wanted, one).catch(async (problem: unknown) => {
        // A full disk, most likely: what came goes, and the next time begins anew.
        await one.file?.drop();
        coming.delete(wanted.sha256);
        one.running = undefined;
        one.ended = because('fileNotHere');
        if (!signal.aborted) desk.log({ event: 'sync.fileFailed', code: problem instanceof Error ? problem.name : 'unknown' });
      });
      const { running } = one;
      await Promise.race([running, new Promise<void>((resume) => desk.clock.after(soonMs, resume))]);
      if (one.running !== undefined) return ok(one.got);
      return one.ended === undefined ? ok(wanted.size) : refused(one.ended);
    },
    stop: async () => {
      await Promise.all([...coming.values()].map(async ({ running }) => running));
      await Promise.all([...coming.values()].map(async ({ file }) => file?.drop()));
    },
  };
}
