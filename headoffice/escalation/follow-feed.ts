import { z } from 'zod';
import { escalationRulesKey } from '../../shared/escalation/kept-rules.ts';
import { settingsPrefix } from '../../shared/catalogue/settings-of-rows.ts';
import type { Tx } from '../store/schema.ts';
import { readEffects, watchAgain, type Watching, watchOfCustomers } from '../store/watching.ts';

/** Of an effect only what it touched: a feed is followed through whatever a newer Heard wrote into it. */
const touched = z.object({
  complaints: z.array(z.object({ id: z.string() })),
  rows: z.array(z.object({ table: z.string(), key: z.string(), row: z.record(z.string(), z.unknown()).nullable() })),
});
type Touched = z.infer<typeof touched>['rows'][number];

/** So many lines of the feed at a time. */
const linesAtOnce = 500;

/** Looks at the next lines of a branch's feed: what they touched is looked at again. Gives how far it is followed then. */
export async function followFeed(tx: Tx, watching: Watching, now: number): Promise<Watching> {
  const { branch, upto } = watching;
  const lines = await readEffects(tx, branch, { upto, lines: linesAtOnce });
  const last = lines.at(-1);
  if (last === undefined) return watching;
  const effects = lines.map(({ effect }) => touched.parse(JSON.parse(effect)));
  const rows = effects.flatMap((one) => one.rows);
  const complaints = [...effects.flatMap((one) => one.complaints.map(({ id }) => id)), ...rows.flatMap(complaintOf)];
  await watchAgain(tx, branch, { complaints: [...new Set(complaints)], now });
  await watchOfCustomers(tx, branch, { customers: [...new Set(rows.flatMap(customerOf))], now });
  return { ...watching, upto: last.seq, anew: rows.some(isOfAll) ? '' : watching.anew };
}

const isId = (of: unknown): of is string => z.uuid().safeParse(of).success;
const idIn = (of: unknown): readonly string[] => (isId(of) ? [of] : []);

/** What is said about a complaint beside it. What rules and people did with notices changes nothing that is due, except that somebody has it now. */
const complaintOf = ({ table, row }: Touched): readonly string[] => (table === 'escalation_fired' ? [] : idIn(row?.['complaint']));

function customerOf({ table, row }: Touched): readonly string[] {
  if (table === 'customer_flag') return idIn(row?.['customer']);
  return table === 'customer_merge' ? [...idIn(row?.['kept']), ...idIn(row?.['gone'])] : [];
}

/** By these everything that is open is looked at: who works here and is there, the rules, and when people work. */
function isOfAll({ table, row }: Touched): boolean {
  if (table === 'setting') return row?.['key'] === escalationRulesKey || row?.['key'] === `${settingsPrefix}workingWeek`;
  return table === 'employee' || table === 'calendar' || table === 'calendar_day' || table === 'category';
}
