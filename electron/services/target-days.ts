import type { DeadlineBasis } from '../../shared/deadline/deadline-basis.ts';

const target = 'CO-4-target';

/** So many calendar days a complaint may take by the company's own rule as it stands now (R90); null where it has none in days. */
export function targetDays({ rules }: Pick<DeadlineBasis, 'rules'>): number | null {
  const rule = rules.findLast((one) => one.rule.id === target)?.rule;
  return rule?.on === true && rule.unit === 'calendarDay' ? rule.amount : null;
}
