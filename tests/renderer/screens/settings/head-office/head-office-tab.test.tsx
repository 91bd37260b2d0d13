import { fakeDesk } from '../../../../helpers/fake-desk.ts';
import { show } from '../../../../helpers/shown.tsx';
import { aSyncView, syncStates } from '../../../../helpers/a-sync.ts';
import { friday } from '../../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SyncState } from '../../../../../shared/contract/sync.ts';
import { languages } from '../../../../../shared/language.ts';
import { HeadOfficeTab } from '../../../../../renderer/screens/settings/head-office/head-office-tab.tsx';
import { followNews, useNews } from '../../../../../renderer/state/news.ts';
import { useScreen } from '../../../../../renderer/state/screen-state.ts';

beforeEach(async () => {
  await page.viewport(1366, 768);
  fakeDesk.fresh();
  useNews.setState({ sync: undefined });
});

const stands = (state: SyncState, given: Parameters<typeof aSyncView>[1] = {}) =>
  fakeDesk.answers({
    'sync.state': () => aSyncView(state, given),
    'sync.now': () => aSyncView(state, given),
    'sync.told': () => ({ told: [], more: false, open: 2 }),
  });
const admin = { roles: ['admin'] } as const;
const field = (name: string) => page.getByLabelText(name, { exact: false }).first();
const joins = () => page.getByRole('button', { name: 'Join head office' });

for (const language of languages) {
  it(`has words for every way to stand to head office in ${language}`, async () => {
    for (const state of Object.values(syncStates)) {
      stands(state);
      useNews.setState({ sync: state });
      const { unmount } = await show(<HeadOfficeTab />, { language, ...admin });
      await expect.poll(() => document.body.textContent.length).toBeGreaterThan(60);
      expect(document.body.textContent).not.toMatch(/\{\{|(?:join|standing|stopped|joining)\.[a-z]/u);
      await unmount();
    }
  });
}

it('says to an operator that the desk stands alone and who can join it', async () => {
  stands(syncStates.alone);
  await show(<HeadOfficeTab />);
  await expect.element(page.getByText(/stands alone/u)).toBeVisible();
  await expect.element(page.getByText(/An administrator can join it/u)).toBeVisible();
  expect(joins().query()).toBeNull();
});

it('says before joining what will happen, and joins from the keyboard', async () => {
  stands(syncStates.alone);
  fakeDesk.answers({ 'sync.join': () => aSyncView(syncStates.joining) });
  await show(<HeadOfficeTab />, admin);
  await expect.element(page.getByRole('heading', { name: 'What will happen' })).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(6);
  await expect.element(joins()).toBeDisabled();
  field('Address of head office').element().focus();
  await userEvent.keyboard(' https://heard.example.org{Tab}7KQ2-M4VD{Tab}purple river sings low');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('sync.join'))
    .toEqual([{ address: 'https://heard.example.org', code: '7KQ2-M4VD', confirm: 'purple river sings low' }]);
});

it('keeps what was typed when head office refuses, and says why', async () => {
  stands(syncStates.alone);
  fakeDesk.answers({ 'sync.join': () => 'joinCodeUsed' });
  await show(<HeadOfficeTab />, admin);
  await field('Address of head office').fill('https://heard.example.org');
  await field('One-time code').fill('7KQ2-M4VD');
  await field('Your password').fill('purple river sings low');
  await joins().click();
  await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(/This code has been used already/u);
  await expect.element(field('One-time code')).toHaveValue('7KQ2-M4VD');
});

it('shows how far joining is and about how long it still takes, as the desk tells it', async () => {
  stands(syncStates.alone);
  const stop = followNews();
  await show(<HeadOfficeTab />, admin);
  await expect.element(joins()).toBeVisible();
  fakeDesk.say({ event: 'sync', state: syncStates.joining });
  await expect.element(page.getByText('4,500 of 10,000 · about 2 min left')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '45');
  expect(joins().query()).toBeNull();
  fakeDesk.say({ event: 'sync', state: { ...syncStates.joining, step: 'fetching', done: 0, total: 0, leftMs: null } });
  await expect.element(page.getByText('Counting what there is')).toBeVisible();
  stop();
});

it('shows branch, desk, what waits and the last contact while the line is down, and tries at once when asked', async () => {
  stands(syncStates.offline);
  await show(<HeadOfficeTab />);
  await expect.element(page.getByText(/No connection since/u)).toBeVisible();
  const said = page.getByRole('region', { name: 'Exchange with head office' }).element().textContent;
  for (const part of ['Bangkok', 'no. 4 of the branch, code D4', 'Not sent yet6', '10:41', 'https://heard.example.org'])
    expect(said).toContain(part);
  await page.getByRole('button', { name: 'Send now' }).click();
  await expect.poll(() => fakeDesk.asked('sync.now')).toHaveLength(1);
});

it('says when the rights have run out without contact', async () => {
  stands(syncStates.offline, { rightsUntil: friday('08:00') });
  await show(<HeadOfficeTab />);
  await expect.element(page.getByText(/only new complaints are taken/u)).toBeVisible();
});

it('says by how much the clock of this computer is wrong, and that nothing goes by it', async () => {
  stands(syncStates.inStep, { clockAhead: -(26 * 60 + 5) * 60_000 });
  await show(<HeadOfficeTab />);
  await expect.element(page.getByText(/1 d 2 h behind head office: set it right/u)).toBeVisible();
});

it('leads to what head office did not take', async () => {
  stands(syncStates.inStep);
  await show(<HeadOfficeTab />);
  await page.getByRole('button', { name: 'Needs attention: 2' }).click();
  expect(useScreen.getState().screen).toEqual({ at: 'attention' });
});

it.each([
  ['forked', /a disk was copied/u, true],
  ['broken', /does not fit what head office already has/u, true],
  ['revoked', /stopped this desk/u, true],
  ['unknown', /does not know this desk/u, true],
  ['tooOld', /Install the newer version/u, false],
  ['tooNew', /brings head office up to date/u, false],
] as const)('says why it stopped and the way out: %s', async (why, words, canJoin) => {
  stands(syncStates[why]);
  await show(<HeadOfficeTab />, admin);
  await expect.poll(() => page.getByRole('alert').element().textContent).toMatch(words);
  await expect
    .poll(() => page.getByRole('alert').element().textContent)
    .toMatch(/nothing written here is lost.*Not sent yet: 6.*The way out/u);
  expect(joins().query() !== null).toBe(canJoin);
  expect(page.getByRole('button', { name: 'Send now' }).query()).toBeNull();
});

it('joins anew at the same address unless told otherwise', async () => {
  stands(syncStates.forked);
  await show(<HeadOfficeTab />, admin);
  await expect.element(field('Address of head office')).toHaveValue('https://heard.example.org');
});

it('tells an operator at a stopped desk who does it', async () => {
  stands(syncStates.revoked);
  await show(<HeadOfficeTab />);
  await expect.element(page.getByText(/An administrator of this desk does it/u)).toBeVisible();
  expect(joins().query()).toBeNull();
});
