import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aSyncView, aTold, syncStates } from '../../../helpers/a-sync.ts';
import { beforeEach, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { SyncState, Told } from '../../../../shared/contract/sync.ts';
import { languages } from '../../../../shared/language.ts';
import { AloneNote } from '../../../../renderer/screens/frame/alone-note.tsx';
import { SyncLine } from '../../../../renderer/screens/frame/sync-line.tsx';
import { setLiveCall } from '../../../../renderer/state/live-call.ts';
import { followNews, useNews } from '../../../../renderer/state/news.ts';
import { goTo, useScreen } from '../../../../renderer/state/screen-state.ts';

let told: readonly Told[] = [];
beforeEach(async () => {
  await page.viewport(1500, 768);
  fakeDesk.fresh();
  setLiveCall(false);
  useNews.setState({ sync: undefined });
  goTo({ at: 'home' });
  told = [];
});

const stands = (state: SyncState) =>
  fakeDesk.answers({
    'sync.state': () => aSyncView(state),
    'sync.told': () => ({ told: told.slice(0, 1), more: told.length > 1, open: told.length }),
  });
const line = () => page.getByRole('button', { name: /^Head office:/u });
const status = () => page.getByRole('status');

it.each([
  ['joining', 'Joining: 45 %'],
  ['inStep', 'In step'],
  ['behind', 'Not sent yet: 3'],
  ['fetching', 'To fetch: 12'],
  ['offline', 'No connection · Not sent yet: 6'],
  ['revoked', 'Exchange stopped · Not sent yet: 6'],
  ['unknown', 'Exchange stopped · Not sent yet: 6'],
] as const)('says in words how it stands: %s', async (state, words) => {
  stands(syncStates[state]);
  await show(<SyncLine />);
  await expect.element(line()).toHaveAccessibleName(`Head office: ${words}`);
  await expect.poll(() => line().element().textContent).toMatch(new RegExp(words, 'u'));
});

for (const language of languages) {
  it(`has words of its own for every state in ${language}`, async () => {
    const said = new Set<string>();
    for (const state of Object.values(syncStates)) {
      stands(state);
      useNews.setState({ sync: state });
      const { unmount } = await show(
        <>
          <AloneNote />
          <SyncLine />
        </>,
        { language },
      );
      await expect.poll(() => document.body.textContent.trim()).not.toBe('');
      expect(document.body.textContent).not.toMatch(/\{\{|line\./u);
      said.add(document.body.textContent);
      await unmount();
    }
    expect(said.size).toBe(7); // four ways of being stopped say the same here, and standing alone says it in the header
  });
}

it('says of a desk that stands alone that it works on this computer, and has no line for it', async () => {
  stands(syncStates.alone);
  await show(
    <>
      <AloneNote />
      <SyncLine />
    </>,
  );
  await expect.element(page.getByText('Works on this computer')).toBeVisible();
  expect(page.getByRole('contentinfo').query()).toBeNull();
});

it('leads to where it is explained', async () => {
  stands(syncStates.offline);
  await show(<SyncLine />);
  await line().click();
  expect(useScreen.getState().screen).toEqual({ at: 'settings', tab: 'headOffice' });
});

it('follows the desk as it tells, and does not mention a change that is sent at once', async () => {
  stands(syncStates.inStep);
  const stop = followNews();
  await show(<SyncLine />);
  await expect.poll(() => line().element().textContent).toMatch(/In step/u);
  fakeDesk.say({ event: 'sync', state: syncStates.behind });
  await new Promise((passed) => setTimeout(passed, 300));
  await expect.poll(() => line().element().textContent).toMatch(/In step/u);
  await expect.poll(() => line().element().textContent, { timeout: 5_000 }).toMatch(/Not sent yet: 3/u);
  fakeDesk.say({ event: 'sync', state: syncStates.inStep });
  await expect.poll(() => line().element().textContent).toMatch(/In step/u);
  stop();
});

it('tells a lost line aloud once, and nothing on a call', async () => {
  stands(syncStates.inStep);
  const stop = followNews();
  await show(
    <>
      <SyncLine />
      <textarea aria-label="Essence" />
    </>,
  );
  await expect.element(status()).toHaveTextContent('');
  page.getByLabelText('Essence').element().focus();
  fakeDesk.say({ event: 'sync', state: syncStates.offline });
  await expect.element(status()).toHaveTextContent('No connection to head office. You can go on working.');
  setLiveCall(true);
  await expect.element(status()).toHaveTextContent('');
  expect(document.activeElement).toBe(page.getByLabelText('Essence').element());
  stop();
});

it('counts what head office did not take, and is quiet when there is nothing', async () => {
  stands(syncStates.inStep);
  const stop = followNews();
  await show(<SyncLine />);
  await expect.element(line()).toBeVisible();
  expect(page.getByRole('button').elements()).toHaveLength(1);
  told = [aTold(), aTold({ id: '42' })];
  fakeDesk.say({ event: 'sync', state: { ...syncStates.inStep } });
  const count = page.getByRole('button', { name: 'Needs attention: 2' });
  await expect.element(status()).toHaveTextContent('Needs attention: 2');
  await expect.element(count).toBeVisible();
  await count.click();
  expect(useScreen.getState().screen).toEqual({ at: 'attention' });
  stop();
});

it('asks again when the desk was started anew: what was told before is not believed', async () => {
  stands(syncStates.inStep);
  const stop = followNews();
  fakeDesk.answers({ 'desk.state': () => 'restarting' });
  await show(<SyncLine />);
  await expect.poll(() => line().element().textContent).toMatch(/In step/u);
  fakeDesk.say({ event: 'sync', state: syncStates.offline });
  await expect.poll(() => line().element().textContent).toMatch(/No connection/u);
  stands(syncStates.revoked);
  fakeDesk.say({ event: 'session', state: 'restarted' });
  await expect.poll(() => line().element().textContent).toMatch(/Exchange stopped/u);
  stop();
});

it('says that the clock of this computer is wrong, and leads to where it says by how much', async () => {
  fakeDesk.answers({
    'sync.state': () => aSyncView(syncStates.inStep, { clockAhead: 3 * 60_000 }),
    'sync.told': () => ({ told: [], more: false, open: 0 }),
  });
  await show(<SyncLine />);
  await page.getByRole('button', { name: 'This computer’s clock is wrong' }).click();
  expect(useScreen.getState().screen).toEqual({ at: 'settings', tab: 'headOffice' });
});

it('says nothing of a clock that is off by less than two minutes', async () => {
  fakeDesk.answers({
    'sync.state': () => aSyncView(syncStates.inStep, { clockAhead: 119_000 }),
    'sync.told': () => ({ told: [], more: false, open: 0 }),
  });
  await show(<SyncLine />);
  await expect.element(line()).toBeVisible();
  await expect.element(page.getByText('This computer’s clock is wrong')).not.toBeInTheDocument();
});
