import { type Kysely, sql } from 'kysely';
import { companyRules } from '../../../shared/deadline/company-rules.ts';

/**
 * A desk that was set up before learns how long a closed complaint is kept (product.md 3.3); it counts for what is registered from now on.
 * What was solved in the first contact is found by its day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index complaint_solved_on_call on complaint (resolved_at) where first_contact = 1`.execute(db);
  const { rows } = await sql`select 1 from deadline_rule where id = 'CO-1' limit 1`.execute(db);
  if (rows.length === 0) return; // not set up yet: it begins with this rule
  for (const rule of companyRules.filter(({ id }) => id === 'CO-6'))
    await sql`insert into deadline_rule (id, version, since, body)
      select ${rule.id}, 1, cast(unixepoch('subsec') * 1000 as integer), ${JSON.stringify(rule)}
      where not exists (select 1 from deadline_rule where id = ${rule.id})`.execute(db);
}
