import { existsSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/language.ts';
import { axeFindings, axeRules } from '../e2e/axe-in-page.ts';
import { anAdministrator, goodPassword } from '../helpers/a-browser.ts';
import { instant } from '../../shared/ids.ts';
import { aComplaint, aPromise } from '../helpers/a-complaint.ts';
import { aWatchedBranch } from '../helpers/a-watched-branch.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk } from '../helpers/a-remote-desk.ts';
import { type AnAdminOffice, anAdminOffice } from '../helpers/an-admin-office.ts';
import { chromiumArgs, chromiumPath } from '../helpers/chromium.ts';

const hasChromium = existsSync(chromiumPath());
let postgres: APostgres;
let office: AnAdminOffice;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let link: string;
const troubles: string[] = [];

beforeAll(async () => {
  if (!hasChromium) return;
  postgres = await aPostgres();
  office = await anAdminOffice(postgres);
  link = (await office.link()) ?? '';
  const admin = await anAdministrator((await office.link()) ?? '');
  await filled(admin);
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs] });
  context = await browser.newContext({ baseURL: office.address, locale: 'en-GB' });
  page = await context.newPage();
  page.on('console', (said) => void (said.type() === 'error' && troubles.push(said.text())));
  await page.goto('/admin/sign-in');
  await page.getByLabel('Name').fill('Anong');
  await page.getByLabel('Password').fill(goodPassword);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/admin/branches');
}, 120_000);
afterAll(async () => {
  if (!hasChromium) return;
  await browser.close();
  await office.stop();
  await postgres.stop();
}, 60_000);

/** A branch in which everything that can stand on a page stands there. */
async function filled(admin: Awaited<ReturnType<typeof anAdministrator>>): Promise<void> {
  const desk = await aRemoteDesk(office, { name: 'Window 3, ground floor' });
  await desk.push([1, 2, 3].map((s) => anEventText(s)));
  await office.db.updateTable('event').set({ outcome: 'refused', refusal: 'notAllowed' }).where('seq', '=', 1).execute();
  const gone = await aRemoteDesk(office, { name: 'Old laptop' });
  await admin.send(`/admin/branches/1/desks/${gone.id}/revoke`, {});
  const somebody = {
    name: 'Malee',
    roles: ['operator', 'admin'],
    position: 'Lead',
    extension: '12',
    language: 'th',
    gender: 'f',
    active: 'yes',
    seq: '0',
  };
  await admin.send('/admin/branches/1/people/new', somebody);
  const limit = JSON.stringify({ role: 'operator', per_complaint: 50_000, per_customer: null });
  await office.db
    .insertInto('record')
    .values({ branch: 1, kind: 'authority_limit', key: '["operator"]', seq: 0, row: limit, stamps: '{}' })
    .execute();
  await admin.send('/admin/backups', {});
  const branch = await aWatchedBranch(office);
  const late = aComplaint({
    promises: [aPromise({ dueAt: instant.parse(Date.now() - 3_600_000) })],
    receivedAt: instant.parse(Date.now() - 7_200_000),
  });
  await branch.bring([late]);
  pages.push(`/admin/register/${branch.branch}/${late.id}`);
}

const pages = [
  '/admin/branches',
  '/admin/branches/1',
  '/admin/branches/1/events',
  '/admin/branches/1/people',
  '/admin/branches/1/people/new',
  '/admin/administrators',
  '/admin/register',
  '/admin/waiting',
  '/admin/figures',
  '/admin/backups',
  '/admin/acts',
];

describe.skipIf(!hasChromium)("head office's pages in a browser", () => {
  it.each(languages)(
    'give a screen reader everything, light and dark: %s',
    async (language) => {
      const findings: string[] = [];
      for (const path of pages)
        // In the dark only the colours are others.
        for (const [colorScheme, rules] of [['light', axeRules.all] as const, ['dark', axeRules.colours] as const]) {
          await page.emulateMedia({ colorScheme });
          await page.goto(`${path}?language=${language}`);
          findings.push(...(await axeFindings(page, rules, undefined)).map((one) => `${path} ${colorScheme}: ${one}`));
        }
      expect(findings).toEqual([]);
    },
    120_000,
  );

  it('do so too where nobody is signed in, and where something was not done', async () => {
    const other = await browser.newContext({ baseURL: office.address, colorScheme: 'dark' });
    const stranger = await other.newPage();
    const findings: string[] = [];
    const look = async (): Promise<void> => void findings.push(...(await axeFindings(stranger, axeRules.all, undefined)));
    await stranger.goto('/admin/sign-in');
    await look();
    await stranger.getByLabel('Name').fill('Anong');
    await stranger.getByLabel('Password').fill('wrong');
    await stranger.keyboard.press('Enter');
    await stranger.getByRole('alert').waitFor();
    await look();
    await stranger.goto(link);
    await look();
    await other.close();
    expect(findings).toEqual([]);
  }, 60_000);

  it('fit a narrow window without scrolling sideways', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    const wide: string[] = [];
    for (const path of pages)
      for (const language of languages) {
        await page.goto(`${path}?language=${language}`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 0) wide.push(`${path} ${language} by ${over}`);
      }
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(wide).toEqual([]);
  }, 60_000);

  it('are worked by keyboard alone: past the menu, to a code for a desk', async () => {
    await page.goto('/admin/branches?language=en');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Branch MSK');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/admin/branches/1');
    await page.getByRole('button', { name: 'Give a code for a new desk' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'A code for a new desk' }).waitFor();
    expect(await page.locator('.code').last().textContent()).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/u);
  });

  it('ask nothing of anybody else and break none of their own rules', () => {
    expect(troubles).toEqual([]);
  });

  it('run no script, even one that came into them', async () => {
    await page.goto('/admin/branches');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.body.append(script);
      return document.title;
    });
    expect(ran).not.toBe('ran');
  });
});
