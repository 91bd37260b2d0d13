import type { Complaint } from '../complaint/complaint.ts';
import { alreadyDone, changed, type Deciding, type Decision, line, no, type PayloadOf } from '../complaint/deciding.ts';
import { isBlank } from '../complaint/is-blank.ts';
import { solverOf } from '../complaint/solver.ts';
import { isSubject } from '../complaint/subjects.ts';
import { type SatisfactionCheck, unhappyScore } from './check.ts';
import { checksSinceSolved, isAsked } from './is-asked.ts';

type Check = PayloadOf<'check'>;

/**
 * The customer is asked whether they are content with what was done (R39, R125): by somebody else than whoever solved it and nobody it is
 * about, once, without a score to begin with. What was said stays as it was said; the same check sent again counts once.
 */
export function decideCheck(complaint: Complaint, asked: Check, deciding: Deciding): Decision {
  const known = complaint.checks.find((one) => one.id === asked.check);
  if (known !== undefined) return saysSame(known, asked, deciding) ? alreadyDone(complaint) : alreadySaid(known);
  const problem = askerProblem(complaint, deciding);
  if (problem !== undefined) return problem;
  const said = checksSinceSolved(complaint).find((one) => one.result !== 'noAnswer');
  if (said !== undefined) return alreadySaid(said);
  return answerProblem(asked) ?? written(complaint, asked, deciding);
}

/** Why this person may not ask this customer now, if they may not. */
export function askerProblem(complaint: Complaint, { who }: Pick<Deciding, 'who'>): ReturnType<typeof no> | undefined {
  if (complaint.type === 'anonymousFeedback') return no('nobodyToAsk');
  if (complaint.state !== 'resolved') return no('notNow', { state: complaint.state });
  if (solverOf(complaint) === who.id) return no('solverAsks');
  return isSubject(complaint, who.id) ? no('subjectAsks') : undefined;
}

function answerProblem({ result, score, solved, comment }: Check): ReturnType<typeof no> | undefined {
  if (result === 'scored') {
    if (score === null) return no('scoreMissing');
    if (solved === null) return no('solvedMissing');
    return score <= unhappyScore && isBlank(comment) ? no('commentMissing') : undefined;
  }
  if (score !== null || solved !== null) return no('badInput', { field: 'score' });
  return result === 'notToCall' && isBlank(comment) ? no('reasonMissing') : undefined;
}

function written(complaint: Complaint, { check: id, call, ...said }: Check, deciding: Deciding): Decision {
  const { who, now, timeZone } = deciding;
  const begun: SatisfactionCheck = { id, by: who.id, at: now, ...said, enough: false };
  const enough = isAsked({ ...complaint, checks: [...complaint.checks, begun] }, timeZone);
  const { method, result, score, solved, comment, mood } = said;
  return changed(complaint, { checks: [...complaint.checks, { ...begun, enough }] }, [
    line(deciding, result === 'noAnswer' ? 'checkTried' : 'checked', {
      method,
      result,
      score,
      solved,
      mood,
      text: comment,
      call: call ?? null,
    }),
  ]);
}

const saysSame = (known: SatisfactionCheck, { check: _id, call: _call, ...asked }: Check, { who }: Deciding): boolean =>
  known.by === who.id &&
  known.method === asked.method &&
  known.result === asked.result &&
  known.score === asked.score &&
  known.solved === asked.solved &&
  known.comment === asked.comment &&
  known.mood === asked.mood;

const alreadySaid = ({ score }: SatisfactionCheck) => no('alreadyChecked', score === null ? {} : { score });
