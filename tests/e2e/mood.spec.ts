import { expect, type Locator } from '@playwright/test';
import { type Language, languages } from '../../shared/language.ts';
import script from '../../shared/script/default-script.json' with { type: 'json' };
import { test, theDesk } from './the-desk.ts';
import { said } from './words.ts';

// A caller who grows angry: the words to say follow their mood, insults get two warnings before the call may end, and a pause is offered.
const desk = theDesk(languages);

for (const language of languages) {
  test(`words follow the caller's mood, and two warnings come before the end (${language})`, async () => {
    const { keys } = desk();
    const { story, category } = said[language];
    await desk().signInAs('operator', language);
    const { words } = desk();
    await keys.press('newCall');
    await expect(desk().story).toBeFocused();
    const rail = desk().region(words.call.region.script);
    await desk().sees(rail.getByRole('button', { name: words.call.said }));
    await keys.press('said', 'said', 'said');
    await shows(rail, 'sorry.calm', language);
    await keys.press('irritated');
    await shows(rail, 'sorry.irritated', language);
    await keys.press('aggressive');
    await shows(rail, 'sorry.aggressive', language);
    await expect(desk().story).toBeFocused();

    await desk().tell(story, category);
    await desk().register();
    await keys.press('boundary');
    await shows(rail, 'limit.1', language);
    await desk().sees(rail.getByText('1/3'));
    await keys.press('boundary');
    await shows(rail, 'limit.2', language);
    await expect(rail.getByText('3/3')).toHaveCount(0);
    await desk().keepPicture('second-warning');
    await keys.press('boundary');
    await desk().sees(rail.getByText('3/3'));
    await keys.press('endCall');
    await desk().sees(desk().region(words.call.wrapUp.title));
    await desk().keepPicture('aggressive-wrap-up');
    await keys.press('alt+Digit7', 'register');
    await desk().sees(desk().region(words.call.pause.title));
    await desk().keepPicture('pause');
    await keys.press('Enter');
    await desk().sees(desk().page.getByRole('heading', { name: words.common.home }));
    await desk().signOut();
  });
}

/** A prompt of the script, as far as it needs no name or date filled in. */
async function shows(rail: Locator, id: string, language: Language): Promise<void> {
  const prompts = [...script.stages, ...script.interrupts].flatMap((one) => one.prompts);
  const lines = prompts.find((one) => one.id === id)?.text[language] ?? [];
  const part = lines.flatMap((line) => line.split(/\{[^}]*\}/u)).toSorted((one, other) => other.length - one.length)[0];
  await desk().sees(rail.getByText(part?.trim() ?? id));
}
