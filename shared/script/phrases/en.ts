import type { Phrasebook } from './phrasebook.ts';
import { lowered } from './lowered.ts';
import { twoDigits, type SiteMoment } from './site-moment.ts';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export const en: Phrasebook = {
  hello: (hour) => (hour < 5 || hour >= 23 ? 'Hello' : hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening'),
  deadline: (moment) => {
    if (moment.daysAhead === 0) return `by ${clock(moment)} today`;
    if (moment.daysAhead === 1) return `by ${clock(moment)} tomorrow`;
    return `by ${date(moment)}, ${clock(moment)}`;
  },
  onDay: (moment) => (moment.daysAhead === 0 ? 'today' : moment.daysAhead === -1 ? 'yesterday' : `on ${date(moment)}`),
  channel: { phone: 'by phone', sms: 'by text message', email: 'by e-mail', none: 'when you call us' },
  customer: (name) => name,
  owner: (name) => name,
  manager: (name, position) => `${lowered(position)} ${name}`,
  someManager: 'manager',
  minutes: (number) => numbers[number] ?? String(number),
  bySpeaker: {},
};

const date = (moment: SiteMoment): string =>
  `${weekdays[moment.weekday - 1] ?? ''}, ${moment.day} ${months[moment.month - 1] ?? ''}${moment.isThisYear ? '' : ` ${moment.year}`}`;

function clock({ hour, minute }: SiteMoment): string {
  if (minute === 0 && hour === 12) return '12 noon';
  if (minute === 0 && hour === 0) return 'midnight';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  return `${twelve}${minute === 0 ? '' : `:${twoDigits(minute)}`} ${hour < 12 ? 'am' : 'pm'}`;
}
