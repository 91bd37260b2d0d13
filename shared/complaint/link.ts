import { z } from 'zod';
import { complaintId, employeeId, instant, promiseId, workRecordId } from '../ids.ts';

/**
 * How two complaints belong together (U18). related, sameCause: said by a person. newAfterClose: came when the other could no longer be
 * reopened (U27). duplicate: says the same again. merged: the other one is joined into this one.
 */
export const linkKind = z.enum(['related', 'sameCause', 'newAfterClose', 'duplicate', 'merged']);

/** The kinds people set by hand; the others come with what they do. */
export const handLinkKind = linkKind.extract(['related', 'sameCause']);

/** A tie from this complaint to another; it ends, it is never deleted. */
export const caseLink = z.strictObject({
  id: workRecordId,
  kind: linkKind,
  other: complaintId,
  /** The other one's number, as it was told to people. */
  number: z.string(),
  by: employeeId,
  at: instant,
  state: z.enum(['open', 'ended']),
  endedAt: instant.nullable(),
  /** merged: the promise as it came over, as it stood on the other complaint, and the own one whose place it took. */
  promise: z.strictObject({ taken: promiseId, source: promiseId, replaced: promiseId.nullable() }).nullable(),
});
export type CaseLink = z.infer<typeof caseLink>;
