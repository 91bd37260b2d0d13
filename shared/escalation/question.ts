import type { EmployeeId, Instant } from '../ids.ts';
import { approvalTurn } from './approval-turn.ts';
import { questionRoots } from './question-roots.ts';
import type { WatchedCase } from './watched-case.ts';

/** A colleague asked somebody to decide, or to approve, by a named time. */
export interface Question {
  /** The hand-over, or the turn of an offer. */
  readonly object: string;
  readonly by: EmployeeId;
  readonly to: EmployeeId;
  readonly at: Instant;
  readonly answerBy: Instant;
}

type Asked = Pick<WatchedCase, 'id' | 'handOver' | 'approvals'>;

/** What waits to be answered on a complaint. */
export const questionsOf = ({ handOver, approvals }: Asked): readonly Question[] => [
  ...(handOver === null ? [] : [{ ...handOver, object: handOver.id, by: handOver.from }]),
  ...approvalsAsked({ approvals }),
];

/** Of these the approvals. */
export const approvalsAsked = ({ approvals }: Pick<Asked, 'approvals'>): readonly Question[] =>
  approvals.map((one) => ({ ...one, object: approvalTurn(one.id, { to: one.to, requestedAt: one.at }) }));

/** The question that a firing was about, while it waits to be answered. */
export const questionBehind = (of: Asked, root: string): Question | undefined =>
  questionsOf(of).find(({ object }) => Object.values(questionRoots(of.id, object)).includes(root));

/** Was this told of a question before its time to answer came, and has it come? From then on only that is told (E13). */
export function isOvertaken(of: Asked, root: string, now: Instant): boolean {
  const question = questionBehind(of, root);
  return question !== undefined && question.answerBy <= now && root !== questionRoots(of.id, question.object).late;
}
