import type { FastifyError, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { fileHash } from '../shared/attachment/attachment.ts';
import { blobAnswer, blobPart, blobQuery } from '../shared/sync/blob.ts';
import * as protocol from '../shared/sync/protocol.ts';
import type { Authenticate } from './authenticate.ts';
import { blobOf, takeBlob } from './blobs.ts';
import { deskDoor, deskOf } from './desk-door.ts';
import type { FeedHub } from './feed-hub.ts';
import { hello } from './hello.ts';
import type { Rates } from './http-options.ts';
import { join } from './join.ts';
import type { LiveLines } from './live.ts';
import { troubleOf, writeLog } from './log.ts';
import type { Measures } from './measures.ts';
import type { Office } from './office.ts';
import { olderComplaints } from './older-complaints.ts';
import { ownLines } from './own-lines.ts';
import { sendProblem, sendResult } from './problem-answer.ts';
import { problemOfError } from './problem-of-error.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import type { PushDoor } from './push-door.ts';
import { reached } from './reached.ts';
import { snapshot } from './snapshot.ts';

export interface DeskRoutes {
  readonly office: Office;
  readonly authenticate: Authenticate;
  readonly hub: FeedHub;
  readonly live: LiveLines;
  readonly door: PushDoor;
  readonly measured: Measures;
  readonly rates: Rates;
}

const { paths } = protocol;
const answered = <Answer extends z.ZodType>(answer: Answer) => ({ 200: answer, '4xx': protocol.problem, '5xx': protocol.problem });

/** Everything a desk asks head office for (shared/sync/protocol.ts). */
export const deskRoutes =
  ({ office, authenticate, hub, live, door, measured, rates }: DeskRoutes): FastifyPluginAsync =>
  async (plain) => {
    const { signed, unsigned } = deskDoor(plain, { authenticate, rates });
    plain.setErrorHandler(failed(measured));
    plain.addHook('onResponse', noted(measured));
    // Answers are texts made from what is kept; the schemas describe them and are not run over every byte again.
    plain.setSerializerCompiler(() => (data) => JSON.stringify(data));
    const app = plain.withTypeProvider<ZodTypeProvider>();
    const onStumble = (error: unknown): void => {
      measured.stumbled();
      writeLog(app.log, 'error', { did: 'stumbled', trouble: troubleOf(error) });
    };

    app.post(
      paths.join,
      {
        preValidation: unsigned,
        schema: { summary: 'A new desk joins by its one-time code', body: protocol.joinRequest, response: answered(protocol.joinAnswer) },
      },
      async ({ body }, reply) => sendResult(reply, await join(office, body)),
    );
    app.post(
      paths.hello,
      {
        preValidation: signed,
        schema: { summary: 'Where both stand', body: protocol.helloRequest, response: answered(protocol.helloAnswer) },
      },
      async (request, reply) => {
        const met = await hello(office, deskOf(request), request.body);
        if (!met.ok) return sendProblem(reply, met.refusal);
        if (met.value.wentBack) writeLog(app.log, 'warn', { did: 'wentBack', branch: deskOf(request).branch, desk: deskOf(request).no });
        hub.tell(deskOf(request).branch, met.value.answer);
        return sendResult(reply, { ok: true, value: met.value.answer });
      },
    );
    app.post(
      paths.push,
      {
        preValidation: signed,
        schema: { summary: 'What the desk did', body: protocol.pushRequest, response: answered(protocol.pushAnswer) },
      },
      async (request, reply) => {
        const desk = deskOf(request);
        const pushed = await door.through(desk, async () => push(office, { desk, onStumble }, request.body));
        if (pushed === undefined) return sendProblem(reply, { problem: 'busy' });
        if (!pushed.ok) return sendProblem(reply, pushed.refusal);
        measured.events(pushed.value.outcomes);
        hub.tell(desk.branch, pushed.value.stream);
        return sendResult(reply, { ok: true, value: pushed.value.answer });
      },
    );
    app.get(
      paths.pull,
      {
        preValidation: signed,
        schema: { summary: 'What the branch did', querystring: protocol.pullQuery, response: answered(protocol.pullAnswer) },
      },
      async (request, reply) => sendResult(reply, await pull(office, deskOf(request), request.query)),
    );
    app.get(
      paths.live,
      // A line without what it says would stay open for nobody.
      { preValidation: signed, exposeHeadRoute: false, schema: { summary: 'An open line that says when there is something to pull' } },
      async (request, reply) => live.open(reply, deskOf(request)),
    );
    app.get(
      paths.snapshot,
      {
        preValidation: signed,
        schema: {
          summary: 'Everything a desk holds, page by page',
          querystring: protocol.snapshotQuery,
          response: answered(protocol.snapshotAnswer),
        },
      },
      async (request, reply) => sendResult(reply, await snapshot(office, deskOf(request), request.query)),
    );
    app.get(
      paths.own,
      {
        preValidation: signed,
        schema: {
          summary: "What became of the desk's own events",
          querystring: protocol.ownQuery,
          response: answered(protocol.ownAnswer),
        },
      },
      async (request, reply) => sendResult(reply, await ownLines(office, deskOf(request), request.query)),
    );
    app.get(
      paths.complaint,
      {
        preValidation: signed,
        schema: { summary: 'Older complaints', querystring: protocol.complaintQuery, response: answered(protocol.complaintsAnswer) },
      },
      async (request, reply) => sendResult(reply, await olderComplaints(office, deskOf(request), request.query)),
    );
    const ofContent = z.object({ sha256: fileHash });
    app.get(
      `${paths.blob}/:sha256`,
      {
        preValidation: signed,
        schema: {
          summary: 'How far a file came, or a piece of it',
          params: ofContent,
          querystring: blobQuery,
          response: answered(blobAnswer),
        },
      },
      async (request, reply) => sendResult(reply, await blobOf(office, deskOf(request), request.params.sha256, request.query)),
    );
    app.post(
      `${paths.blob}/:sha256`,
      {
        preValidation: signed,
        schema: { summary: 'The next piece of a file', params: ofContent, body: blobPart, response: answered(blobAnswer) },
      },
      async (request, reply) => sendResult(reply, await takeBlob(office, deskOf(request), request.params.sha256, request.body)),
    );
    app.get(
      paths.reached,
      {
        preValidation: signed,
        schema: {
          summary: 'Whether a hand-over has reached whom it is for',
          querystring: protocol.reachedQuery,
          response: answered(protocol.reachedAnswer),
        },
      },
      async (request, reply) => sendResult(reply, await reached(office, deskOf(request), request.query)),
    );
  };

/** The one place where an exception ends: the desk is told a problem, the log which kind of error it was, nobody its words. */
const failed =
  (_measured: Measures) =>
  async (error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { problem, isOurs } = problemOfError(error);
    if (isOurs || problem.problem === 'busy')
      writeLog(request.log, isOurs ? 'error' : 'warn', { did: 'failed', ...whatOf(request), trouble: troubleOf(error) });
    return isOurs ? sendProblem(reply, problem, 500) : sendProblem(reply, problem);
  };

const noted =
  (measured: Measures) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const told = reply.getHeader('heard-problem');
    const problem = typeof told === 'string' ? told : undefined;
    const { route } = whatOf(request);
    measured.answered(route, reply.statusCode, reply.elapsedTime / 1_000);
    if (problem !== undefined) measured.problem(problem);
    writeLog(request.log, 'info', {
      did: 'answered',
      ...whatOf(request),
      status: reply.statusCode,
      problem,
      ms: Math.round(reply.elapsedTime),
    });
  };

const whatOf = ({ method, routeOptions, desk }: FastifyRequest) => ({
  method,
  route: routeOptions.url ?? 'none',
  branch: desk?.branch,
  desk: desk?.no,
});
