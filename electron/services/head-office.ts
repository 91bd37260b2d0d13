import type { FileHash } from '../../shared/attachment/attachment.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';

/** A file of a complaint by its content: whoever may read the complaint may read it. */
export interface WantedFile {
  readonly complaint: ComplaintId;
  readonly sha256: FileHash;
  readonly size: number;
}

/** The desk's way to head office as the services know it; electron/sync stands behind it. */
export interface HeadOffice {
  /** Where the desk stands to it now. */
  readonly state: () => SyncState;
  /** Joins at this address with a one-time code; what this desk has follows by itself. */
  readonly join: (given: { readonly address: string; readonly code: string; readonly who: Person }) => Promise<Result<null, Refusal>>;
  /**
   * Fetches the content of a file that this desk does not have, or goes on with it: how many bytes came so far. Refuses fileNotHere without a
   * line, fileNotSentYet while head office does not have it either.
   */
  readonly fetchFile: (wanted: WantedFile) => Promise<Result<number, Refusal>>;
  /** Somebody does not want to wait for the next try. */
  readonly force: () => void;
  /** Nobody sits at the desk any more: when the promise resolves nothing of head office reaches the register. */
  readonly leave: () => Promise<void>;
}

/** A desk without a line to anywhere: the sample desk while it is filled, and tests that need none. */
export const noHeadOffice: HeadOffice = {
  state: () => ({ kind: 'alone' }),
  join: async () => refused(because('headOfficeSilent')),
  fetchFile: async () => refused(because('fileNotHere')),
  force: () => undefined,
  leave: async () => undefined,
};
