import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

/** The door for telephones (rung T1 of ux.md 1.1): shut until an administrator opens it. */
export const telephoneHandlers = {
  'pop.read': async ({ telephone }) => ok(telephone.read()),

  'pop.switch': (desk, { on }) =>
    // The token is a secret of this computer: head office learns only whether the door stands open.
    recordChange(desk, { act: 'pop.switch', object: 'setting', objectId: 'pop', fields: ['on'], body: { on } }, async () =>
      ok(await desk.telephone.switch(on)),
    ),
} as const satisfies Partial<Handlers>;
