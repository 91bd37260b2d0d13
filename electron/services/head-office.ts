import type { SyncState } from '../../shared/contract/sync.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import type { Person } from '../../shared/contract/people.ts';

/** The desk's way to head office as the handlers know it; electron/sync stands behind it. */
export interface HeadOffice {
  /** Where the desk stands to it now. */
  readonly state: () => SyncState;
  /** Joins at this address with a one-time code; what this desk has follows by itself. */
  readonly join: (given: { readonly address: string; readonly code: string; readonly who: Person }) => Promise<Result<null, Refusal>>;
  /** There is something to send, or somebody does not want to wait. */
  readonly nudge: () => void;
}

/** A desk without a line to anywhere: the sample desk while it is filled, and tests that need none. */
export const noHeadOffice: HeadOffice = {
  state: () => ({ kind: 'alone' }),
  join: async () => refused(because('headOfficeSilent')),
  nudge: () => undefined,
};
