import type { CallerState } from '../../../shared/complaint/card.ts';
import type { Input } from '../../../shared/contract/contract.ts';
import type { CheckRow } from '../../../shared/contract/follow-up.ts';
import { type CallId, type Instant, type WorkRecordId, workRecordId } from '../../../shared/ids.ts';
import type { CheckMethod, CheckResult, CheckSolved } from '../../../shared/satisfaction/check.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { newId } from '../../state/new-id.ts';

/** What the customer says, as it is being written down; nothing is chosen to begin with. */
export interface CheckDraft {
  readonly check: WorkRecordId;
  readonly called: { readonly call: CallId; readonly at: Instant } | undefined;
  readonly method: CheckMethod;
  readonly score: number | null;
  readonly solved: CheckSolved | null;
  readonly comment: string;
  readonly mood: CallerState | null;
}

/** Asked the way the customer can be reached. */
export const firstDraft = ({ phone, replyChannel }: CheckRow): CheckDraft => ({
  check: newId(workRecordId),
  called: undefined,
  method: phone !== '' || replyChannel === null || replyChannel === 'none' ? 'phone' : replyChannel,
  score: null,
  solved: null,
  comment: '',
  mood: null,
});

/** The answer as the desk takes it; whoever gave no score said nothing of it. */
export function checkOf(row: CheckRow, draft: CheckDraft, result: CheckResult): Input<'complaint.check'> {
  const { check, called, method, comment } = draft;
  const said = result === 'scored' ? { score: draft.score, solved: draft.solved } : { score: null, solved: null };
  return {
    complaint: row.complaint,
    check,
    method,
    result,
    ...said,
    comment: cleaned(comment),
    mood: result === 'noAnswer' ? null : draft.mood,
    ...(called !== undefined && { call: called.call }),
  };
}
