import type { CaseFacts } from '../../../shared/complaint/card.ts';
import {
  callId,
  complaintId,
  type ComplaintId,
  type CustomerId,
  draftId,
  type EmployeeId,
  escalationId,
  promiseId,
} from '../../../shared/ids.ts';
import { assertNever } from '../../../shared/result.ts';
import type { DemoDesk } from './demo-desk.ts';
import type { SampleCall } from './sample-calls.ts';

/** Plays a call from answer to wrap-up as its operator would hold it; gives the complaint it registered. */
export async function playCall(desk: DemoDesk, sample: SampleCall, manager: EmployeeId): Promise<ComplaintId> {
  const { ask, newId } = desk;
  const call = callId.parse(newId());
  const id = complaintId.parse(newId());
  const { phone = '', state = 'calm' } = sample.caller;
  desk.at(sample.minutesAgo);
  await ask('call.start', { call, draft: draftId.parse(newId()), direction: 'in', number: phone });
  desk.at(sample.minutesAgo - 3);
  const { complaint } = await ask('complaint.register', { complaint: id, call, card: await cardOf(desk, sample) });
  const wrapUp = await act(desk, sample, { id, manager });
  const endedAt = desk.at(sample.minutesAgo - 6);
  const moods = { moodStart: state, moodEnd: 'calm' } as const;
  const seconds = { holdSeconds: 25, wrapUpSeconds: 20 };
  await ask('call.finish', { call, endedAt, ...moods, ...seconds, wrapUp, complaint: id, customer: complaint.customer, adherence: 82 });
  return id;
}

async function cardOf({ ask }: DemoDesk, { caller, facts, category, again }: SampleCall) {
  const { categories, products } = await ask('catalogue.read', {});
  const known = again === true ? await knownCustomer({ ask }, caller.phone ?? '') : undefined;
  const product = products.find((one) => one.name === facts.product);
  const inCatalogue: CaseFacts = {
    ...(product !== undefined && { productId: product.id }),
    category: categories.find((one) => one.code === category)?.id,
  };
  return { caller: { ...caller, ...(known !== undefined && { customer: known }) }, case: { ...facts, ...inCatalogue } };
}

async function knownCustomer({ ask }: Pick<DemoDesk, 'ask'>, number: string): Promise<CustomerId | undefined> {
  const [found] = await ask('customer.find', { text: number });
  return found?.id;
}

/** What the operator did about it; gives the wrap-up code. */
async function act(
  desk: DemoDesk,
  sample: SampleCall,
  { id, manager }: { readonly id: ComplaintId; readonly manager: EmployeeId },
): Promise<string> {
  const { ask, newId, inMinutes } = desk;
  const promise = promiseId.parse(newId());
  switch (sample.act.kind) {
    case 'promise': {
      const { what, text, channel, dueIn } = sample.act;
      await ask('complaint.promise', { complaint: id, promise, what, text, channel, dueAt: inMinutes(dueIn) });
      return 'promised';
    }
    case 'solve': {
      const { remedy, text, measure } = sample.act;
      await ask('complaint.solve', {
        complaint: id,
        verdict: 'yes',
        remedy: { type: remedy, text, amount: 0 },
        reply: 'accepted',
        measure,
        warrantyChecked: true,
      });
      return 'solved';
    }
    case 'refuse': {
      const { reason, alternative } = sample.act;
      await ask('complaint.refuse', { complaint: id, reason, alternative, reply: 'accepted', warrantyChecked: true });
      return 'explained';
    }
    case 'handOver': {
      const { reason, text, answerIn } = sample.act;
      const escalation = escalationId.parse(newId());
      await ask('complaint.handOver', { complaint: id, escalation, promise, to: manager, answerBy: inMinutes(answerIn), reason, text });
      return 'handedOver';
    }
    case 'nothing':
      return 'noted';
    default:
      return assertNever(sample.act);
  }
}
