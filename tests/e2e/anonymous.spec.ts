import { expect } from '@playwright/test';
import { languages } from '../../shared/language.ts';
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// Someone who does not want to be named gets a code, and the code leads back to the case; the number they called from does not.
const desk = theDesk(languages);

for (const [at, language] of languages.entries()) {
  test(`a caller without a name gets a code that finds the case again (${language})`, async () => {
    const { keys, page } = desk();
    const { story, category } = said[language];
    const phone = `+6681555000${at}`;
    await desk().signInAs('operator', language);
    const { words } = desk();
    await desk().telephone('--cti', 'ringing', phone);
    await desk().sees(desk().ringing);
    await keys.press('newCall', 'anonymous');
    await desk().sees(desk().region(words.call.region.call).getByText(words.call.anonymous, { exact: true }));
    await desk().tell(story, category);
    const number = await desk().register();
    const code = await codeShown(words.call.code);
    await desk().keepPicture('anonymous');
    await keys.press('endCall', 'register');
    await desk().sees(page.getByRole('heading', { name: words.common.home }));
    await desk().telephone('--cti', 'ended');

    await keys.press('findCaller');
    await expect(desk().field(words.find.label)).toBeFocused();
    await keys.type(code);
    const found = page.getByRole('dialog').getByRole('button', { name: number });
    await desk().tabTo(found);
    await keys.press('Enter');
    await desk().sees(page.getByRole('heading', { name: number }));
    await expect(page.getByText(phone)).toHaveCount(0);
    await expect(page.getByText(phone.slice(-6))).toHaveCount(0);
    await desk().signOut();
  });
}

async function codeShown(sentence: string): Promise<string> {
  const shown = await desk()
    .page.getByText(sentence.split('{{code}}')[0]?.trim() ?? '')
    .innerText();
  return shown.slice(sentence.indexOf('{{code}}')).replaceAll(' ', '');
}
