import type { BulkAct } from '../../../shared/contract/lifecycle.ts';
import type { Instant } from '../../../shared/ids.ts';
import { because, type Refusal, type RefusalCode } from '../../../shared/refusal/refusal.ts';
import { assertNever, ok, refused, type Result } from '../../../shared/result.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import type { BulkDraft } from './bulk-fields.tsx';

/** The act as the desk takes it, or what is still missing in the form. */
export function bulkActOf(draft: BulkDraft, at: Instant | undefined): Result<BulkAct, Refusal> {
  const text = cleaned(draft.text);
  switch (draft.kind) {
    case 'assign':
      return draft.owner === null ? no('personMissing') : ok({ kind: 'assign', payload: { owner: draft.owner, text } });
    case 'wait':
      if (text === '') return no('awaitedMissing');
      return at === undefined ? no('dueMissing') : ok({ kind: 'wait', payload: { for: text, remindAt: at } });
    case 'resume':
      return ok({ kind: 'resume', payload: { text } });
    case 'close':
      return ok({ kind: 'close', payload: { correctiveAction: draft.corrective, note: text } });
    case 'sameCause':
      return draft.other === null ? no('targetMissing') : ok({ kind: 'sameCause', payload: { other: draft.other.id } });
    case 'cancel':
      return cancelOf(draft, text);
    default:
      return assertNever(draft.kind);
  }
}

const no = (code: RefusalCode) => refused(because(code));

function cancelOf({ reason, other }: BulkDraft, text: string): Result<BulkAct, Refusal> {
  if (reason !== 'duplicate') return text === '' ? no('reasonMissing') : ok({ kind: 'cancel', payload: { reason, text } });
  return other === null ? no('targetMissing') : ok({ kind: 'cancel', payload: { reason, text, target: other.id } });
}
