import type { DeadlineRule, Extension } from '../../../../shared/deadline/rule.ts';

/** A rule while it is typed: dates may be empty, choices between two are switches. */
export interface TypedRule {
  readonly id: string;
  readonly name: DeadlineRule['name'];
  readonly jurisdiction: string;
  readonly sector: DeadlineRule['sector'];
  readonly claims: DeadlineRule['claims'];
  readonly weight: string;
  readonly start: DeadlineRule['start'];
  readonly amount: number;
  readonly unit: DeadlineRule['unit'];
  readonly calendar: string;
  readonly afterHours: boolean;
  readonly closing: boolean;
  readonly roll: boolean;
  readonly pausable: boolean;
  readonly kind: DeadlineRule['kind'];
  readonly level: DeadlineRule['level'];
  readonly legalRef: string;
  readonly source: string;
  readonly note: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly verifiedOn: string;
  readonly extensions: readonly Extension[];
  readonly on: boolean;
}

/** The rule as the form begins with it. */
export const asTyped = ({ ends, ...rule }: DeadlineRule): TypedRule => ({
  ...rule,
  weight: rule.weight ?? '',
  calendar: rule.calendar ?? '',
  afterHours: rule.afterHours === 'nextBusinessDay',
  closing: ends === 'closing',
  roll: rule.roll === 'nextBusinessDay',
  validFrom: rule.validFrom ?? '',
  validTo: rule.validTo ?? '',
  verifiedOn: rule.verifiedOn ?? '',
});

/** What the form makes of it, not yet read by the schema. */
export const asRule = ({ closing, ...typed }: TypedRule): unknown => ({
  ...typed,
  id: typed.id.trim(),
  jurisdiction: typed.jurisdiction.trim(),
  weight: orNull(typed.weight),
  calendar: orNull(typed.calendar),
  afterHours: typed.afterHours ? 'nextBusinessDay' : 'sameDay',
  ends: closing ? 'closing' : 'dayEnd',
  roll: typed.roll ? 'nextBusinessDay' : 'none',
  validFrom: orNull(typed.validFrom),
  validTo: orNull(typed.validTo),
  verifiedOn: orNull(typed.verifiedOn),
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
