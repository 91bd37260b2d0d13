import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { complaintId, instant } from '../../shared/ids.ts';
import { type Language, languages } from '../../shared/language.ts';
import { bare, canReadPdf, pdfFonts, pdfPages } from '../helpers/pdf.ts';
import { test, theDesk } from './the-desk.ts';
import { said, staff } from './words.ts';

// Everything known of a case and of its customer on paper: seen first, then kept as a file, by keyboard alone.
const desk = theDesk(languages);

for (const language of languages) {
  test(`a case and its customer are printed (${language})`, async () => {
    await desk().signInAs('operator', language);
    await aCase(language);
    const { keys, words } = desk();
    await keys.press('print');
    await seen(words.dossier.title, said[language].story);
    await desk().keepPicture('case-dossier');
    await printed(said[language].story, said[language].caller, staff[language].operator);
    await keys.press('Escape');
    await desk().sees(desk().region(words.letter.letters));
    await keys.press('customer');
    await desk().sees(desk().region(words.customer.purchases));
    await keys.press('print');
    await seen(words.dossier.customerTitle, said[language].caller);
    await printed(said[language].caller, words.customer.consent.title);
    await desk().signOut();
  });
}

async function aCase(language: Language): Promise<void> {
  const { story, caller } = said[language];
  const { categories } = Object(await desk().ask('catalogue.read', {}));
  await desk().ask('complaint.register', {
    complaint: complaintId.parse(crypto.randomUUID()),
    receivedAt: instant.parse(Date.now()),
    moodStart: 'calm',
    card: {
      caller: { name: caller, phone: '081 234 5678', lang: language },
      case: { title: story.slice(0, 40), essence: story, category: categories[0].id },
    },
  });
  await desk().goTo('register');
  const { page, keys, words } = desk();
  await desk().tabTo(page.getByRole('grid', { name: words.common.register }));
  await keys.press('Enter');
  await desk().sees(desk().region(words.letter.letters));
}

async function seen(title: string, part: string): Promise<void> {
  const { page } = desk();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title, 'u') })).toBeFocused();
  await expect(page.frameLocator('iframe').locator('body')).toContainText(part);
}

/** The file holds these words, with its fonts. */
async function printed(...parts: readonly string[]): Promise<void> {
  const { page, keys } = desk();
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await keys.press('print');
  const pdf = readFileSync(await (await coming).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  if (!canReadPdf) return;
  const text = bare(pdfPages(pdf).flat().join(''));
  for (const part of parts) for (const word of part.split(/\s+/u)) expect(text).toContain(bare(word));
  expect(pdfFonts(pdf).every(({ whole, type }) => whole && type === 'CID TrueType')).toBe(true);
}
