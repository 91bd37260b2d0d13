import { expect } from '@playwright/test';
import { aProduct } from './prepared.ts';
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// A no needs its reason, another way, and the product's own promise read; the supervisor then sees how the complaint ended.
const desk = theDesk(['en']);
const { story, category, reason, instead, tomorrow } = said.en;

test('a refusal needs its reason, an alternative and the warranty promise read', async () => {
  const { keys, page } = desk();
  await aProduct(desk(), { name: 'Lotus cup', warrantyPromise: 'A broken cup is replaced within a year.' });
  await desk().signInAs('operator', 'en');
  const { words } = desk();
  await keys.press('newCall');
  await desk().tell(story, category);
  const product = desk().field(words.call.field.product);
  await desk().tabTo(product);
  await keys.type('Lotus cup');
  await keys.press('Tab');
  await desk().sees('A broken cup is replaced within a year.');
  const no = page.getByRole('radio', { name: words.call.verdict.no, exact: true });
  await desk().tabTo(page.getByRole('radio', { name: words.call.verdict.yes, exact: true }));
  await keys.press('ArrowRight');
  await expect(no).toBeChecked();
  await desk().tabTo(desk().field(words.call.field.reason));
  await keys.type(reason);
  await desk().register();
  const isRegistered = desk().region(words.call.region.card).getByText(words.call.state.registered);
  await desk().sees(isRegistered);

  // With a reason alone nothing is refused: there is no step to carry out.
  await keys.press('register');
  await desk().sees(isRegistered);
  await desk().tabTo(desk().field(words.call.field.altText));
  await keys.type(instead);
  await keys.press('register');
  await desk().sees('Read the product’s warranty promise before you decide, and tick that you did.');
  await desk().keepPicture('warranty-first');
  await desk().tabTo(page.getByRole('checkbox', { name: words.call.warrantyRead }));
  await keys.press('Space', 'register');
  await desk().sees(desk().region(words.call.region.card).getByText(words.call.state.resolved));
  await keys.press('endCall', 'alt+Digit4', 'register');
  await desk().sees(page.getByRole('heading', { name: words.common.home }));
});

test('the case view refuses a no without a reason and without an alternative', async () => {
  const { keys, page } = desk();
  const { words } = desk();
  await keys.press('newCall');
  await desk().tell(story, category);
  const number = await desk().register();
  await keys.press('promiseDate');
  await keys.type(tomorrow);
  await keys.press('Enter');
  await desk().sees(words.call.state.inWork);
  await keys.press('endCall', 'register');
  await desk().tabTo(desk().region(words.home.promises).getByRole('button', { name: number }));
  await keys.press('Enter');
  await desk().tabTo(page.getByRole('button', { name: words.case.act.refuse }));
  await keys.press('Enter');
  const form = desk().region(words.case.act.refuse);
  await expect(form.getByRole('textbox', { name: words.case.form.reason })).toBeFocused();
  await keys.press('register');
  await desk().sees(form.getByRole('alert').or(form.getByRole('status')).first());
  await desk().keepPicture('refusal-refused');
  await keys.press('Escape');
  await desk().signOut();
});

test('the supervisor sees the day: state, age, outcome', async () => {
  const { keys, page } = desk();
  await desk().signInAs('supervisor', 'en');
  const { words } = desk();
  await desk().goTo('day');
  const rows = page.getByRole('grid', { name: words.day.list }).getByRole('row');
  const refused = rows.filter({ hasText: words.common.complaint.outcome.refusedWithAlternative });
  await expect(refused).toHaveCount(1);
  await expect(refused).toContainText(words.common.complaint.state.resolved);
  await expect(refused).toContainText(/\d+ (s|min)/u);
  await expect(rows.filter({ hasText: words.common.complaint.state.inWork })).toContainText(/left/u);
  await desk().keepPicture('day');
  await desk().tabTo(page.getByRole('grid', { name: words.day.list }));
  await keys.press('Enter');
  await desk().sees(desk().region(words.case.timeline));
  await desk().signOut();
});
