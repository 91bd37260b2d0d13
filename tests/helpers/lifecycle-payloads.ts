import type { lifecyclePayloads } from '../../shared/complaint/lifecycle-commands.ts';
import type { PayloadOf } from '../../shared/complaint/deciding.ts';
import { untriaged } from '../../shared/complaint/handling.ts';
import { complaintId, promiseId, workRecordId } from '../../shared/ids.ts';
import { inHours } from './a-complaint.ts';
import { olga, somchai } from './a-person.ts';

/** The complaint that other ones repeat, join or are tied to. */
export const otherId = complaintId.parse('00000000-0000-7000-8000-00000000c002');
const link = workRecordId.parse('00000000-0000-7000-8000-00000000a0a1');

/** One ordinary payload of everything that happens after the call. */
export const lifecycleStories: { readonly [Kind in keyof typeof lifecyclePayloads]: PayloadOf<Kind> } = {
  weigh: { ...untriaged, weight: 'substantial', severity: 3, complexity: 'analysis', concerns: 'deliveryTime', flags: ['safety'] },
  assign: { owner: olga.id, text: 'Irina is on leave' },
  investigate: { investigator: somchai.id, text: '' },
  conclude: {
    judgement: 'justified',
    reasonCode: null,
    reason: 'The courier was sent twice to the old address',
    faultSide: 'system',
    controllable: true,
    causeType: 'workflow',
    rootCause: 'Addresses are copied by hand',
    whys: ['The address was old'],
    warrantyChecked: true,
  },
  wait: { for: 'a photo of the broken cup', remindAt: inHours(24) },
  resume: { text: 'The photo came' },
  sendBack: { reason: 'Nobody asked the courier' },
  deEscalate: { seen: 2, to: 1, reason: 'The smoke was from the kettle next door' },
  close: { correctiveAction: true, note: 'Addresses are read from the order from now on' },
  reopen: {
    reason: 'The second cup came broken too',
    promise: {
      promise: promiseId.parse('00000000-0000-7000-8000-00000000b00a'),
      what: 'answer',
      text: 'what we do next',
      dueAt: inHours(4),
      channel: 'phone',
    },
  },
  cancel: { reason: 'withdrawn', text: 'She found the parcel' },
  restore: { text: 'It was the wrong one' },
  join: { source: otherId, link, promise: promiseId.parse('00000000-0000-7000-8000-00000000b00b') },
  part: { link },
  link: { link, kind: 'related', other: otherId },
  unlink: { link },
};
