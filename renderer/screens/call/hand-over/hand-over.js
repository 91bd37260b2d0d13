import { openPromise } from '../../../../shared/complaint/complaint.ts';
import { escalationId, promiseId } from '../../../../shared/ids.ts';
import { ask } from '../../../api.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand, changeCall, showRefusal } from '../../../state/call-state.ts';
import { takeIn } from '../../../state/carry-out-outcome.ts';
import { newId } from '../../../state/new-id.ts';
import { registerComplaint } from '../../../state/register-complaint.ts';
import { act } from '../../../state/script-run.ts';
/** Registers the card if that was not done, then asks the named person; true when they have it. */
export async function handOver({ to, answerBy, reason, text }) {
  const before = callInHand();
  if (before === undefined) return false;
  if (before.complaint === undefined) await registerComplaint();
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
  changeCall(() => ({ escalationId: newId(escalationId), promiseId: newId(promiseId) }));
  fillCard('case.escalatedTo', to);
  fillCard('case.deadline', openPromise(answer.value.complaint)?.dueAt);
  act({ kind: 'handedOver', to, deadline: answerBy });
  if (reason === 'wantsManager') {
    act({ kind: 'interrupt', id: 'wants_manager' });
    act({ kind: 'interruptEnd', go: 'after' });
  }
  return true;
}
