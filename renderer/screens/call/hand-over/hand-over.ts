import { type EscalationReason, openPromise } from '../../../../shared/complaint/complaint.ts';
import { type EmployeeId, escalationId, type Instant, promiseId } from '../../../../shared/ids.ts';
import { ask } from '../../../api.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand, changeCall, showRefusal } from '../../../state/call-state.ts';
import { takeIn } from '../../../state/carry-out-outcome.ts';
import { newId } from '../../../state/new-id.ts';
import { forThisCall } from '../../../state/in-turn.ts';
import { registerCard } from '../../../state/register-complaint.ts';
import { act } from '../../../state/script-run.ts';

interface HandingOver {
  readonly to: EmployeeId;
  readonly answerBy: Instant;
  readonly reason: EscalationReason;
  readonly text: string;
}

/** Registers the card if that was not done, then asks the named person and closes the layer; true when they have it. */
export const handOver = (handing: HandingOver): Promise<boolean> =>
  forThisCall(async () => {
    if (callInHand()?.handingOver === undefined) return false; // sent by the key before this one, or given up
    if (callInHand()?.complaint === undefined) await registerCard();
    return askForDecision(handing);
  });

async function askForDecision({ to, answerBy, reason, text }: HandingOver): Promise<boolean> {
  const call = callInHand();
  if (call?.complaint === undefined) return false;
  const answer = await ask('complaint.handOver', {
    complaint: call.complaint.id,
    escalation: call.escalationId,
    promise: call.promiseId,
    to,
    answerBy,
    reason,
    text,
  });
  showRefusal('handOver', answer.ok ? undefined : answer.refusal);
  if (!answer.ok) return false;
  takeIn(answer.value.complaint);
  changeCall(() => ({ escalationId: newId(escalationId), promiseId: newId(promiseId), handingOver: undefined }));
  fillCard('case.escalatedTo', to);
  fillCard('case.deadline', openPromise(answer.value.complaint)?.dueAt);
  act({ kind: 'handedOver', to, deadline: answerBy });
  if (reason === 'wantsManager') {
    act({ kind: 'interrupt', id: 'wants_manager' });
    act({ kind: 'interruptEnd', go: 'after' });
  }
  return true;
}
