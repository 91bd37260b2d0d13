import { z } from 'zod';
import { role } from '../shared/access.ts';
import { employeeId, instant } from '../shared/ids.ts';
import { type Grant, grantFor } from '../shared/sync/grant.ts';
import type { Desk } from './authenticate.ts';
import { signText } from './signature.ts';
import type { OfficeKey } from './store/office-key.ts';
import { readRecords } from './store/records.ts';
import type { Db } from './store/schema.ts';

const jsonList = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('no JSON');
    return z.NEVER;
  }
});
const person = z.object({ id: employeeId, roles: jsonList.pipe(z.array(role)), active: z.number() });
const limit = z.object({ role, per_complaint: z.number().int().nullable(), per_customer: z.number().int().nullable() });

/** Head office's signed word to one desk on what the people of its branch may do. */
export async function grantTo(
  db: Db,
  { branch, desk }: Desk,
  { key, now }: { readonly key: OfficeKey; readonly now: number },
): Promise<{ readonly text: string; readonly signature: string; readonly until: number }> {
  const people = await rowsOf(db, branch, 'employee', person);
  const limits = await rowsOf(db, branch, 'authority_limit', limit);
  const said: Grant = {
    version: 1,
    branch: String(branch),
    desk,
    from: instant.parse(now),
    until: instant.parse(now + grantFor),
    people: people.map(({ id, roles, active }) => ({ id, roles, active: active === 1 })),
    limits: limits.map((one) => ({ role: one.role, perComplaint: one.per_complaint, perCustomer: one.per_customer })),
  };
  const text = JSON.stringify(said);
  return { text, signature: signText(key.secret, text), until: said.until };
}

/** Rows that do not read as what they should be give nobody a right. */
async function rowsOf<Read>(db: Db, branch: number, table: string, schema: z.ZodType<Read>): Promise<readonly Read[]> {
  return (await readRecords(db, branch, table)).flatMap(({ row }) => {
    const read = row === null ? undefined : schema.safeParse(JSON.parse(row));
    return read?.success === true ? [read.data] : [];
  });
}
