import { changedRules, escalationRulesKey, keptRules } from '../../shared/escalation/kept-rules.ts';
import type { EscalationRule } from '../../shared/escalation/rule.ts';
import { compiled } from './compiled.ts';
import { deadlineStamp } from './deadline-stamp.ts';
import type { Db, Tx } from './schema.ts';

const key = escalationRulesKey;
const seenKey = 'escalation.seen';

const kept = compiled((db) => db.selectFrom('setting').select(['key', 'value']).where('key', 'in', [key, seenKey]));

async function readKept(db: Db): Promise<ReadonlyMap<string, string>> {
  return new Map((await kept(db, {})).rows.map((row) => [row.key, row.value]));
}

/** The rules of escalation as they are kept; those nobody has changed are as every desk begins with them. */
export async function readEscalationRules(db: Db): Promise<readonly EscalationRule[]> {
  return keptRules((await readKept(db)).get(key));
}

/** Keeps a rule as it is from now on. */
export async function saveEscalationRule(tx: Tx, rule: EscalationRule): Promise<void> {
  const saved = changedRules((await readKept(tx)).get(key));
  await put(tx, key, JSON.stringify([...saved.filter(({ id }) => id !== rule.id), rule]));
}

/** Rules, calendars or working hours are others than those every complaint was last looked at by: what they are now; undefined where not. */
export async function newStamp(db: Db): Promise<string | undefined> {
  const found = await readKept(db);
  const now = JSON.stringify([found.get(key) ?? '', await deadlineStamp(db)]);
  return found.get(seenKey) === now ? undefined : now;
}

/** Every open complaint will be looked at by these. */
export const keepStamp = (tx: Tx, stamp: string): Promise<void> => put(tx, seenKey, stamp);

async function put(tx: Tx, name: string, value: string): Promise<void> {
  await tx
    .insertInto('setting')
    .values({ key: name, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
