import type { Complaint, Escalation, Promised, Remedy } from '../../shared/complaint/complaint.ts';
import { unhandled } from '../../shared/complaint/handled.ts';
import { catalogueId, complaintId, escalationId, type Instant, instant, promiseId } from '../../shared/ids.ts';
import { irina, pavel } from './a-person.ts';

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
