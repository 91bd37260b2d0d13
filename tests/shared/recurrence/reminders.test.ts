import { expect, it } from 'vitest';
import { remindersOf } from '../../../shared/recurrence/reminders.ts';
import { anAction, inDays } from '../../helpers/a-cause.ts';
import { now } from '../../helpers/a-complaint.ts';
import { pavel } from '../../helpers/a-person.ts';

it('reminds of what is due within a week or overdue, the longest overdue first, each by its next step', () => {
  const check = { verdict: 'not', note: '', before: 1, after: 1, by: pavel.id, at: inDays(-1) } as const;
  const actions = [
    anAction({ what: 'soon', dueAt: inDays(6) }),
    anAction({ what: 'later', dueAt: inDays(8) }),
    anAction({ what: 'late', dueAt: inDays(-2) }),
    anAction({ what: 'look', doneAt: inDays(-40), checkAt: inDays(-3) }),
    anAction({ what: 'looked', doneAt: inDays(-40), check }),
    anAction({ what: 'closed', doneAt: inDays(-40), check, closedAt: now }),
  ];
  expect(remindersOf(actions, now).map((one) => [one.action.what, one.what, one.overdue])).toEqual([
    ['look', 'check', true],
    ['late', 'do', true],
    ['looked', 'close', true],
    ['soon', 'do', false],
  ]);
});
