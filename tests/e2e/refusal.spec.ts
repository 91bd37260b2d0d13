import { expect, type Locator } from '@playwright/test';
import { type Language, languages } from '../../shared/language.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { aProduct } from './prepared.ts';
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// A no needs its reason, another way, and the product's own promise read; the supervisor then sees how the complaint ended.
const desk = theDesk(languages);

for (const language of languages) {
  test(`a refusal is whole or it is none, on the call and in the case, and the supervisor sees it (${language})`, async () => {
    test.setTimeout(240_000); // three people's work
    const { product, promise } = said[language];
    await aProduct(desk(), { code: `CUP-${language}`, name: product, warrantyPromise: promise });
    await desk().signInAs('operator', language);
    const refused = await refuseOnTheCall(language);
    const promised = await refuseNothingInTheCase(language);
    await desk().signOut();
    await seeTheDay(language, { refused, promised });
  });
}

const alert = (language: Language, code: Parameters<typeof because>[0]): Locator =>
  desk()
    .page.getByRole('alert')
    .filter({ hasText: sentenceFor(because(code), language) });

async function refuseOnTheCall(language: Language): Promise<string> {
  const { keys, page, words } = desk();
  const { story, category, product, promise, reason, instead } = said[language];
  await keys.press('newCall');
  await desk().tell(story, category);
  await desk().tabTo(desk().field(words.call.field.product));
  await keys.type(product);
  await keys.press('Tab');
  await desk().sees(promise);
  const no = page.getByRole('radio', { name: words.call.verdict.no, exact: true });
  await desk().tabTo(page.getByRole('radio', { name: words.call.verdict.yes, exact: true }));
  await keys.press('ArrowRight');
  await expect(no).toBeChecked();
  await desk().tabTo(desk().field(words.call.field.reason));
  await keys.type(reason);

  // A reason alone refuses nothing: the complaint is registered, and the empty field says what is missing.
  const number = await desk().register();
  await desk().sees(desk().region(words.call.region.card).getByText(words.call.state.registered));
  await desk().sees(alert(language, 'alternativeMissing'));
  await desk().keepPicture('half-a-refusal');
  await desk().tabTo(desk().field(words.call.field.altText));
  await keys.type(instead);
  await keys.press('register');
  await desk().sees(alert(language, 'warrantyFirst'));
  await desk().keepPicture('warranty-first');
  await desk().tabTo(page.getByRole('checkbox', { name: words.call.warrantyRead }));
  await keys.press('Space', 'register');
  await desk().sees(desk().region(words.call.region.card).getByText(words.call.state.resolved));
  await keys.press('endCall', 'alt+Digit4', 'register');
  await desk().sees(page.getByRole('heading', { name: words.common.home }));
  return number;
}

async function refuseNothingInTheCase(language: Language): Promise<string> {
  const { keys, page, words } = desk();
  const { story, category, tomorrow } = said[language];
  await keys.press('newCall');
  await desk().tell(story, category);
  const number = await desk().register();
  await keys.press('promiseDate');
  await keys.type(tomorrow);
  await keys.press('Enter', 'endCall', 'register'); // as fast as they can be pressed
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
  return number;
}

async function seeTheDay(
  language: Language,
  { refused, promised }: { readonly refused: string; readonly promised: string },
): Promise<void> {
  const { keys, page } = desk();
  await desk().signInAs('supervisor', language);
  const { words } = desk();
  await desk().goTo('day');
  const list = page.getByRole('grid', { name: words.day.list });
  const row = (number: string): Locator => list.getByRole('row').filter({ hasText: number });
  const { state, outcome } = words.common.complaint;
  await expect(row(refused)).toContainText(state.resolved);
  await expect(row(refused)).toContainText(outcome.refusedWithAlternative);
  await expect(row(promised)).toContainText(state.inWork);
  await expect(row(promised)).toContainText(dueIn[language]);
  for (const number of [refused, promised]) await expect(row(number).getByText(age[language])).toBeVisible();
  await desk().keepPicture('day');
  await desk().tabTo(list);
  await keys.press('Enter');
  await desk().sees(desk().region(words.case.timeline));
  await desk().signOut();
}

/** How old a complaint of just now is, and that its date is still to come. */
const age = { en: /^\d+ (s|min)\b/u, ru: /^\d+ (с|мин)( |$)/u, th: /^\d+ (วินาที|นาที)/u } as const;
const dueIn = { en: 'left', ru: 'осталось', th: 'เหลือ' } as const;
