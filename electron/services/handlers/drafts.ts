import type { DraftId } from '../../../shared/ids.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { DeskContext } from '../desk-context.ts';
import type { Handlers } from '../handler.ts';
import { recordChange } from '../record-change.ts';

/** The unfinished cards: kept with every keystroke, found again, thrown away with a reason. */
export const draftsHandlers = {
  'draft.save': ({ drafts }, { draft, body }) => drafts.save(draft, body),
  'draft.list': async ({ drafts }) => ok([...(await drafts.rows())]),
  'draft.read': ({ drafts }, { draft }) => drafts.read(draft),

  'draft.discard': async (desk, { draft, reason }) => {
    const body = { draft, reason };
    // Nothing is thrown away then, and the correction itself is in the audit.
    if (reason === 'sent') return announced(desk, draft, await desk.drafts.sent(draft));
    const outcome = await recordChange(desk, { act: 'draft.discard', object: 'draft', objectId: draft, fields: [reason], body }, () =>
      desk.drafts.discard(draft, reason),
    );
    return announced(desk, draft, outcome);
  },
} as const satisfies Partial<Handlers>;

function announced({ announce }: DeskContext, draft: DraftId, outcome: Result<null, Refusal>): Result<null, Refusal> {
  if (outcome.ok) announce({ event: 'changed', what: 'drafts', id: draft });
  return outcome;
}
