import type { Language } from '../../shared/language.ts';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { ask } from '../api.ts';
import { speak } from '../i18n/languages.ts';
import { refreshDesk } from './desk-state.ts';

const kept = async (answer: { readonly ok: boolean; readonly refusal?: Refusal }): Promise<Refusal | undefined> => {
  await refreshDesk();
  return answer.ok ? undefined : answer.refusal;
};

/** Locks the desk; the card that is being typed stays. Gives the refusal, if any. */
export const lockDesk = async (): Promise<Refusal | undefined> => kept(await ask('session.lock', {}));

/** Ends the shift: the data key leaves the memory. Refused while a call is live. */
export const endShift = async (): Promise<Refusal | undefined> => kept(await ask('session.signOut', {}));

/** Turns the window and the person's own setting into a language. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  await ask('session.setLanguage', { language });
}
