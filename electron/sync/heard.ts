import type { Problem } from '../../shared/sync/protocol.ts';

/**
 * What came of a request. problem: head office itself says no. silent: nobody answered, or somebody who does not speak our protocol (a hotel's
 * sign-in page, a proxy's error): nothing is known about what happened, so the same is sent again later.
 */
export type Heard<Value> =
  | { readonly kind: 'answer'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retryAfterMs: number | null }
  | Silent;

export interface Silent {
  readonly kind: 'silent';
  /** nobody: no line or no answer in time. stranger: an answer, but no head office's. */
  readonly why: 'nobody' | 'stranger';
  readonly retryAfterMs: number | null;
}
