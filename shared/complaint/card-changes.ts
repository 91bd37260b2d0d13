import type { Complaint } from './complaint.ts';
import type { PayloadOf } from './deciding.ts';

type Value = string | number | boolean | null;

/** One field of the card with its value before and after; fields are named as the call script names them. */
export interface CardChange {
  readonly field: string;
  readonly old: Value;
  readonly to: Value;
}

/** What a correction would really change: fields named with the value they already have are no change. */
export const cardChanges = (complaint: Complaint, { caller = {}, facts }: PayloadOf<'correct'>): readonly CardChange[] => [
  ...compare('caller', complaint.caller, caller),
  ...compare('case', complaint.facts, facts),
];

function compare(group: string, before: object, after: object): readonly CardChange[] {
  const old = new Map<string, Value>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => value !== undefined && value !== old.get(name) && !(value === '' && old.get(name) === undefined))
    .map(([name, value]) => ({ field: `${group}.${name}`, old: old.get(name) ?? null, to: value as Value }));
}
