import { z } from 'zod';
import { causeType } from '../complaint/handling.ts';
import { catalogueId, causeId, employeeId, instant } from '../ids.ts';
import { filled, line } from '../text/fields.ts';

/** Which complaints belong to a cause by themselves: those that agree with every part that is named. */
export const causeRule = z.strictObject({
  category: catalogueId.nullable(),
  product: catalogueId.nullable(),
  causeType: causeType.nullable(),
});
export type CauseRule = Readonly<z.infer<typeof causeRule>>;

/** What somebody says a cause is. Without a rule its complaints are added by hand. */
export const causeText = z.strictObject({ title: filled(line), rule: causeRule.nullable(), owner: employeeId.nullable() });
export type CauseText = Readonly<z.infer<typeof causeText>>;

/** open: something is done against it. closed: nothing is left to do; complaints that still come are still counted. */
export const causeStatus = z.enum(['open', 'closed']);
export type CauseStatus = z.infer<typeof causeStatus>;

/** One reason behind many complaints, so that it is treated once (R131, R133). */
export const cause = causeText.extend({
  id: causeId,
  status: causeStatus,
  openedBy: employeeId,
  openedAt: instant,
  closedAt: instant.nullable(),
  revision: z.number().int().min(1),
});
export type Cause = Readonly<z.infer<typeof cause>>;
