import { z } from 'zod';
import { importProgress } from './importing.ts';
import { ring } from './call.ts';
import { syncState } from './sync.ts';

/** What the desk tells its windows unasked: ids and states only; the screen asks again for what it shows. */
export const announcement = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('rings'), rings: z.array(ring) }),
  z.strictObject({
    event: z.literal('changed'),
    what: z.enum(['complaints', 'callbacks', 'catalogue', 'people', 'drafts', 'knowledge', 'causes', 'customers', 'notices', 'incentives']),
    id: z.string().nullable(),
  }),
  z.strictObject({ event: z.literal('import'), progress: importProgress }),
  z.strictObject({ event: z.literal('sync'), state: syncState }),
  z.strictObject({ event: z.literal('session'), state: z.enum(['locked', 'signedOut', 'restarted']) }),
]);
export type Announcement = z.infer<typeof announcement>;
