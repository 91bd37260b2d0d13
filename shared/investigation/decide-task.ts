import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import { afterActing, isOpen } from '../complaint/states.ts';
import { answersFor } from './answers-for.ts';
import type { Task } from './task.ts';

/** Gives a department or a colleague something to do by a named time; several may work at once (R106). */
export function decideAskTask(complaint: Complaint, asked: PayloadOf<'askTask'>, deciding: Deciding): Decision {
  const { task: id, department, person, what, dueAt } = asked;
  if (complaint.tasks.some((one) => one.id === id)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (department === null && person === null) return no('personMissing');
  if (person !== null && deciding.person(person)?.active !== true) return no('noSuchPerson');
  if (isBlank(what)) return no('measureMissing');
  if (dueAt <= deciding.now) return no('dueInThePast', { dueAt });
  const begun: Task = {
    id,
    department,
    person,
    what,
    askedBy: deciding.who.id,
    askedAt: deciding.now,
    dueAt,
    state: 'open',
    doneAt: null,
    doneBy: null,
    result: '',
  };
  return changed(complaint, { state: afterActing(complaint), tasks: [...complaint.tasks, begun] }, [
    line(deciding, 'taskAsked', { department, person, text: what, dueAt }),
  ]);
}

/** The task is done, or is no longer needed; either way it says what came of it. */
export function decideEndTask(complaint: Complaint, ended: PayloadOf<'endTask'>, deciding: Deciding): Decision {
  const task = complaint.tasks.find((one) => one.id === ended.task && one.state === 'open');
  if (task === undefined) return no('taskNotOpen');
  if (isBlank(ended.result)) return no('answerMissing');
  const { who, now } = deciding;
  const standsIn = task.person !== null && deciding.inPlaceOf(task.person, 'task');
  if (!standsIn && !answersFor(complaint, who, task)) return no('notYours');
  const over: Task = { ...task, state: ended.state, doneAt: now, doneBy: who.id, result: ended.result };
  return changed(complaint, { tasks: complaint.tasks.map((one) => (one.id === task.id ? over : one)) }, [
    line(deciding, ended.state === 'done' ? 'taskDone' : 'taskDropped', { text: task.what, result: ended.result }),
  ]);
}
