import type { WorkingHours } from '../../shared/calendar/day-spans.ts';
import type { WorkingWeek } from '../../shared/calendar/working-week.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Watching } from '../../shared/escalation/planned.ts';
import { defaultEscalationRules } from '../../shared/escalation/rule.ts';
import type { WatchedCase } from '../../shared/escalation/watched-case.ts';
import { complaintId, type EmployeeId, type Instant, instant, promiseId } from '../../shared/ids.ts';
import { isAway } from '../../shared/people/absence.ts';
import { anan, irina, olga, pavel, somchai, vera } from './a-person.ts';

/** Monday to Friday, 9 to 18 with an hour for lunch. */
const day = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
];
const week: WorkingWeek = [day, day, day, day, day, [], []];
export const timeZone = 'Asia/Bangkok';
export const hours: WorkingHours = { week, timeZone };

/** A moment by the clock of the site. */
export const at = (text: string): Instant => instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);

export const everybody: readonly Person[] = [irina, somchai, olga, pavel, vera, anan];

/** What the rules rest on at a moment; name what differs. */
export const watchingAt = (now: string, people: readonly Person[] = everybody, known: Partial<Watching> = {}): Watching => ({
  rules: defaultEscalationRules,
  now: at(now),
  hours,
  hoursOf: () => hours,
  isAway: (id: EmployeeId) => {
    const person = people.find((one) => one.id === id);
    return person === undefined || isAway(person, at(now));
  },
  isActive: (id: EmployeeId) => people.some((one) => one.id === id && one.active),
  nameOf: (id: EmployeeId) => people.find((one) => one.id === id)?.name ?? '',
  ...known,
});

/** An open complaint of Irina's about which there is nothing to say; name what differs. */
export const aWatchedCase = (as: Partial<WatchedCase> = {}): WatchedCase => ({
  id: complaintId.parse('00000000-0000-7000-8000-00000000c001'),
  number: 'BKK-2026-A-0001-7',
  state: 'inWork',
  owner: irina.id,
  investigator: null,
  registeredAt: at('2026-11-16T10:00'),
  imported: false,
  category: null,
  call: null,
  moods: ['calm', 'calm'],
  wantsManager: false,
  flags: [],
  danger: false,
  published: false,
  subjects: [],
  reopened: 0,
  repeats: 1,
  promise: null,
  deadlines: [],
  waiting: null,
  pauses: [],
  handOver: null,
  approvals: [],
  statements: [],
  tasks: [],
  score: null,
  ...as,
});

/** A promise of a call back, given the week before. */
export const promisedFor = (dueAt: string): NonNullable<WatchedCase['promise']> => ({
  id: promiseId.parse('00000000-0000-7000-8000-00000000c0a1'),
  what: 'callback',
  givenAt: at('2026-11-09T10:00'),
  dueAt: at(dueAt),
});
