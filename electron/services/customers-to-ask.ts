import type { CheckRow } from '../../shared/contract/follow-up.ts';
import { checkDue } from '../../shared/satisfaction/check-due.ts';
import { flagsOfCustomers } from '../store/customer-flags.ts';
import { readSettings } from '../store/settings.ts';
import { customersToAsk } from '../store/to-ask.ts';
import { deadlineBasis } from './deadline-basis.ts';
import type { DeskContext } from './desk-context.ts';

/** More than a desk asks in a week; whoever has more asks the first ones first. */
const most = 200;

/** Whom this person may ask whether they are content, and from when, the one due first first. */
export async function toAsk({ db, who, now }: DeskContext): Promise<{ readonly rows: CheckRow[]; readonly more: boolean }> {
  const found = await customersToAsk(db, { person: who.id, rows: most + 1 });
  const settings = await readSettings(db);
  const hours = (await deadlineBasis(db)).hoursOf(null);
  const wishes = await flagsOfCustomers(
    db,
    found.flatMap(({ customer }) => customer ?? []),
    now(),
  );
  const due = found.map(({ customer, ...row }): CheckRow => {
    const dueAt = checkDue({ since: row.lastTry ?? row.resolvedAt, tries: row.tries }, hours, settings);
    const doNotCall = (customer === null ? undefined : wishes.get(customer))?.find((one) => one.kind === 'doNotCall')?.note ?? null;
    return { ...row, phone: doNotCall === null ? row.phone : '', dueAt, doNotCall };
  });
  const rows = due.toSorted((one, other) => one.dueAt - other.dueAt);
  return { rows: rows.slice(0, most), more: rows.length > most };
}
