import type { CommandKind } from '../../shared/complaint/commands.ts';
import { complaintId, escalationId, promiseId, workRecordId } from '../../shared/ids.ts';
import type { PayloadOf } from '../../shared/complaint/deciding.ts';
import { aComplaint, anEscalation, anOffer, aStatement, aTask, delivery, inHours, story } from './a-complaint.ts';
import { anAttachment, aPicture, hashOf } from './an-attachment.ts';
import { letterId } from './a-letter.ts';
import { pavel, somchai } from './a-person.ts';
import { lifecycleStories } from './lifecycle-payloads.ts';

const promise = {
  promise: promiseId.parse('00000000-0000-7000-8000-00000000b002'),
  what: 'callback',
  text: 'tell what the courier says',
  dueAt: inHours(4),
  channel: 'phone',
} as const;

/** One ordinary payload of each kind; a story changes what it is about. */
const payloads: { readonly [Kind in CommandKind]: PayloadOf<Kind> } = {
  register: {
    card: { caller: { name: 'Anna Petrova', phone: '081 234 5678', state: 'irritated' }, case: { essence: story, category: delivery } },
  },
  measure: { text: 'Called the courier' },
  promise,
  movePromise: promise,
  contact: { result: 'reached', settles: false, text: 'Told her where the parcel is' },
  solve: {
    verdict: 'yes',
    remedy: { type: 'compensation', text: 'voucher', amount: 20_000 },
    reply: 'accepted',
    measure: 'Sent a voucher',
    warrantyChecked: false,
  },
  refuse: {
    reason: 'The parcel came on the agreed day',
    alternative: 'A message before the next delivery',
    reply: 'accepted',
    warrantyChecked: false,
  },
  handOver: {
    escalation: escalationId.parse('00000000-0000-7000-8000-00000000f002'),
    promise: promiseId.parse('00000000-0000-7000-8000-00000000b003'),
    to: pavel.id,
    answerBy: inHours(2),
    reason: 'aboveLimit',
    text: 'wants a full refund',
  },
  take: { escalation: anEscalation().id },
  answer: {
    escalation: anEscalation().id,
    answer: 'approved',
    text: 'Yes, refund her',
    tellBy: inHours(1),
    promise: promiseId.parse('00000000-0000-7000-8000-00000000b004'),
  },
  correct: { seen: 3, facts: {} },
  ...lifecycleStories,
  letter: { step: 'review', letter: letterId },
  check: {
    check: workRecordId.parse('00000000-0000-7000-8000-00000000a0d1'),
    method: 'phone',
    result: 'scored',
    score: 5,
    solved: 'yes',
    comment: '',
    mood: 'calm',
  },
  signLetter: { step: 'sendBack', letter: letterId, remark: 'Warmer, please' },
  askStatement: {
    statement: workRecordId.parse('00000000-0000-7000-8000-00000000a001'),
    party: 'receiver',
    person: somchai.id,
    name: '',
    question: 'What did the caller say first?',
    dueAt: inHours(24),
  },
  giveStatement: { statement: aStatement().id, method: 'phone', text: 'The cup was broken when the box was opened' },
  missStatement: { statement: aStatement().id, reason: 'She does not answer since Monday' },
  askTask: {
    task: workRecordId.parse('00000000-0000-7000-8000-00000000a002'),
    department: null,
    person: somchai.id,
    what: 'Look at the packing line',
    dueAt: inHours(24),
  },
  endTask: { task: aTask().id, state: 'done', result: 'The padding was missing' },
  propose: {
    offer: workRecordId.parse('00000000-0000-7000-8000-00000000a003'),
    type: 'compensation',
    text: 'voucher',
    amount: 20_000,
    warrantyChecked: true,
  },
  approve: { offer: anOffer().id, approved: true, note: '' },
  present: { offer: anOffer().id, reply: 'accepted' },
  execute: { offer: anOffer().id, evidence: 'receipt 4417' },
  attach: {
    attachment: workRecordId.parse('00000000-0000-7000-8000-00000000af09'),
    sha256: hashOf(aPicture(99)),
    name: 'receipt.pdf',
    type: 'application/pdf',
    size: 99,
  },
  detach: { attachment: anAttachment().id, reason: 'Another customer’s receipt' },
  dropOffer: { offer: anOffer().id, reason: 'She wants the cup instead' },
};

/** A command of this kind on the complaint of most stories. */
export const aCommand = <Kind extends CommandKind>(kind: Kind, as: Partial<PayloadOf<Kind>> = {}) => ({
  kind,
  complaint: complaintId.parse(aComplaint().id),
  payload: { ...payloads[kind], ...as },
});
