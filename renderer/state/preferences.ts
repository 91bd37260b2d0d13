import { noPreferences, type Preferences } from '../../shared/contract/people.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { ask } from '../api.ts';
import { spoken } from '../i18n/languages.ts';
import { bindKeys, type OwnKeys } from '../keys/bound-keys.ts';
import { refreshDesk, useDesk } from './desk-state.ts';
import { showContrast } from './look.ts';

const preferred = (): Preferences => useDesk.getState().desk?.session?.preferences ?? noPreferences;

/** The signed-in person's own keys. */
export const ownKeys = (): OwnKeys => preferred().keys;

/**
 * Changes what the signed-in person prefers: seen at once, and kept with them on the desk. Gives the sentence where the desk did not
 * take it; then everything is as it was.
 */
export async function prefer(change: Partial<Preferences>): Promise<string | undefined> {
  showPreferred(change);
  const answer = await ask('session.setPreferences', change);
  if (answer.ok) return undefined;
  await refreshDesk();
  return sentenceFor(answer.refusal, spoken());
}

function showPreferred(change: Partial<Preferences>): void {
  useDesk.setState(({ desk }) =>
    desk?.session === undefined || desk.session === null
      ? {}
      : { desk: { ...desk, session: { ...desk.session, preferences: { ...desk.session.preferences, ...change } } } },
  );
}

// The keys and the contrast follow whoever sits at the desk, from the answer that says who it is; the look does in app.tsx.
useDesk.subscribe(({ desk }, { desk: before }) => {
  const now = desk?.session?.preferences;
  if (now === before?.session?.preferences) return;
  bindKeys(now?.keys ?? {});
  if (now !== undefined) showContrast(now.contrast);
});
