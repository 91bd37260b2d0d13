import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);
/** Working spans of the week, Monday first; several a day are allowed (a lunch break). */
export const workingWeek = z.array(z.array(z.strictObject({ from: clock, to: clock })).max(6)).length(7);
export type WorkingWeek = z.infer<typeof workingWeek>;
