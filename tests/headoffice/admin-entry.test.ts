import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from 'vitest';
import { signedRoutes } from '../../headoffice/admin/routes.ts';
import { aBrowser, anAdministrator, goodPassword } from '../helpers/a-browser.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { type AnAdminOffice, anAdminOffice } from '../helpers/an-admin-office.ts';

let postgres: APostgres;
let office: AnAdminOffice;
let template: string;
beforeAll(async () => {
  postgres = await aPostgres();
  const first = await anAdminOffice(postgres);
  await first.stop();
  template = first.url;
}, 60_000);
beforeEach(async () => {
  office = await anAdminOffice(postgres, { copyOf: template });
});
afterEach(() => office.stop());
afterAll(() => postgres.stop(), 60_000);

const firstLink = async (): Promise<string> => (await office.link()) ?? '';
const form = (link: string, name: string, password = goodPassword, again = password) => ({
  link: new URL(link).searchParams.get('link') ?? '',
  name,
  password,
  again,
});

describe('the first administrator', () => {
  it('comes by a link that works once and is asked for no more afterwards', async () => {
    const link = await firstLink();
    await anAdministrator(link);
    const { pathname, search } = new URL(link);
    const again = await aBrowser(office.address).get(`${pathname}${search}`);
    expect(again.status).toBe(410);
    expect(await office.link()).toBeUndefined();
  });

  it('is one, though two use one link at the same moment', async () => {
    const link = await firstLink();
    const both = [aBrowser(office.address), aBrowser(office.address)];
    for (const one of both) await one.get(link);
    const came = await Promise.all(both.map((one, at) => one.send('/admin/first', form(link, `Name ${at}`))));
    expect(came.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
    expect(await office.db.selectFrom('administrator').select('name').execute()).toHaveLength(1);
  });

  it('ends every other link that a start printed, and its own after a day', async () => {
    const [one, other] = [await firstLink(), await firstLink()];
    office.later(24 * 60 * 60_000 + 1);
    expect((await aBrowser(office.address).get(one)).status).toBe(410);
    const third = await firstLink();
    await anAdministrator(third);
    expect((await aBrowser(office.address).get(other)).status).toBe(410);
  });

  it.each([
    ['too short', 'short', 'short', 'at least 12'],
    ['what anybody would try', 'password1234', 'password1234', 'guess'],
    ['not the same twice', goodPassword, 'correct horse batterz', 'not the same'],
  ])('takes no password that is %s', async (_why, password, again, sentence) => {
    const link = await firstLink();
    const browser = aBrowser(office.address);
    await browser.get(link);
    const came = await browser.send('/admin/first', form(link, 'Anong', password, again));
    expect(came.status).toBe(422);
    expect(came.text).toContain(sentence);
    expect((await browser.send('/admin/first', form(link, 'Anong'))).status).toBe(303);
  });

  it('keeps neither the link nor the password nor the session as they are', async () => {
    const link = await firstLink();
    const browser = await anAdministrator(link);
    const kept = JSON.stringify([
      await office.db.selectFrom('administrator').selectAll().execute(),
      await office.db.selectFrom('admin_session').selectAll().execute(),
      await office.db.selectFrom('admin_link').selectAll().execute(),
    ]);
    expect(kept).toContain('$argon2id$v=19$m=65536,t=3,p=1$');
    for (const secret of [goodPassword, browser.cookies.get('heard-admin') ?? '?', new URL(link).searchParams.get('link') ?? '?'])
      expect(kept).not.toContain(secret);
  });
});

const tried = async (name: string, password: string) => {
  const browser = aBrowser(office.address);
  await browser.get('/admin/sign-in');
  return browser.send('/admin/sign-in', { name, password });
};

const bare = (text: string): string => text.replaceAll(/value="[^"]*"/gu, '');

describe('signing in', () => {
  it('answers a wrong name and a wrong password alike', async () => {
    await anAdministrator(await firstLink());
    const [wrong, unknown] = [await tried('Anong', 'not the password'), await tried('Nobody', 'not the password')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(bare(unknown.text)).toBe(bare(wrong.text));
  });

  it('makes whoever guesses wait, also with the right password, and lets them in afterwards', async () => {
    await anAdministrator(await firstLink());
    for (let turn = 0; turn < 5; turn += 1) expect((await tried('Anong', 'not the password')).status).toBe(401);
    const waits = await tried('Anong', goodPassword);
    expect(waits.status).toBe(429);
    expect(Number(waits.headers.get('retry-after'))).toBeGreaterThan(20);
    office.later(31_000);
    expect((await tried('Anong', goodPassword)).goesTo).toBe('/admin/branches');
    expect((await tried('Anong', 'not the password')).status).toBe(401);
  });

  it('counts many guesses at once as many', async () => {
    await anAdministrator(await firstLink());
    const browser = aBrowser(office.address);
    await browser.get('/admin/sign-in');
    const guesses = Array.from({ length: 30 }, (_, at) =>
      browser.send('/admin/sign-in', { name: 'Anong', password: `guess number ${at}` }),
    );
    const statuses = (await Promise.all(guesses)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(5);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThanOrEqual(25);
  });

  it('ends after half an hour without a page, and by signing out', async () => {
    const browser = await anAdministrator(await firstLink());
    office.later(29 * 60_000);
    expect((await browser.get('/admin/branches')).status).toBe(200);
    office.later(29 * 60_000);
    expect((await browser.get('/admin/branches')).status).toBe(200);
    office.later(31 * 60_000);
    expect((await browser.get('/admin/branches')).goesTo).toBe('/admin/sign-in');
    await browser.get('/admin/sign-in');
    await browser.send('/admin/sign-in', { name: 'Anong', password: goodPassword });
    await browser.get('/admin/branches');
    const kept = browser.cookies.get('heard-admin') ?? '';
    expect((await browser.send('/admin/sign-out', {})).goesTo).toBe('/admin/sign-in');
    browser.cookies.set('heard-admin', kept);
    expect((await browser.get('/admin/branches')).goesTo).toBe('/admin/sign-in');
  });

  it('ends after twelve hours whatever was done', async () => {
    const browser = await anAdministrator(await firstLink());
    for (let turn = 0; turn < 24; turn += 1) {
      office.later(29 * 60_000);
      expect((await browser.get('/admin/branches')).status).toBe(200);
    }
    office.later(29 * 60_000);
    expect((await browser.get('/admin/branches')).goesTo).toBe('/admin/sign-in');
  });
});

const filled = (path: string): string => path.replaceAll(/:\w+/gu, '1');

describe('what an administrator may', () => {
  it.each(signedRoutes.map(({ method, path }) => [method, path] as const))(
    'is for nobody who is not signed in: %s %s',
    async (method, path) => {
      const browser = aBrowser(office.address);
      await browser.get('/admin/sign-in');
      const came = method === 'GET' ? await browser.get(filled(path)) : await browser.send(filled(path), {});
      expect(came.goesTo).toBe('/admin/sign-in');
    },
  );

  it('is done by no form but ours: another token, none, or a form of another site', async () => {
    const browser = await anAdministrator(await firstLink());
    const branch = { site: 'BKK', name: 'Bangkok', timeZone: 'Asia/Bangkok', currency: 'THB' };
    expect((await browser.send('/admin/branches', { ...branch, form: 'x'.repeat(43) })).status).toBe(403);
    expect((await browser.send('/admin/branches', { ...branch, form: '' })).status).toBe(403);
    expect((await browser.send('/admin/branches', branch, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await browser.send('/admin/branches', branch, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    await browser.get('/admin/branches');
    expect((await browser.send('/admin/branches', branch, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  });

  it('ends at once with whoever is dismissed, and never with the last one', async () => {
    const first = await anAdministrator(await firstLink());
    await first.get('/admin/administrators');
    const invited = await first.send('/admin/administrators/invite', {});
    const link = /https?:[^<]*link&#61;[\w-]+/u.exec(invited.text)?.[0]?.replace('&#61;', '=') ?? '';
    const second = await anAdministrator(link, 'Boon');
    const ids = new Map((await office.db.selectFrom('administrator').select(['id', 'name']).execute()).map(({ id, name }) => [name, id]));
    await first.get('/admin/administrators');
    expect((await first.send(`/admin/administrators/${ids.get('Anong')}/dismiss`, {})).goesTo).toBe('/admin/administrators');
    expect((await first.get('/admin/branches')).goesTo).toBe('/admin/sign-in');
    await second.get('/admin/administrators');
    const last = await second.send(`/admin/administrators/${ids.get('Boon')}/dismiss`, {});
    expect(last.status).toBe(422);
    expect(last.text).toContain('Somebody has to stay who can sign in');
  });
});

describe('the pages', () => {
  it('run nothing, are framed nowhere, kept nowhere and led to from nowhere', async () => {
    const browser = await anAdministrator(await firstLink());
    for (const path of ['/admin/sign-in', '/admin/branches', '/admin/branches/1', '/admin/acts', '/admin/nothing']) {
      const { headers, text } = await browser.get(path);
      expect(text).not.toMatch(/<script|javascript:|\son\w+=/iu);
      if (path === '/admin/nothing') continue;
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(text).not.toMatch(/style=|<style/u);
    }
  });

  it('keep their cookies from scripts and other sites, and to TLS where there is TLS', async () => {
    const plain = await aBrowser(office.address).get('/admin/sign-in');
    expect(plain.headers.getSetCookie().join()).toMatch(/^heard-form=.*; Path=\/; HttpOnly; SameSite=Strict$/u);
    const secure = await anAdminOffice(postgres, { isSecure: true });
    try {
      const shown = await aBrowser(secure.address).get('/admin/sign-in');
      expect(shown.headers.getSetCookie().join()).toMatch(/^__Host-heard-form=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/u);
    } finally {
      await secure.stop();
    }
  });

  it.each([
    ['ru-RU,ru;q=0.9,en;q=0.8', 'ru', 'Вход'],
    ['th', 'th', 'เข้าสู่ระบบ'],
    ['de-DE, th;q=0.4, ru;q=0.2', 'th', 'เข้าสู่ระบบ'],
    ['de', 'en', 'Sign in'],
    ['ru;q=0, en', 'en', 'Sign in'],
    ['', 'en', 'Sign in'],
  ])('speak the language a browser wishes for: %s', async (header, language, title) => {
    const shown = await aBrowser(office.address).get('/admin/sign-in', { 'accept-language': header });
    expect(shown.text).toContain(`<html lang="${language}">`);
    expect(shown.text).toContain(`<h1>${title}</h1>`);
  });

  it('stay in the language that was switched to', async () => {
    const browser = aBrowser(office.address);
    await browser.get('/admin/sign-in?language=th', { 'accept-language': 'ru' });
    expect((await browser.get('/admin/sign-in', { 'accept-language': 'ru' })).text).toContain('<html lang="th">');
  });

  it('say nothing that stands in an address', async () => {
    const shown = await aBrowser(office.address).get('/admin/sign-in?said=%3Cb%3Eevil&file=evil');
    expect(shown.text).not.toContain('evil');
  });
});
