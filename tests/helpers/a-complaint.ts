import type { Complaint, Escalation, Promised, Remedy } from '../../shared/complaint/complaint.ts';
import { unhandled } from '../../shared/complaint/handled.ts';
import { catalogueId, complaintId, escalationId, type Instant, instant, promiseId, workRecordId } from '../../shared/ids.ts';
import type { Statement } from '../../shared/investigation/statement.ts';
import type { Task } from '../../shared/investigation/task.ts';
import type { Approval, Offer } from '../../shared/remedy/offer.ts';
import { irina, pavel, somchai } from './a-person.ts';

/** The fixed now of most stories: Friday 20 November 2026, 14:00 in Bangkok. */
export const now = instant.parse(Date.UTC(2026, 10, 20, 7, 0));
const hourMs = 60 * 60_000;

/** So many hours from the fixed now; below zero before it. */
export const inHours = (hours: number): Instant => instant.parse(now + hours * hourMs);

export const delivery = catalogueId.parse('00000000-0000-7000-8000-00000000ca01');
export const quality = catalogueId.parse('00000000-0000-7000-8000-00000000ca02');
export const story = 'The courier came two days late and one of the cups was broken';

/** A complaint of Anna Petrova about a late parcel, taken by Irina ten minutes ago. */
export const aComplaint = (as: Partial<Complaint> = {}): Complaint => ({
  id: complaintId.parse('00000000-0000-7000-8000-00000000c001'),
  number: 'BKK-2026-A-0042-X',
  type: 'complaint',
  state: 'registered',
  channel: 'call',
  receivedAt: inHours(-0.25),
  registeredAt: inHours(-0.2),
  resolvedAt: null,
  receiver: irina.id,
  owner: irina.id,
  customer: null,
  call: null,
  code: null,
  caller: { name: 'Anna Petrova', phone: '+66812345678' },
  facts: { essence: story, title: 'The courier came two days late and one of the cups was', category: delivery },
  category: delivery,
  moodStart: 'irritated',
  moodEnd: 'calm',
  verdict: null,
  outcome: null,
  resolvedFirstContact: false,
  promises: [],
  escalations: [],
  measures: [],
  remedies: [],
  ...unhandled,
  externalRef: null,
  revision: 3,
  ...as,
});

/** A caller without a name, who will ask by code. */
export const anonymousFeedback = (as: Partial<Complaint> = {}): Complaint =>
  aComplaint({ type: 'anonymousFeedback', caller: { anonymous: true }, code: 'K7M2QX', ...as });

/** A call back promised an hour ago, due in an hour. */
export const aPromise = (as: Partial<Promised> = {}): Promised => ({
  id: promiseId.parse('00000000-0000-7000-8000-00000000b001'),
  what: 'callback',
  text: 'call back about the courier',
  dueAt: inHours(1),
  channel: 'phone',
  givenBy: irina.id,
  givenAt: inHours(-1),
  state: 'open',
  closedAt: null,
  ...as,
});

/** Irina asked Pavel half an hour ago for an answer in two hours. */
export const anEscalation = (as: Partial<Escalation> = {}): Escalation => ({
  id: escalationId.parse('00000000-0000-7000-8000-00000000f001'),
  from: irina.id,
  to: pavel.id,
  reason: 'aboveLimit',
  text: 'wants a full refund',
  at: inHours(-0.5),
  answerBy: inHours(2),
  takenAt: null,
  answeredAt: null,
  answer: null,
  answerText: '',
  tellBy: null,
  toldAt: null,
  ...as,
});

/** A small voucher Irina granted. */
export const aRemedy = (as: Partial<Remedy> = {}): Remedy => ({
  type: 'compensation',
  text: 'voucher',
  amount: 10_000,
  grantedBy: irina.id,
  at: inHours(-1),
  underWarranty: false,
  ...as,
});

/** Somchai is asked what he saw, by tomorrow. */
export const aStatement = (as: Partial<Statement> = {}): Statement => ({
  id: workRecordId.parse('00000000-0000-7000-8000-00000000a011'),
  party: 'involvedEmployee',
  person: somchai.id,
  name: '',
  question: 'Was the box whole?',
  requestedBy: irina.id,
  requestedAt: inHours(-1),
  dueAt: inHours(24),
  state: 'requested',
  givenAt: null,
  method: null,
  text: '',
  takenBy: null,
  ...as,
});

/** Somchai looks at the packing line. */
export const aTask = (as: Partial<Task> = {}): Task => ({
  id: workRecordId.parse('00000000-0000-7000-8000-00000000a012'),
  department: null,
  person: somchai.id,
  what: 'Look at the packing line',
  askedBy: irina.id,
  askedAt: inHours(-1),
  dueAt: inHours(24),
  state: 'open',
  doneAt: null,
  doneBy: null,
  result: '',
  ...as,
});

/** A voucher Irina may grant, not yet offered. */
export const anOffer = (as: Partial<Offer> = {}): Offer => ({
  id: workRecordId.parse('00000000-0000-7000-8000-00000000a013'),
  type: 'compensation',
  text: 'voucher',
  amount: 20_000,
  underWarranty: false,
  proposedBy: irina.id,
  proposedAt: inHours(-1),
  state: 'approved',
  approval: null,
  offeredAt: null,
  reply: null,
  executedAt: null,
  executedBy: null,
  evidence: '',
  ...as,
});

/** Above Irina's limit: Pavel is asked, and answers within half an hour. */
export const anApproval = (as: Partial<Approval> = {}): Approval => ({
  because: 'aboveAuthority',
  to: pavel.id,
  requestedAt: inHours(-0.1),
  answerBy: inHours(0.4),
  decidedBy: null,
  decidedAt: null,
  approved: null,
  note: '',
  costOfLoss: 0,
  ...as,
});
