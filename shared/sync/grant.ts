import { z } from 'zod';
import { role } from '../access.ts';
import { employeeId, instant } from '../ids.ts';

/** How long a desk may go by what head office last said of its people's rights, milliseconds; after it a desk only captures. */
export const grantFor = 14 * 24 * 60 * 60_000;

/** A newer head office may know roles that this desk does not. */
const later = z.string().max(60);

/** What people of a branch may do, as head office says it to one desk. It travels as text with head office's signature over that very text. */
export const grant = z.object({
  version: z.number().int(),
  branch: z.string(),
  desk: z.uuid(),
  from: instant,
  until: instant,
  people: z.array(z.object({ id: employeeId, roles: z.array(role.or(later)), active: z.boolean() })),
  /** What a role may grant by itself, minor units; null: no limit. */
  limits: z.array(z.object({ role: role.or(later), perComplaint: z.number().int().nullable(), perCustomer: z.number().int().nullable() })),
});
export type Grant = z.infer<typeof grant>;
