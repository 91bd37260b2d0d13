import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { language } from '../../shared/language.ts';
import { troubleOf } from '../log.ts';
import { findSession, type Session } from '../store/admin/sessions.ts';
import { html } from './html.ts';
import { wholePage } from './page.ts';
import { routes, signedRoutes } from './routes.ts';
import { hashOfToken } from './session-token.ts';
import { style } from './style.ts';
import type { Answer, Told, Visit } from './visit.ts';
import { sayIn, wishedLanguage } from './words/words-in.ts';

/** Nothing runs on these pages and nothing of them is shown elsewhere; a form goes nowhere but here. */
const policy = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The largest form has some twenty short fields. */
const largestForm = 32 * 1024;

/** The administrators' pages of head office as a plugin of their own: pages made here, no script, three languages. */
export const adminPages =
  (told: Told) =>
  async (app: FastifyInstance): Promise<void> => {
    await app.register(cookie);
    await app.register(formbody, { bodyLimit: largestForm, parser: (text) => Object.fromEntries([['fields', text]]) });
    app.addHook('onSend', async (_request, reply) => {
      void reply.headers({
        'content-security-policy': policy,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    });
    app.setErrorHandler(async (error, request, reply) => {
      const status = error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : 500;
      if (status >= 500) request.log.error({ did: 'failed', trouble: troubleOf(error) }, 'failed');
      const visit = visitOf(told, request, undefined);
      const key = status >= 500 ? 'fails' : 'notFound';
      return show(reply, visit, { page: html``, title: visit.say(key), status }, undefined);
    });
    app.get('/', async (_request, reply) => reply.redirect('/admin', 303));
    app.get('/admin/style.css', async (_request, reply) => reply.type('text/css').header('cache-control', 'max-age=300').send(style));
    for (const { method, path, answer } of routes)
      app.route({
        method,
        url: path,
        handler: async (request, reply) => {
          const visit = visitOf(told, request, undefined);
          if (method === 'POST' && !isOurs(request, visit, visit.formToken)) return show(reply, visit, formOld(visit), undefined);
          return show(reply, visit, await answer(visit), undefined);
        },
      });
    for (const { method, path, answer } of signedRoutes)
      app.route({
        method,
        url: path,
        handler: async (request, reply) => {
          const session = await sessionOf(told, request);
          const visit = visitOf(told, request, session);
          if (session === undefined) return show(reply, visit, { goTo: '/admin/sign-in' }, undefined);
          if (method === 'POST' && !isOurs(request, visit, session.form)) return show(reply, visit, formOld(visit), session);
          return show(reply, visit, await answer({ ...visit, session }), session);
        },
      });
  };

const names = { session: 'heard-admin', form: 'heard-form', language: 'heard-language' } as const;

/** A cookie by TLS alone, and for this very host, wherever there is TLS. */
const cookieName = (told: Told, name: string): string => (told.isSecure ? `__Host-${name}` : name);

async function sessionOf(told: Told, request: FastifyRequest): Promise<Session | undefined> {
  const token = request.cookies[cookieName(told, names.session)];
  return token === undefined ? undefined : findSession(told.office.db, hashOfToken(token), told.office.now());
}

function visitOf(told: Told, request: FastifyRequest, session: Session | undefined): Visit {
  const url = new URL(request.url, 'http://office');
  const asked = language.safeParse(url.searchParams.get('language') ?? request.cookies[names.language]);
  const chosen = asked.success ? asked.data : wishedLanguage(request.headers['accept-language']);
  url.searchParams.delete('language');
  return {
    told,
    now: told.office.now(),
    language: chosen,
    say: sayIn(chosen),
    path: url.pathname,
    query: url.searchParams,
    origin: `${request.protocol === 'https' || told.isSecure ? 'https' : 'http'}://${request.host}`,
    isAnswerToForm: request.method === 'POST',
    params: paramsOf(request.params),
    form: fieldsOf(request.body),
    formToken: session?.form ?? request.cookies[cookieName(told, names.form)] ?? randomBytes(18).toString('base64url'),
    from: request.ip,
  };
}

const paramsOf = (params: unknown): Readonly<Record<string, string>> =>
  typeof params === 'object' && params !== null
    ? Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]))
    : {};

/** The text of a form as it came; a name may stand in it several times. */
const fieldsOf = (body: unknown): URLSearchParams =>
  new URLSearchParams(typeof body === 'object' && body !== null && 'fields' in body ? String(body.fields) : '');

/** Was the form sent from a page of ours that was made for this person? */
function isOurs(request: FastifyRequest, { form }: Visit, token: string): boolean {
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') return false;
  const given = Buffer.from(form.get('form') ?? '');
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const formOld = ({ say, path }: Visit): Answer => ({
  page: html`<p><a href="${path}">${say('back')}</a></p>`,
  title: say('formOld'),
  status: 403,
});

function show(reply: FastifyReply, visit: Visit, answer: Answer, session: Session | undefined): FastifyReply {
  const { told } = visit;
  const kept = { httpOnly: true, sameSite: 'strict', secure: told.isSecure, path: '/' } as const;
  const asked = new URL(reply.request.url, 'http://office').searchParams.has('language');
  // Not told from the form token by name: it is no secret, and has to outlive what is shown here.
  if (asked) void reply.setCookie(names.language, visit.language, { ...kept, maxAge: 365 * 86_400 });
  if ('goTo' in answer) {
    if (answer.signIn !== undefined) void reply.setCookie(cookieName(told, names.session), answer.signIn, kept);
    if (answer.isSignOut === true) void reply.clearCookie(cookieName(told, names.session), kept);
    return reply.redirect(answer.goTo, 303);
  }
  if (session === undefined) void reply.setCookie(cookieName(told, names.form), visit.formToken, kept);
  if (answer.wait !== undefined) void reply.header('retry-after', answer.wait);
  return reply
    .status(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('content-language', visit.language)
    .send(wholePage(visit, { title: answer.title, body: answer.page, session, isNarrow: answer.isNarrow ?? false }));
}
