import { describe, expect, it } from 'vitest';
import { aComplaint, aTask, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { irina, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

describe('a task', () => {
  it('goes to a colleague or a department by a named time', () => {
    const { complaint } = granted(deciding(aComplaint(), 'askTask'));
    expect(complaint.tasks).toMatchObject([{ person: somchai.id, state: 'open', askedBy: irina.id }]);
    expect(refusalOf(deciding(aComplaint(), 'askTask', { person: null }))).toBe('personMissing');
    expect(refusalOf(deciding(aComplaint(), 'askTask', { dueAt: now }))).toBe('dueInThePast');
  });
  it('may run beside others', () => {
    const one = aComplaint({ tasks: [aTask()] });
    expect(granted(deciding(one, 'askTask')).complaint.tasks.map((task) => task.state)).toEqual(['open', 'open']);
  });
  it('ends with what came of it, done or no longer needed', () => {
    const open = aComplaint({ tasks: [aTask()] });
    expect(granted(deciding(open, 'endTask')).complaint.tasks[0]).toMatchObject({ state: 'done', doneAt: now, doneBy: irina.id });
    expect(granted(deciding(open, 'endTask', { state: 'dropped' })).entries[0]).toMatchObject({ kind: 'taskDropped' });
    expect(refusalOf(deciding(open, 'endTask', { result: '' }))).toBe('answerMissing');
  });
  it('ends once', () => {
    const done = granted(deciding(aComplaint({ tasks: [aTask()] }), 'endTask')).complaint;
    expect(refusalOf(deciding(done, 'endTask'))).toBe('taskNotOpen');
  });
});
