import { type DatedRule, datedRuleOf } from '../../shared/deadline/deadline-basis.ts';
import type { DeadlineRule } from '../../shared/deadline/rule.ts';
import type { Instant } from '../../shared/ids.ts';
import { compiled } from './compiled.ts';
import type { Db, Tx } from './schema.ts';
import { touchDeadlines } from './deadline-stamp.ts';

const all = compiled((db) => db.selectFrom('deadline_rule').selectAll().orderBy('id').orderBy('version'));

/** Every version of every deadline rule, by id and then oldest first. */
export async function readRules(db: Db): Promise<DatedRule[]> {
  const { rows } = await all(db, {});
  return rows.map(datedRuleOf);
}

/** Writes a rule's next version; the earlier ones stay for the cases that were registered under them. Gives the version. */
export async function saveRule(tx: Tx, rule: DeadlineRule, since: Instant): Promise<number> {
  const last = await tx
    .selectFrom('deadline_rule')
    .select('version')
    .where('id', '=', rule.id)
    .orderBy('version', 'desc')
    .executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  await tx
    .insertInto('deadline_rule')
    .values({ id: rule.id, version, since, body: JSON.stringify(rule) })
    .execute();
  await touchDeadlines(tx);
  return version;
}
