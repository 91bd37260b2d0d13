import type { FastifyReply } from 'fastify';
import type { Problem } from '../shared/sync/protocol.ts';
import type { Result } from '../shared/result.ts';

/** What a proxy on the way should make of each problem; a desk goes by the problem itself. */
const statuses: Readonly<Record<Problem['problem'], number>> = {
  gap: 409,
  forked: 409,
  broken: 409,
  wentBack: 410,
  clock: 401,
  badSignature: 401,
  unknownDesk: 401,
  revoked: 403,
  badRequest: 400,
  notFound: 404,
  notAllowed: 403,
  tooLarge: 413,
  tooOld: 426,
  tooNew: 426,
  codeUnknown: 404,
  codeUsed: 409,
  busy: 503,
};

/** Seconds after which a desk that was told `busy` should come back. */
const comeBack = 2;

/** Answers a request with why nothing comes of it. */
export function sendProblem(reply: FastifyReply, problem: Problem, status: number = statuses[problem.problem]): FastifyReply {
  if (problem.problem === 'busy') reply.header('retry-after', comeBack);
  return reply.code(status).header('heard-problem', problem.problem).type('application/json').send(JSON.stringify(problem));
}

/** Answers a request with what came of it. */
export function sendResult<Value>(reply: FastifyReply, result: Result<Value, Problem>): FastifyReply {
  if (!result.ok) return sendProblem(reply, result.refusal);
  return reply.type('application/json').send(typeof result.value === 'string' ? result.value : JSON.stringify(result.value));
}
