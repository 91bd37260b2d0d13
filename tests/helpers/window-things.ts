import { unhandled } from '../../shared/complaint/handled.ts';
import type { Role } from '../../shared/access.ts';
import { defaultSettings } from '../../shared/catalogue/default-settings.ts';
import type { Catalogue } from '../../shared/contract/catalogue.ts';
import type { Authority, ComplaintRow, ComplaintView, EscalationRow } from '../../shared/contract/complaint.ts';
import type { CustomerMatch } from '../../shared/contract/customer.ts';
import type { DeskState } from '../../shared/contract/desk.ts';
import { noPreferences, type Person } from '../../shared/contract/people.ts';
import type { Complaint, Escalation, Promised } from '../../shared/complaint/complaint.ts';
import { catalogueId, complaintId, customerId, employeeId, escalationId, instant, promiseId } from '../../shared/ids.ts';

/** An id that a test can read: the last digits count. */
export const idNumber = (number: number): string => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

/** A moment of Friday, 20 November 2026, at the site (UTC+7). */
export const friday = (clock: string) => instant.parse(Date.parse(`2026-11-20T${clock}:00+07:00`));

const person = (number: number, name: string, roles: readonly Role[]): Person => ({
  id: employeeId.parse(idNumber(number)),
  name,
  roles: [...roles],
  language: 'en',
  gender: 'f',
  department: null,
  position: '',
  extension: '204',
  active: true,
  absentFrom: null,
  absentTo: null,
  deputy: null,
});

export const irina = person(1, 'Irina', ['operator']);
export const pavel = person(2, 'Pavel Orlov', ['manager']);
export const somePeople = [irina, pavel];

export const lateParcel = catalogueId.parse(idNumber(11));

const settings = defaultSettings({ name: 'Bangkok', phoneCountry: 'TH', minorDigits: 2 });

export const aCatalogue: Catalogue = {
  site: {
    code: 'BKK',
    name: 'Bangkok',
    timeZone: 'Asia/Bangkok',
    currency: 'THB',
    defaultLanguage: 'en',
    languages: ['en', 'ru', 'th'],
    deskCode: 'A',
  },
  settings,
  hours: { week: settings.workingWeek, timeZone: 'Asia/Bangkok', days: [] },
  categories: [
    {
      id: lateParcel,
      code: 'late',
      name: { en: 'Late delivery', ru: 'Опоздание доставки', th: 'ส่งช้า' },
      words: '',
      manager: pavel.id,
      active: true,
    },
    {
      id: catalogueId.parse(idNumber(12)),
      code: 'bill',
      name: { en: 'Wrong bill', ru: 'Ошибка в счёте', th: 'บิลผิด' },
      words: '',
      manager: null,
      active: true,
    },
  ],
  products: [],
  departments: [],
  limits: [],
  recentCategories: [],
};

export const aDeskState = (roles: readonly Role[]): DeskState => ({
  kind: 'open',
  trouble: null,
  version: '0.1.0',
  now: friday('10:00'),
  siteName: 'Bangkok',
  languages: ['en', 'ru', 'th'],
  defaultLanguage: 'en',
  people: [],
  secretStore: 'file',
  session: { person: { ...irina, roles: [...roles] }, preferences: noPreferences, hasPin: false, locked: false },
  unfinished: 0,
  draftsSetAside: null,
  liveCall: null,
});

export const aShownRow = (number: number, given: Partial<ComplaintRow> = {}): ComplaintRow => ({
  id: complaintId.parse(idNumber(1000 + number)),
  number: `BKK-2026-A-${String(number).padStart(4, '0')}-K`,
  type: 'complaint',
  state: 'inWork',
  title: 'The parcel did not come',
  category: lateParcel,
  customer: null,
  customerName: 'Anna Petrova',
  code: null,
  receivedAt: instant.parse(friday('14:02') - number * 60_000),
  resolvedAt: null,
  owner: irina.id,
  receiver: irina.id,
  moodStart: 'irritated',
  moodEnd: 'calm',
  verdict: null,
  outcome: null,
  promiseDue: null,
  escalatedTo: null,
  open: [],
  ...given,
});

export const anEscalationRow = (number: number, given: Partial<EscalationRow> = {}): EscalationRow => ({
  escalation: escalationId.parse(idNumber(2000 + number)),
  complaint: complaintId.parse(idNumber(1000 + number)),
  number: `BKK-2026-A-${String(number).padStart(4, '0')}-K`,
  title: 'Refund 2 400',
  customerName: 'Anna Petrova',
  from: irina.id,
  to: pavel.id,
  reason: 'aboveLimit',
  text: 'She wants the whole amount back.',
  answerBy: instant.parse(Date.now() + 3_600_000),
  takenAt: null,
  answeredAt: null,
  answer: null,
  answerText: '',
  tellBy: null,
  moodStart: 'aggressive',
  moodEnd: 'irritated',
  safety: false,
  ...given,
});

export const anEscalation = (given: Partial<Escalation> = {}): Escalation => ({
  id: escalationId.parse(idNumber(2001)),
  from: irina.id,
  to: pavel.id,
  reason: 'aboveLimit',
  text: 'She wants the whole amount back.',
  at: friday('14:10'),
  answerBy: friday('16:00'),
  takenAt: null,
  answeredAt: null,
  answer: null,
  answerText: '',
  tellBy: null,
  toldAt: null,
  ...given,
});

export const aPromise = (given: Partial<Promised> = {}): Promised => ({
  id: promiseId.parse(idNumber(3001)),
  what: 'callback',
  text: 'We call with the answer.',
  dueAt: instant.parse(Date.now() + 3_600_000),
  channel: 'phone',
  givenBy: irina.id,
  givenAt: friday('14:09'),
  state: 'open',
  closedAt: null,
  ...given,
});

export const aShownComplaint = (given: Partial<Complaint> = {}): Complaint => ({
  id: complaintId.parse(idNumber(1001)),
  number: 'BKK-2026-A-0001-K',
  type: 'complaint',
  state: 'inWork',
  channel: 'call',
  receivedAt: friday('14:02'),
  registeredAt: friday('14:09'),
  resolvedAt: null,
  receiver: irina.id,
  owner: irina.id,
  customer: null,
  call: null,
  code: null,
  caller: { name: 'Anna Petrova', phone: '+66812345678' },
  facts: {
    title: 'Late parcel',
    essence: 'The parcel was promised for Monday and did not come.',
    category: lateParcel,
    desired: 'The money back',
  },
  category: lateParcel,
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
  ...given,
});

export const aView = (given: Partial<Complaint> = {}, more: Partial<ComplaintView> = {}): ComplaintView => ({
  complaint: aShownComplaint(given),
  customerName: 'Anna Petrova',
  customerFlags: [],
  timeline: [{ at: friday('14:09'), by: irina.id, kind: 'registered', facts: { number: 'BKK-2026-A-0001-K' } }],
  level: 0,
  open: ['product'],
  may: {
    edit: true,
    promise: true,
    grant: true,
    handOver: true,
    answer: true,
    weigh: true,
    assign: true,
    deEscalate: false,
    merge: true,
    approve: [],
    attach: true,
    detach: [],
  },
  steps: [{ step: 'settle', to: 'resolved', missing: [], asked: [] }],
  links: [],
  files: [],
  ...more,
});

/** A customer as they are found: by one number, with a complaint open and one closed. */
export const aCustomerMatch = (number: number, name: string, given: Partial<CustomerMatch> = {}): CustomerMatch => ({
  id: customerId.parse(idNumber(number)),
  name,
  phones: ['+66812345678'],
  language: null,
  openComplaints: 1,
  complaints: 2,
  lastAt: null,
  flags: [],
  ...given,
});

/** The desk's calendar with nobody at work today and on the days after, so many in all. */
export const closedFor = (days: number): Catalogue['hours']['days'] =>
  Array.from({ length: days }, (_day, later) => ({
    date: Temporal.Now.plainDateISO('Asia/Bangkok').add({ days: later }).toString(),
    kind: 'closed',
    name: { en: 'Closed', ru: 'Закрыто', th: 'ปิด' },
    lessMinutes: 0,
    like: 1,
    source: '',
    verifiedOn: null,
    on: true,
  }));

/** What an operator may grant alone, nothing of it used yet. */
export const anAuthority = (given: Partial<Authority> = {}): Authority => ({
  perComplaint: 50_000,
  perCustomer: 100_000,
  spent: 0,
  spentHere: 0,
  left: 50_000,
  costOfLoss: 2_200_000,
  ...given,
});
