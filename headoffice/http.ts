import { setTimeout } from 'node:timers/promises';
import swagger from '@fastify/swagger';
import rateLimit from '@fastify/rate-limit';
import { fastify, type FastifyInstance, LogController } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { authenticator } from './authenticate.ts';
import { deskRoutes } from './desk-routes.ts';
import { feedHub } from './feed-hub.ts';
import { type HttpOptions, usualRates } from './http-options.ts';
import { liveLines } from './live.ts';
import { serializers, troubleOf, writeLog } from './log.ts';
import { measures } from './measures.ts';
import type { Office } from './office.ts';
import { openServer } from './open-server.ts';
import { sendProblem } from './problem-answer.ts';
import { pushDoor } from './push-door.ts';
import { forgetNonces } from './store/nonces.ts';
import { signedFor } from '../shared/sync/protocol.ts';
import { type TakingUp, takeUpParked } from './take-up-parked.ts';
import { watchRoutes } from './watch-routes.ts';

/**
 * Head office's doors, not listening yet: the caller may `register` further pages and then calls `listen({ host, port })`. `close()` stops
 * gracefully: no new requests, those in work end, live lines are let go. The database stays open; the caller closes it afterwards.
 */
export async function openHttp(office: Office, options: HttpOptions = {}): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    serverFactory: (handler) => openServer(handler, options.tls),
    logger: options.log === undefined ? false : { level: 'info', stream: options.log, base: null, serializers },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.trustProxy ?? false,
    // What a request is called in the log is ours, not the caller's to choose.
    requestIdHeader: false,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setNotFoundHandler(async (_request, reply) => sendProblem(reply, { problem: 'notFound' }));
  let isClosing = false;
  // A line kept open after its last answer would hold up the end until it is given up.
  app.addHook('onSend', async (_request, reply) => void (isClosing && reply.header('connection', 'close')));
  let inWork = 0;
  app.addHook('onRequest', async (_request, reply) => {
    inWork += 1;
    // Told for answers that went and for those nobody waited for.
    reply.raw.once('close', () => {
      inWork -= 1;
    });
  });
  await app.register(rateLimit, { global: false });
  await app.register(swagger, { openapi: about, transform: jsonSchemaTransform });
  const onTrouble = (error: unknown): void => writeLog(app.log, 'warn', { did: 'feedNotRead', trouble: troubleOf(error) });
  const hub = feedHub(office, { every: options.look ?? 500, onTrouble });
  const live = liveLines(office, { hub, beat: options.beat });
  const door = pushDoor();
  const measured = measures({ pushes: door.inWork, lines: live.count });
  const rates = { ...usualRates, ...options.rates };
  await app.register(deskRoutes({ office, authenticate: authenticator(office), hub, live, door, measured, rates }));
  await app.register(watchRoutes({ office, measured, metricsToken: options.metricsToken }));
  const tidy = setInterval(() => void forget(app, office), 60_000);
  tidy.unref();
  app.addHook('preClose', async () => {
    isClosing = true;
    clearInterval(tidy);
    hub.stop();
    live.closeAll();
    // A desk's spare line that no request came over counts as one in use: Node would wait for it as long as lines are kept.
    const letGo = setInterval(() => inWork === 0 && app.server.closeAllConnections(), 50);
    app.server.once('close', () => clearInterval(letGo));
  });
  const ending = new AbortController();
  let takingUp: Promise<void> = Promise.resolve();
  app.addHook('onListen', async () => {
    takingUp = takeUp(app, office, { signal: ending.signal, onStumble: measured.stumbled });
  });
  app.addHook('onClose', async () => {
    ending.abort();
    await takingUp;
    measured.registry.clear();
  });
  return app;
}

const about = { info: { title: 'Heard head office', description: 'What desks ask head office for', version: '1' } };

/** What an earlier head office did not understand, this one may: looked at at every start, beside everything else, until all of it was. */
async function takeUp(app: FastifyInstance, office: Office, taking: TakingUp): Promise<void> {
  while (!taking.signal.aborted) {
    try {
      const events = await takeUpParked(office, taking);
      if (events > 0) writeLog(app.log, 'info', { did: 'tookUp', events });
      return;
    } catch (error) {
      writeLog(app.log, 'warn', { did: 'parkedNotRead', trouble: troubleOf(error) });
      await setTimeout(onceMore, undefined, { signal: taking.signal, ref: false }).catch(() => undefined);
    }
  }
}

/** A database that is busy or gone at the start is asked again after so long, milliseconds. */
const onceMore = 5_000;

/** Twice as long as a signature counts: clocks of several head offices differ a little. */
async function forget(app: FastifyInstance, { db, now }: Office): Promise<void> {
  try {
    await forgetNonces(db, now() - 2 * signedFor);
  } catch (error) {
    writeLog(app.log, 'warn', { did: 'noncesKept', trouble: troubleOf(error) });
  }
}
