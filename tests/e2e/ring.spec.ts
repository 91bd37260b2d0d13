import { expect } from '@playwright/test';
import { languages } from '../../shared/language.ts';
import { aKnownCaller } from './prepared.ts';
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// The whole of an ordinary complaint call, without a mouse: ring, known caller, story, category, register, promise, wrap-up.
const desk = theDesk(languages);

for (const [at, language] of languages.entries()) {
  test(`a known caller rings, is heard and gets a date (${language})`, async () => {
    const { keys, page } = desk();
    const { story, category, caller, tomorrow } = said[language];
    const phone = `+6681234567${at}`;
    await aKnownCaller(desk(), { name: caller, phone, by: language });
    await desk().signInAs('operator', language);
    const { words } = desk();

    await desk().telephone('--cti', 'ringing', phone);
    await desk().sees(desk().ringing.getByText(caller));
    await keys.press('newCall');
    await expect(desk().story).toBeFocused();
    await expect(page.getByRole('textbox', { name: words.call.name, exact: true })).toHaveValue(caller);
    await desk().sees(words.call.openCases.replace('{{number}}', '1'));

    await desk().tell(story, category);
    const number = await desk().register();
    await desk().sees(words.call.registered);

    await keys.press('promiseDate');
    await keys.type(tomorrow);
    await keys.press('Enter');
    await desk().sees(words.call.state.inWork);
    await desk().keepPicture('promised');
    await keys.press('endCall');
    await desk().sees(desk().region(words.call.wrapUp.title));
    await desk().keepPicture('wrap-up');
    await keys.press('alt+Digit2', 'register');
    await desk().sees(desk().region(words.home.promises).getByRole('button', { name: number }));
    await desk().keepPicture('home');
    await desk().telephone('heard://end');
    await expect(desk().ringing).toHaveCount(0);
    await desk().signOut();
  });
}
