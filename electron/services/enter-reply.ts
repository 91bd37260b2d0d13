import type { Input } from '../../shared/contract/contract.ts';
import type { ComplaintId } from '../../shared/ids.ts';
import { solverOf } from '../../shared/complaint/solver.ts';
import { isSubject } from '../../shared/complaint/subjects.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import type { QuestionnaireReply } from '../../shared/satisfaction/questionnaire.ts';
import { answersProblem } from '../../shared/satisfaction/questionnaire-problem.ts';
import { findComplaint } from '../store/complaints.ts';
import { addReply, enteredBy, readQuestionnaire } from '../store/questionnaires.ts';
import type { Db, Tx } from '../store/schema.ts';
import { carryOutIn } from './carry-out.ts';
import type { DeskContext } from './desk-context.ts';
import { recordChange } from './record-change.ts';

type Reply = Input<'questionnaire.reply'>;

/**
 * Enters a questionnaire that came back: about a case, or anonymous. Anonymous words become feedback of the register where that is wished
 * (R28), written together with the answers or not at all. Answers to a case are entered by somebody else than whoever solved it.
 */
export async function enterReply(desk: DeskContext, entered: Reply): Promise<Result<{ feedback: string | null }, Refusal>> {
  const { feedback, ...given } = entered;
  const known = await enteredBy(desk.db, given.id);
  if (known !== undefined) return known === desk.who.id ? numberOf(desk.db, feedback?.complaint ?? null) : refused(because('notYours'));
  const asked = await readQuestionnaire(desk.db, given.questionnaire, given.version);
  if (asked === undefined) return refused(because('noSuchEntry'));
  const problem = answersProblem(asked, given.answers) ?? (await caseProblem(desk, given.complaint));
  if (problem !== undefined) return refused(problem);
  if (feedback !== null && given.complaint !== null) return refused(because('badInput', { field: 'complaint' }));
  const reply: QuestionnaireReply = {
    ...given,
    complaint: given.complaint ?? feedback?.complaint ?? null,
    by: desk.who.id,
    at: desk.now(),
  };
  const change = {
    act: 'questionnaire.reply',
    object: 'questionnaire',
    objectId: reply.questionnaire,
    fields: ['answers'],
    body: reply,
  } as const;
  const outcome = await recordChange(desk, change, async (tx) => {
    const made = feedback === null ? ok(null) : await asFeedback(tx, desk, { entered, feedback });
    if (!made.ok) return made;
    await addReply(tx, reply, feedback !== null);
    return ok({ feedback: made.value });
  });
  if (outcome.ok && feedback !== null) desk.announce({ event: 'changed', what: 'complaints', id: feedback.complaint });
  return outcome;
}

/** Entered a moment ago: the answer was lost, the words were not. */
async function numberOf(db: Db, id: ComplaintId | null): Promise<Result<{ feedback: string | null }, Refusal>> {
  const found = id === null ? undefined : await findComplaint(db, id);
  return ok({ feedback: found?.type === 'anonymousFeedback' ? found.number : null });
}

async function caseProblem({ db, who }: DeskContext, id: ComplaintId | null): Promise<Refusal | undefined> {
  if (id === null) return undefined;
  const found = await findComplaint(db, id);
  if (found === undefined) return because('noSuchComplaint');
  if (found.type === 'anonymousFeedback') return because('nobodyToAsk');
  if (found.resolvedAt !== null && solverOf(found) === who.id) return because('solverAsks');
  return isSubject(found, who.id) ? because('subjectAsks') : undefined;
}

interface Feedback {
  readonly entered: Reply;
  readonly feedback: NonNullable<Reply['feedback']>;
}

/** The words of the free fields as feedback without a person. */
async function asFeedback(tx: Tx, desk: DeskContext, { entered, feedback }: Feedback): Promise<Result<string, Refusal>> {
  const essence = entered.answers
    .map(({ text }) => text)
    .filter((text) => text.trim() !== '')
    .join('\n\n');
  const card = {
    caller: { anonymous: true, lang: entered.language },
    case: { essence, category: feedback.category, channel: 'questionnaire' as const },
  };
  const made = await carryOutIn(tx, desk, { kind: 'register', complaint: feedback.complaint, payload: { card } });
  return made.ok ? ok(made.value.number) : made;
}
