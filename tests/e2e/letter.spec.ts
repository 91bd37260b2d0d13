import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { complaintId, instant } from '../../shared/ids.ts';
import { type Language, languages } from '../../shared/language.ts';
import { passwordOf } from '../helpers/a-set-up.ts';
import { bare, canReadPdf, pdfFonts, pdfPages } from '../helpers/pdf.ts';
import { test, theDesk } from './the-desk.ts';
import { said, staff } from './words.ts';

// A refusal in writing: begun in one key, its result in the journal, signed by the manager, printed with its fonts, sent with proof (R121, R122).
const desk = theDesk(languages);

for (const language of languages) {
  test(`a refusal is written, signed and sent (${language})`, async () => {
    await desk().signInAs('operator', language);
    await refusedCase(language);
    await write(language);
    await desk().signOut();
    await desk().signInAs('manager', language);
    await sign(language);
    await print(language);
    await send(language);
    await desk().signOut();
  });
}

/** A complaint that was turned down, opened from the register. */
async function refusedCase(language: Language): Promise<void> {
  const { story, caller, reason, instead } = said[language];
  const { categories } = Object(await desk().ask('catalogue.read', {}));
  const complaint = complaintId.parse(crypto.randomUUID());
  await desk().ask('complaint.register', {
    complaint,
    receivedAt: instant.parse(Date.now()),
    moodStart: 'calm',
    card: {
      caller: { name: caller, phone: '081 234 5678', lang: language },
      case: { title: story.slice(0, 40), essence: story, category: categories[0].id },
    },
  });
  await desk().ask('complaint.refuse', { complaint, reason, alternative: instead, reply: 'accepted', warrantyChecked: true });
  await desk().goTo('register');
  const { page, keys, words } = desk();
  await desk().tabTo(page.getByRole('grid', { name: words.common.register }));
  await keys.press('Enter');
  await desk().sees(desk().region(words.letter.letters));
}

async function write(language: Language): Promise<void> {
  const { page, keys, words } = desk();
  await keys.press('letter');
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(words.letter.kind.refusal, 'u') })).toBeFocused();
  const paper = page.frameLocator('iframe');
  await expect(paper.locator('.text')).toContainText(said[language].reason);
  await expect(paper.locator('.text')).toContainText(said[language].instead);
  await desk().keepPicture('letter');
  await desk().tabTo(desk().field(words.letter.field.name));
  await keys.press('register');
  await desk().sees(page.getByRole('heading', { level: 1, name: new RegExp(words.letter.state.review, 'u') }));
  await desk().tabTo(page.getByRole('button', { name: words.letter.result.enter }));
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: words.letter.result.enter })).toHaveCount(0);
}

async function sign(language: Language): Promise<void> {
  const { page, keys, words } = desk();
  await desk().goTo('queue');
  const list = page.getByRole('grid', { name: words.letter.toSign.title });
  await desk().tabTo(list);
  await expect(list.getByText(said[language].caller)).toBeVisible();
  await keys.press('Enter');
  await desk().tabTo(page.locator('form input[type=password]'));
  await desk().keepPicture('letter-signing');
  await keys.type(passwordOf(staff[language].manager));
  await keys.press('Enter');
  await desk().sees(page.getByRole('heading', { level: 1, name: new RegExp(words.letter.state.signed, 'u') }));
}

/** The file is whole: every word that was refused with, and its fonts. */
async function print(language: Language): Promise<void> {
  const { page, keys } = desk();
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await keys.press('print');
  const pdf = readFileSync(await (await coming).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  if (!canReadPdf) return;
  const text = bare(pdfPages(pdf).flat().join(''));
  for (const part of [said[language].caller, said[language].reason, said[language].instead, staff[language].manager])
    expect(text).toContain(bare(part));
  expect(pdfFonts(pdf).every(({ whole, type }) => whole && type === 'CID TrueType')).toBe(true);
}

async function send(language: Language): Promise<void> {
  const { page, keys, words } = desk();
  await desk().tabTo(desk().field(words.letter.send.note));
  await keys.type(said[language].decision);
  await keys.press('register');
  await desk().sees(page.getByRole('heading', { level: 1, name: new RegExp(words.letter.state.sent, 'u') }));
  await desk().sees(said[language].decision);
  await desk().keepPicture('letter-sent');
}
