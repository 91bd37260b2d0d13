import type { Language } from '../../shared/language.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { speak } from '../i18n/languages.ts';
import { journal } from './card-keeping.ts';
import { corrections } from './corrections.ts';
import { refreshDesk } from './desk-state.ts';

const kept = async (answer: { readonly ok: boolean; readonly refusal?: Refusal }): Promise<Refusal | undefined> => {
  await refreshDesk();
  return answer.ok ? undefined : answer.refusal;
};

/** Writes down what is typed and not yet kept, while the person who typed it is still signed in. */
async function writeDown(): Promise<void> {
  await corrections.flush();
  await journal.flush(); // last: what was corrected is put away
}

/** Locks the desk; the card that is being typed stays. Gives the refusal, if any. */
export async function lockDesk(): Promise<Refusal | undefined> {
  await writeDown();
  return kept(await ask('session.lock', {}));
}

/** Ends the shift: the data key leaves the desk's memory, and the window's memory is emptied. Refused while a call is live. */
export async function endShift(): Promise<Refusal | undefined> {
  await writeDown();
  const answer = await ask('session.signOut', {});
  if (!answer.ok) return answer.refusal;
  location.reload();
  return undefined;
}

/** Turns the window and the person's own setting into a language. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  await ask('session.setLanguage', { language });
}
