import { causeId, correctiveActionId, instant } from '../../shared/ids.ts';
import type { Cause } from '../../shared/recurrence/cause.ts';
import type { CorrectiveAction } from '../../shared/recurrence/corrective-action.ts';
import { delivery, inHours } from './a-complaint.ts';
import { pavel, somchai } from './a-person.ts';

/** So many days from the fixed now; below zero before it. */
export const inDays = (days: number) => instant.parse(inHours(24 * days));

/** Pavel's cause: everything late that the delivery is to blame for. */
export const aCause = (as: Partial<Cause> = {}): Cause => ({
  id: causeId.parse('00000000-0000-7000-8000-00000000ac01'),
  title: 'The courier firm comes late',
  rule: { category: delivery, product: null, causeType: 'delivery' },
  owner: pavel.id,
  status: 'open',
  openedBy: pavel.id,
  openedAt: inDays(-60),
  closedAt: null,
  revision: 1,
  ...as,
});

/** Somchai changes the courier firm within a week; a month later it is looked at whether that helped. */
export const anAction = (as: Partial<CorrectiveAction> = {}): CorrectiveAction => ({
  id: correctiveActionId.parse('00000000-0000-7000-8000-00000000ad01'),
  cause: aCause().id,
  kind: 'supplier',
  what: 'Change the courier firm',
  responsible: somchai.id,
  dueAt: inDays(7),
  checkAt: inDays(37),
  plannedBy: pavel.id,
  plannedAt: inDays(-1),
  doneAt: null,
  doneText: '',
  check: null,
  closedAt: null,
  revision: 1,
  ...as,
});
