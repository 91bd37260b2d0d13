import { ok } from '../../../shared/result.ts';
import { callToAsk } from '../call-to-ask.ts';
import { changeComplaint } from '../change-complaint.ts';
import { toAsk } from '../customers-to-ask.ts';
import type { Handlers } from '../handler.ts';
import { maskedComplaint, readsMasked } from '../masked.ts';

/** Customers are asked whether they are content: who is to be asked, the call, and what they said. */
export const followUpHandlers = {
  'check.list': async (desk) => ok(await toAsk(desk)),
  'check.call': callToAsk,
  'complaint.check': async (desk, { complaint, ...payload }) => {
    const checked = await changeComplaint(desk, { kind: 'check', complaint, payload });
    return checked.ok && readsMasked(desk.who) ? ok({ complaint: maskedComplaint(checked.value.complaint) }) : checked;
  },
} as const satisfies Partial<Handlers>;
