import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import { afterActing, isOpen } from '../complaint/states.ts';
import { subjectWhoHasIt } from '../complaint/subjects.ts';
import { answersFor } from './answers-for.ts';
import { newStatement, type Statement } from './statement.ts';

/**
 * Asks somebody what happened, by a named time (R104, R105). A colleague is named; of others the name as known is enough. Whoever looks
 * after the complaint or decides it is not heard as the one it is about: somebody else takes it over first (E10).
 */
export function decideAskStatement(complaint: Complaint, asked: PayloadOf<'askStatement'>, deciding: Deciding): Decision {
  const { statement: id, party, person, dueAt } = asked;
  if (complaint.statements.some((one) => one.id === id)) return alreadyDone(complaint);
  if (!isOpen(complaint)) return no('notOpen', { number: complaint.number });
  if (isColleague(party) && person === null) return no('personMissing');
  if (person !== null && deciding.person(person)?.active !== true) return no('noSuchPerson');
  if (dueAt <= deciding.now) return no('dueInThePast', { dueAt });
  const begun = newStatement({ id, party, person, name: asked.name, question: asked.question, dueAt }, deciding);
  const statements = [...complaint.statements, begun];
  const busy = party === 'subjectEmployee' ? subjectWhoHasIt({ ...complaint, statements }) : null;
  if (busy !== null) return no('subjectHasIt', { name: deciding.person(busy)?.name ?? '' });
  return changed(complaint, { state: afterActing(complaint), statements }, [
    line(deciding, 'statementAsked', { party, person, name: asked.name, dueAt }),
  ]);
}

/** The voice is heard: a colleague gives their own, whoever looks after the case takes down what others said. Nobody else speaks for them (E10). */
export function decideGiveStatement(complaint: Complaint, given: PayloadOf<'giveStatement'>, deciding: Deciding): Decision {
  const asked = openStatement(complaint, given.statement);
  if (asked === undefined) return no('statementNotOpen');
  if (isBlank(given.text)) return no('answerMissing');
  const { who, now } = deciding;
  if (!answersFor(complaint, who, asked)) return no('notYours');
  const heard: Statement = { ...asked, state: 'given', givenAt: now, method: given.method, text: given.text, takenBy: who.id };
  return replaced(complaint, heard, line(deciding, 'statementGiven', factsOf(heard)));
}

/** Nothing could be had from this voice; the reason stands in its place, and the investigation goes on without it. */
export function decideMissStatement(complaint: Complaint, missed: PayloadOf<'missStatement'>, deciding: Deciding): Decision {
  const asked = openStatement(complaint, missed.statement);
  if (asked === undefined) return no('statementNotOpen');
  if (isBlank(missed.reason)) return no('reasonMissing');
  const { who, now } = deciding;
  if (!answersFor(complaint, who, asked)) return no('notYours');
  const silent: Statement = { ...asked, state: 'unavailable', givenAt: now, text: missed.reason, takenBy: who.id };
  return replaced(complaint, silent, line(deciding, 'statementMissed', { ...factsOf(silent), text: missed.reason }));
}

const openStatement = ({ statements }: Complaint, id: Statement['id']): Statement | undefined =>
  statements.find((one) => one.id === id && one.state === 'requested');

const isColleague = (party: Statement['party']): boolean =>
  party === 'receiver' || party === 'subjectEmployee' || party === 'involvedEmployee';

const factsOf = ({ party, person, name }: Statement) => ({ party, person, name });

const replaced = (complaint: Complaint, now: Statement, said: ReturnType<typeof line>): Decision =>
  changed(complaint, { statements: complaint.statements.map((one) => (one.id === now.id ? now : one)) }, [said]);
