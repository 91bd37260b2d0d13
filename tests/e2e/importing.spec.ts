import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test, theDesk } from './the-desk.ts';

// A register from elsewhere, brought in by keyboard: what is wrong is told, and the same file a second time adds nothing.
const desk = theDesk(['en']);
const rows = [
  'Number,Received,Category,What happened,Customer,Phone',
  'A-1,2026-03-02,Late delivery,The parcel came a week late,Anna Petrova,+66812345678',
  'A-2,not a day,Late delivery,Nobody knows when this was,Boris Ivanov,+66812345679',
  'A-3,2026-03-04,Wrong bill,Charged twice for one order,Somchai Deemak,+66812345670',
];

test('a file with one wrong row is brought in once', async () => {
  const file = join(desk().folder, 'register.csv');
  writeFileSync(file, `${rows.join('\n')}\n`);
  await desk().signIn('Ada', 'en');
  await bringIn(file);
  await came({ added: '2', known: '0', wrong: '1' });
  await desk().keepPicture('imported');
  await desk().tabTo(desk().page.getByRole('button', { name: desk().words.importing.another }));
  await desk().keys.press('Enter');
  await bringIn(file);
  await came({ added: '0', known: '2', wrong: '1' });
});

async function bringIn(file: string): Promise<void> {
  const { keys, page, words } = desk();
  // Asked for well before the key: the browser is told to hand over its file dialog, and that takes a moment.
  const chosen = page.waitForEvent('filechooser');
  await desk().goTo('importing');
  await desk().tabTo(page.getByRole('button', { name: words.importing.button }));
  await keys.press('Enter');
  await (await chosen).setFiles(file);
  await desk().sees(page.getByText('A-1').first());
  await desk().keepPicture('import-preview');
  await keys.press('register');
  await desk().sees(desk().region(words.importing.state.done));
}

async function came(counts: Readonly<Record<'added' | 'known' | 'wrong', string>>): Promise<void> {
  const { words } = desk();
  const shown = desk().region(words.importing.state.done).locator('dl > div');
  for (const count of ['added', 'known', 'wrong'] as const)
    await expect(shown.filter({ hasText: words.importing.count[count] }).locator('dd')).toHaveText(counts[count]);
}
