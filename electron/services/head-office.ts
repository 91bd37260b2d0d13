import type { FileHash } from '../../shared/attachment/attachment.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { SyncState } from '../../shared/contract/sync.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import type { ComplaintsAnswer, ReachedAnswer, ReachedQuery } from '../../shared/sync/protocol.ts';
import type { CustomerId, EmployeeId } from '../../shared/ids.ts';

/** What is looked for at head office, and by whom: a number or code, what ended long ago of some customers, or one complaint. */
export type OlderAsked = { readonly by: EmployeeId } & (
  | { readonly number: string }
  | { readonly customers: readonly CustomerId[]; readonly before?: string | undefined }
);

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
  /** Asks for complaints this desk does not hold. Refuses olderOutOfReach, notAllowed. */
  readonly older: (asked: OlderAsked) => Promise<Result<ComplaintsAnswer, Refusal>>;
  /** Has a hand-over reached the desk of whom it is for? Undefined where head office cannot be asked now. */
  readonly reached: (asked: ReachedQuery) => Promise<ReachedAnswer | undefined>;
  /** From here on this desk holds them. */
  readonly keep: (found: Pick<ComplaintsAnswer, 'complaints' | 'own'>) => Promise<void>;
  /** Somebody does not want to wait for the next try. */
  readonly force: () => void;
  /** Does something wait here that a line which stands would carry? */
  readonly owes: () => Promise<boolean>;
  /** It goes up once more, for some seconds at most and no longer than until the signal. */
  readonly lastWords: (hurry: AbortSignal) => Promise<void>;
  /** Nobody sits at the desk any more: when the promise resolves nothing of head office reaches the register. */
  readonly leave: () => Promise<void>;
}

/** A desk without a line to anywhere: the sample desk while it is filled, and tests that need none. */
export const noHeadOffice: HeadOffice = {
  state: () => ({ kind: 'alone' }),
  join: async () => refused(because('headOfficeSilent')),
  fetchFile: async () => refused(because('fileNotHere')),
  older: async () => refused(because('olderOutOfReach')),
  reached: async () => undefined,
  keep: async () => undefined,
  force: () => undefined,
  owes: async () => false,
  lastWords: async () => undefined,
  leave: async () => undefined,
};
