import { expect } from '@playwright/test';
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// The rest of an operator's day: a card without a call, a parked call, a call nobody took.
const desk = theDesk(['en']);
const { story, category, caller } = said.en;
const parked = '+66812340001';
const missed = '+66812340002';

test.beforeAll(async () => {
  await desk().signInAs('operator', 'en');
});

test('a quick card is registered without a call', async () => {
  const { keys, page, words } = at();
  await keys.press('palette');
  await keys.type(words.call.quick);
  await keys.press('Enter');
  await desk().tell(story, category);
  const number = await desk().register();
  await desk().keepPicture('quick-card');
  await keys.press('register');
  await desk().sees(page.getByRole('heading', { name: words.common.home }));
  await desk().goTo('register');
  await desk().sees(page.getByText(number));
  await desk().goTo('home');
});

test('a parked call waits at home with its hour, and Enter calls back', async () => {
  const { keys, page, words } = at();
  await keys.press('newCall');
  await expect(desk().story).toBeFocused();
  await keys.press('shift+Tab', 'shift+Tab');
  await keys.type(caller);
  await keys.press('Tab');
  await keys.type(parked);
  await keys.press('park');
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused();
  await keys.press('option1');
  await desk().tabTo(page.getByRole('button', { name: words.call.park.do }));
  await desk().keepPicture('park');
  await keys.press('Enter');
  await desk().sees(desk().region(words.call.wrapUp.title));
  await keys.press('register');
  const row = desk().region(words.home.callbacks).getByRole('button', { name: words.home.callback.parked });
  await expect(row).toContainText(caller);
  await desk().tabTo(row);
  await keys.press('Enter');
  await expect(desk().field(words.call.phone)).toHaveValue(parked);
  await expect(desk().story).toBeFocused();
  await keys.press('endCall', 'register');
  await desk().sees(page.getByRole('heading', { name: words.common.home }));
});

test('a call nobody took becomes a call-back, and a pop never takes the focus', async () => {
  const { keys, words } = at();
  await keys.press('newCall');
  await expect(desk().story).toBeFocused();
  await keys.type('typing');
  await desk().telephone(`heard://ring?from=${missed}`);
  await desk().sees(desk().ringing.getByText(missed));
  await expect(desk().story).toBeFocused();
  await keys.type(' on');
  await expect(desk().story).toHaveValue('typing on');
  await desk().telephone(`heard://end?from=${missed}`);
  await expect(desk().ringing).toHaveCount(0);
  await keys.press('ctrl+KeyA', 'Delete', 'endCall', 'register');
  const row = desk().region(words.home.callbacks).getByRole('button', { name: words.home.callback.missed });
  await expect(row).toContainText(missed);
  await desk().keepPicture('missed');
});

test('the keys and the look a person chose are theirs in a new window, after a new start', async () => {
  const { keys, page, words } = at();
  await keys.press('showKeys');
  await desk().tabTo(page.getByRole('button', { name: words.keys.change }));
  await keys.press('Enter');
  const find = page.getByRole('textbox', { name: words.keys.changing.find });
  await desk().tabTo(find);
  await keys.type(words.keys.do.newCall);
  await desk().tabTo(page.getByRole('button', { name: words.keys.do.newCall }));
  await keys.press('Enter', 'ctrl+KeyG');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await desk().ask('session.setPreferences', { look: 'dark' });
  await desk().killAndStart();
  await desk().signInAs('operator', 'en');
  const scheme = at().page.locator('html');
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await desk().keys.press('ctrl+KeyG');
  await expect(desk().story).toBeFocused();
});

const at = () => ({ keys: desk().keys, page: desk().page, words: desk().words });
