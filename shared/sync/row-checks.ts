import { type Action, reach } from '../access.ts';
import { mayWeighCustomer } from '../customer/customer-card.ts';
import { rankOf } from '../remedy/authority.ts';
import type { Check } from './row-right.ts';
import { personOfEmployee } from './rows-as-things.ts';

// What acts ask of the rows they change beside their kind and their columns: whose they are.

/** What reaches only one's own: by everybody else's hand only with a permission for all of it. */
export const ownUnless =
  (action: Action, own: Check): Check =>
  (asked) =>
    reach(asked.who.roles, action) === 'all' || own(asked);

export const settingIs =
  (fits: (key: string, who: string) => boolean): Check =>
  ({ key: [name], who }) =>
    typeof name === 'string' && fits(name, who.id);

export const aboutThemselves: Check = ({ key: [id], who }) => id === who.id;

/** Nobody puts somebody of a higher rank aside (set-absence.ts). */
export const maySetAside: Check = ({ key: [id], who, before }) => {
  const other = before === null ? undefined : personOfEmployee(before);
  if (id === who.id || reach(who.roles, 'managePeople') !== 'none') return true;
  return other !== undefined && reach(who.roles, 'assignComplaint') !== 'none' && rankOf(other.roles) <= rankOf(who.roles);
};

const averageIn = (details: unknown): unknown => {
  try {
    return typeof details === 'string' ? JSON.parse(details)['averagePurchase'] : undefined;
  } catch {
    return undefined;
  }
};
/** What a customer buys on average stands behind the cost of loss: not everybody writes it (R118). */
export const weighsOnlyIfAllowed: Check = ({ who, before, change }) =>
  mayWeighCustomer(who) ||
  change.did === 'remove' ||
  change.set['details'] === undefined ||
  averageIn(change.set['details']) === averageIn(before?.['details']);

/** A cause is its owner's where the permission reaches only their own. */
export const ownsCause = (column: string): Check =>
  ownUnless('manageCauses', async ({ who, before, after, ledger }) => {
    const cause = (before ?? after)?.[column];
    const kept = typeof cause === 'string' ? await ledger.row('cause', JSON.stringify([cause])) : undefined;
    return kept?.row?.['owner'] === who.id;
  });

export const isResponsible: Check = ({ who, before }) => before?.['responsible'] === who.id;
/** The column names whoever acts afterwards. */
export function theirsAfter(column: string): Check {
  return ({ who, after }) => after?.[column] === who.id;
}

/** The column named whoever acts before, or does in a new row. */
export function theirsBefore(column: string): Check {
  return ({ who, before, after }) => (before ?? after)?.[column] === who.id;
}

/** A new row begins with this. */
export function startsAt(column: string, value: number): Check {
  return ({ before, after }) => before !== null || after?.[column] === value;
}

/** The call named in the key is the acting person's own. */
export function ofTheirCall(place: number): Check {
  return async ({ key, who, ledger }) => (await ledger.row('call', JSON.stringify([key[place] ?? null])))?.row?.['operator'] === who.id;
}

export function onlyRests({ change, before }: Parameters<Check>[0]): boolean {
  if (change.did === 'remove') return false;
  return Object.entries(change.set).every(([column, value]) => value === before?.[column] || (column === 'accept_by' && value === null));
}

export function isTheirDraft({ who, before, after }: Parameters<Check>[0]): boolean {
  if (reach(who.roles, 'approveArticle') === 'all') return true;
  return (before ?? after)?.['proposed_by'] === who.id && (before ?? after)?.['state'] === 'draft' && after?.['state'] === 'draft';
}

export function managesCauses({ who }: Parameters<Check>[0]): boolean {
  return reach(who.roles, 'manageCauses') !== 'none';
}
