import { timingSafeEqual } from 'node:crypto';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import type { Measures } from './measures.ts';
import type { Office } from './office.ts';
import { sendProblem } from './problem-answer.ts';
import { sha256 } from './signature.ts';
import { isAnswering } from './store/is-answering.ts';

interface Watching {
  readonly office: Office;
  readonly measured: Measures;
  readonly metricsToken: string | undefined;
}

/** What balancers and monitors ask: is it alive, may it be sent work, what does it count, what can be asked. */
export const watchRoutes =
  ({ office, measured, metricsToken }: Watching): FastifyPluginAsync =>
  async (app) => {
    app.get('/health', { schema: { summary: 'The process is up' } }, async () => ({ up: true }));
    app.get('/ready', { schema: { summary: 'The database answers' } }, async (_request, reply) => {
      const ready = await isAnswering(office.db);
      return reply.code(ready ? 200 : 503).send({ ready });
    });
    app.get('/metrics', { schema: { summary: 'Counters for Prometheus' } }, async (request, reply) => {
      if (!mayMeasure(request, metricsToken)) return sendProblem(reply, { problem: 'notFound' });
      return reply.type(measured.registry.contentType).send(await measured.registry.metrics());
    });
    app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  };

function mayMeasure({ ip, headers }: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${token}`].map((text) => Buffer.from(sha256(text)));
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}
