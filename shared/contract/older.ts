import { z } from 'zod';
import { outcome } from '../complaint/complaint.ts';
import { complaintState } from '../complaint/states.ts';
import { complaintId, instant } from '../ids.ts';
import { line } from '../text/fields.ts';
import type { Method } from './method.ts';

/** A complaint that head office has and this desk does not hold. An analyst gets it without the name and the code (null). */
export const olderRow = z.strictObject({
  id: complaintId,
  number: z.string(),
  code: z.string().nullable(),
  title: z.string(),
  customerName: z.string().nullable(),
  state: complaintState,
  outcome: outcome.nullable(),
  receivedAt: instant,
  /** When it was closed or cancelled; null while it is open. */
  endedAt: instant.nullable(),
});
export type OlderRow = z.infer<typeof olderRow>;

/** A desk holds what is open and 24 months of what is closed; what ended before is found at head office. */
export const olderContract = {
  /**
   * What head office has by this number or code, or of the customers with this number or name, and this desk does not hold; the latest first.
   * `after` is the `next` of the answer before. Refuses olderOutOfReach, notAllowed; a desk that stands alone holds everything and finds nothing.
   */
  'sync.older': {
    input: z.strictObject({ text: line, after: z.string().max(200).optional() }),
    output: z.strictObject({ rows: z.array(olderRow), next: z.string().nullable() }),
    needs: 'readRegister',
  },
  /** From here on this desk holds the complaint with its whole history. Refuses olderOutOfReach, olderGone, notAllowed. */
  'sync.keepOlder': { input: z.strictObject({ complaint: complaintId, number: line }), output: z.null(), needs: 'readRegister' },
} as const satisfies Readonly<Record<string, Method>>;
