import { ok } from '../../../shared/result.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

/** The unfinished cards: kept with every keystroke, found again, thrown away with a reason. */
export const draftsHandlers = {
  'draft.save': ({ drafts }, { draft, body }) => drafts.save(draft, body),
  'draft.list': async ({ drafts }) => ok([...(await drafts.rows())]),
  'draft.read': ({ drafts }, { draft }) => drafts.read(draft),

  'draft.discard': async (desk, { draft, reason }) => {
    const body = { draft, reason };
    const outcome = await recordChange(desk, { act: 'draft.discard', object: 'draft', objectId: draft, fields: [reason], body }, () =>
      desk.drafts.discard(draft, reason),
    );
    if (outcome.ok) desk.announce({ event: 'changed', what: 'drafts', id: draft });
    return outcome;
  },
} as const satisfies Partial<Handlers>;
