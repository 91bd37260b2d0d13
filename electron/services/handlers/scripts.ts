import { because } from '../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../shared/result.ts';
import { currentScript, pinnedScript } from '../../store/scripts.ts';
import type { Handlers } from '../handler.ts';

/** The call scripts: the one new calls run on, and the very one an earlier call was held with. */
export const scriptsHandlers = {
  'script.current': async ({ db }) => {
    const { body, hash } = await currentScript(db);
    return ok({ script: JSON.parse(body), hash });
  },

  'script.pinned': async ({ db }, { hash }) => {
    const found = await pinnedScript(db, hash);
    return found === undefined ? refused(because('noSuchEntry')) : ok({ script: JSON.parse(found.body), hash });
  },
} as const satisfies Partial<Handlers>;
