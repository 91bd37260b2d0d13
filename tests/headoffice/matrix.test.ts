import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowOfPerson } from '../../headoffice/store/admin/people.ts';
import { type Role, roles } from '../../shared/access.ts';
import { employeeId } from '../../shared/ids.ts';
import { paths } from '../../shared/sync/protocol.ts';
import type { ABrowser } from '../helpers/a-browser.ts';
import { type AnOfficeToEnter, anOfficeToEnter, staff, teapot, tokenOf } from '../helpers/an-office-to-enter.ts';
import { aPerson } from '../helpers/a-person.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, type ARemoteDesk, tailOf } from '../helpers/a-remote-desk.ts';

// Who comes to a door of head office: anybody, an administrator (also one who sends a form that is no page's of ours), and desks. A desk of the branch asks once for
// each role of whoever sits at it; `crossed` is an administrator who asks for a thing of one branch under the name of another.
const callers = ['nobody', 'dismissed', 'forged', 'crossed', 'revoked', 'foreign', ...roles, 'administrator'] as const;
type Caller = (typeof callers)[number];
type Expected = Readonly<Record<Caller, string>>;

/** What is asked: the route's names are filled in; `query` and `json` know who sits at the desk. */
interface Asked {
  readonly route: string;
  readonly query?: (who: string) => string;
  readonly json?: (who: string, desk: ARemoteDesk) => unknown;
  readonly form?: Readonly<Record<string, string>>;
  readonly expected: Expected;
}

/** A status, what comes with it, and `told` where the answer has something of the branch in it. */
const forAll = (answer: string): Expected => Object.fromEntries(callers.map((caller) => [caller, answer])) as Expected;
const staffAll = (answer: string) => Object.fromEntries(roles.map((role) => [role, answer])) as Readonly<Record<Role, string>>;

const entry = '303 /admin/sign-in';
const page = (route: string, administrator: string, crossed = administrator): Asked => ({
  route: `GET ${route}`,
  expected: { ...forAll(entry), administrator, crossed, forged: administrator },
});
const form = (
  route: string,
  fields: Readonly<Record<string, string>>,
  [administrator, crossed = administrator]: readonly string[],
): Asked => ({
  route: `POST ${route}`,
  form: fields,
  expected: { ...forAll(entry), administrator: administrator ?? '', crossed: crossed ?? '', forged: '403' },
});
const open = (route: string, answer: string): Asked => ({ route, expected: forAll(answer) });
const byDesk = (
  route: string,
  asked: Pick<Asked, 'query' | 'json'>,
  { own, foreign }: { readonly own: string | Readonly<Record<Role, string>>; readonly foreign: string },
): Asked => ({
  route,
  ...asked,
  expected: {
    ...forAll('401 badSignature'),
    ...(typeof own === 'string' ? staffAll(own) : own),
    foreign,
    revoked: '403 revoked',
  },
});

const { complaint, sha256, base64 } = teapot;
const key = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
const readers = { ...staffAll('200 told'), admin: '403 notAllowed' };
const home = '/admin/branches/:branch';
const here = (who: string): string => `epoch=1&who=${who}`;

function push(who: string, { sent }: ARemoteDesk): unknown {
  const id = employeeId.parse(randomUUID());
  const row = { table: 'employee', key: JSON.stringify([id]), did: 'add', set: rowOfPerson(aPerson({ id, name: `New ${id}` })) };
  const event = anEventText(sent.length + 1, { by: who, act: 'person.save', object: id, rows: [row] });
  const clock = { at: Date.now(), running: 10_000, boot: 'boot' };
  return { version: 1, epoch: 1, clock, tail: tailOf([event], tailOf(sent)), events: [event] };
}

const matrix: readonly Asked[] = [
  open('GET /health', '200'),
  open('GET /ready', '200'),
  open('GET /metrics', '200'),
  open('GET /openapi.json', '200'),
  open('GET /', '303 /admin'),
  open('GET /admin/style.css', '200'),
  open('GET /admin/first', '410'),
  { ...open('POST /admin/first', '403'), form: { form: 'made up' } },
  open('GET /admin/sign-in', '200'),
  { ...open('POST /admin/sign-in', '403'), form: { form: 'made up', name: 'Anong', password: 'made up' } },

  page('/admin', '303 /admin/branches'),
  page('/admin/branches', '200'),
  form('/admin/branches', { site: 'NEW', name: 'New', timeZone: 'Asia/Bangkok', currency: 'THB' }, ['422', '303 /admin/branches/3']),
  page(home, '200'),
  form(`${home}/codes`, {}, ['200']),
  form(`${home}/desks/:desk/revoke`, {}, ['303 /admin/branches/1', '404']),
  page(`${home}/events`, '200'),
  form(`${home}/events/:seq/seen`, {}, ['303 /admin/branches/1/events', '303 /admin/branches/2/events']),
  page(`${home}/people`, '200 told', '200'),
  form(`${home}/limits`, {}, ['303 /admin/branches/1/people', '303 /admin/branches/2/people']),
  page(`${home}/people/:person`, '200 told', '404'),
  form(
    `${home}/people/:person`,
    { seq: '1', name: 'One analyst', roles: 'analyst', position: 'Expert', language: 'en', gender: 'f', active: 'yes' },
    ['303 /admin/branches/1/people', '404'],
  ),
  page('/admin/register', '200 told'),
  page('/admin/register/:branch/:complaint', '200 told', '404'),
  page('/admin/waiting', '200'),
  page('/admin/figures', '200'),
  page('/admin/administrators', '200'),
  form('/admin/administrators/invite', {}, ['200']),
  form('/admin/administrators/:administrator/dismiss', {}, ['422', '303 /admin/administrators']),
  page('/admin/backups', '200'),
  form('/admin/backups', {}, ['303 /admin/backups?said=backupMade']),
  page('/admin/acts', '200 told'),

  {
    ...open(`POST ${paths.join}`, '404 codeUnknown'),
    json: () => ({ version: 1, code: 'AAAA-AAAA', desk: randomUUID(), key, name: 'X', app: '1.0.0', site: 'ALN', deskCode: 'A' }),
  },
  byDesk(
    `POST ${paths.hello}`,
    { json: () => ({ version: 1, app: '1.0.0', epoch: 1, acked: 0, cursor: 0 }) },
    { own: '200 told', foreign: '200' },
  ),
  byDesk(`POST ${paths.push}`, { json: push }, { own: { ...staffAll('200 refused'), admin: '200 applied' }, foreign: '200 refused' }),
  byDesk(`GET ${paths.pull}`, { query: (who) => `cursor=0&${here(who)}` }, { own: '200 told', foreign: '200' }),
  byDesk(`GET ${paths.live}`, {}, { own: '200', foreign: '200' }),
  byDesk(`GET ${paths.snapshot}`, { query: () => 'epoch=1' }, { own: '200 told', foreign: '200' }),
  byDesk(`GET ${paths.own}`, { query: () => 'epoch=1&after=0&until=1' }, { own: '200', foreign: '200' }),
  byDesk(`GET ${paths.complaint}`, { query: () => `ids=${complaint.id}` }, { own: '200 told', foreign: '200' }),
  byDesk(`GET ${paths.complaint}`, { query: (who) => `by=${who}&number=${complaint.number}` }, { own: readers, foreign: '403 notAllowed' }),
  byDesk(
    `GET ${paths.complaint}`,
    { query: (who) => `by=${who}&customer=${randomUUID()}` },
    { own: { ...staffAll('200'), analyst: '403 notAllowed', admin: '403 notAllowed' }, foreign: '403 notAllowed' },
  ),
  byDesk(`GET ${paths.blob}/:sha256`, { query: () => `complaint=${complaint.id}&at=0` }, { own: '200 told', foreign: '404 notFound' }),
  byDesk(
    `POST ${paths.blob}/:sha256`,
    { json: () => ({ complaint: complaint.id, at: 0, base64 }) },
    { own: '200', foreign: '404 notFound' },
  ),
  byDesk(`GET ${paths.reached}`, { query: (who) => `complaint=${complaint.id}&person=${who}` }, { own: '200', foreign: '404 notFound' }),
  // Last, for it ends what it is asked with.
  form('/admin/sign-out', {}, ['303 /admin/sign-in', '303 /admin/sign-in']),
];

let postgres: APostgres;
let at: AnOfficeToEnter;
let token = '';
beforeAll(async () => {
  postgres = await aPostgres();
  at = await anOfficeToEnter(postgres);
  token = await tokenOf(at.administrator);
}, 120_000);
afterAll(async () => {
  await at.office.stop();
  await postgres.stop();
}, 60_000);

const isRole = (caller: Caller): caller is Role => (roles as readonly string[]).includes(caller);
const seatOf = (caller: Caller): string => staff[isRole(caller) ? caller : 'admin'].id;
const deskFor = (caller: Caller): ARemoteDesk | undefined =>
  isRole(caller) ? at.desks.own : caller === 'foreign' || caller === 'revoked' ? at.desks[caller] : undefined;
const browserFor = (caller: Caller): ABrowser | undefined =>
  caller === 'administrator' || caller === 'forged' || caller === 'crossed'
    ? at.administrator
    : caller === 'dismissed'
      ? at.dismissed
      : undefined;

function placeOf({ route, query }: Asked, caller: Caller): string {
  const names: Readonly<Record<string, string>> = {
    branch: String(caller === 'crossed' ? at.foreign : at.office.branch),
    desk: at.spare.desk,
    seq: '1',
    person: staff.analyst.id,
    complaint: complaint.id,
    administrator: at.spare.administrator,
    sha256,
  };
  const [, path = ''] = route.split(' ');
  const filled = path.replaceAll(/:(\w+)/gu, (_all, name: string) => names[name] ?? `no ${name}`);
  return query === undefined ? filled : `${filled}?${query(seatOf(caller))}`;
}

async function answerTo(asked: Asked, caller: Caller, method: 'GET' | 'HEAD' | 'POST'): Promise<string> {
  const path = placeOf(asked, caller);
  const desk = deskFor(caller);
  const given = asked.json?.(seatOf(caller), desk ?? at.desks.own);
  const fields = new URLSearchParams({ ...(caller === 'forged' ? {} : { form: token }), ...asked.form });
  const isForm = path.startsWith('/admin');
  const body = method !== 'POST' ? undefined : Buffer.from(isForm ? String(fields) : JSON.stringify(given));
  const cookie = [...(browserFor(caller)?.cookies ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  const kind = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
  const reply = await fetch(at.office.address + path, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(20_000),
    headers: { ...(body ? { 'content-type': kind } : {}), cookie, ...desk?.sign(method, path, body ? { body } : {}) },
    ...(body ? { body } : {}),
  });
  const place = reply.headers.get('location')?.replace(/&file=.*$/u, '');
  const isLine = reply.headers.get('content-type') === 'text/event-stream';
  if (isLine) await reply.body?.cancel();
  // What was asked for is no answer.
  const text = isLine ? '' : (await reply.text()).replaceAll(path, '');
  const outcome = path === paths.push && reply.status === 200 ? await pushed(desk ?? at.desks.own, given) : undefined;
  return [reply.status, reply.headers.get('heard-problem') ?? place ?? outcome ?? (isTold(text) ? 'told' : '')].join(' ').trim();
}

const isTold = (text: string): boolean =>
  [complaint.facts.title ?? '', base64, staff.analyst.name, staff.analyst.id].some((one) => text.includes(one));

/** What became of the event that was just taken in; the desk's queue goes on behind it. */
async function pushed({ id, sent }: ARemoteDesk, given: unknown): Promise<string> {
  sent.push(...(given as { readonly events: readonly string[] }).events);
  const { outcome } = await at.office.db
    .selectFrom('event')
    .innerJoin('device', (join) => join.onRef('device.branch', '=', 'event.branch').onRef('device.no', '=', 'event.desk'))
    .select('outcome')
    .where('device.desk', '=', id)
    .where('s', '=', sent.length)
    .executeTakeFirstOrThrow();
  return outcome;
}

/** Whoever reads a page may ask for its head alone; a live line has none. */
const hasHead = (route: string): boolean => route.startsWith('GET ') && !route.endsWith(paths.live);
const methodsOf = ({ route }: Asked): readonly ('GET' | 'HEAD' | 'POST')[] =>
  route.startsWith('POST') ? ['POST'] : hasHead(route) ? ['HEAD', 'GET'] : ['GET'];

const mayNot = (caller: Caller, { route }: Asked): boolean =>
  caller === 'forged' ? route.startsWith('POST') : caller !== 'administrator' && caller !== 'crossed';

/** Everything an administrator could have changed. */
async function everything(): Promise<string> {
  const tables = ['branch', 'event', 'code', 'device', 'administrator', 'admin_link', 'admin_act', 'admin_session'] as const;
  const all = await Promise.all(tables.map(async (table) => at.office.db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(all);
}

it('has a line for every route head office has, and none for another', () => {
  const asked = new Set(matrix.map(({ route }) => route));
  const heads = [...asked].filter(hasHead).map((route) => route.replace('GET', 'HEAD'));
  expect([...new Set(at.routes)].toSorted()).toEqual([...asked, ...heads].toSorted());
});

it('answers everybody at every door as the matrix says, and changes nothing for whoever may not', async () => {
  const answered: Record<string, string> = {};
  const wanted: Record<string, string> = {};
  const changed: string[] = [];
  for (const [line, asked] of matrix.entries()) {
    const isPage = asked.route.includes(' /admin');
    for (const caller of callers) {
      for (const method of methodsOf(asked)) {
        const name = `${line} ${asked.route.replace('GET', method)} by ${caller}`;
        const before = isPage && mayNot(caller, asked) ? await everything() : undefined;
        answered[name] = await answerTo(asked, caller, method);
        wanted[name] = method === 'HEAD' ? asked.expected[caller].replace(' told', '') : asked.expected[caller];
        if (before !== undefined && before !== (await everything())) changed.push(name);
      }
    }
  }
  expect(answered).toEqual(wanted);
  expect(changed).toEqual([]);
}, 120_000);
