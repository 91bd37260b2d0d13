import type { Phrasebook } from './phrasebook.ts';
import { lowered } from './lowered.ts';
import { twoDigits, type SiteMoment } from './site-moment.ts';

/** With their preposition, in the accusative: «в среду», «во вторник». */
const onWeekday = ['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье'];
const ofMonth = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября', 'октября', 'ноября', 'декабря'];
/** After «минуты», in the accusative. */
const numbers = ['0', 'одну', 'две', 'три', 'четыре'];

export const ru: Phrasebook = {
  hello: (hour) => (hour < 5 || hour >= 23 ? 'Здравствуйте' : hour < 12 ? 'Доброе утро' : hour < 18 ? 'Добрый день' : 'Добрый вечер'),
  deadline: (moment) => {
    if (moment.daysAhead === 0) return `сегодня до ${clock(moment)}`;
    if (moment.daysAhead === 1) return `завтра до ${clock(moment)}`;
    return `${onWeekday[moment.weekday - 1] ?? ''}, ${date(moment)}, до ${clock(moment)}`;
  },
  onDay: (moment) => (moment.daysAhead === 0 ? 'сегодня' : moment.daysAhead === -1 ? 'вчера' : date(moment)),
  channel: { phone: 'по телефону', sms: 'сообщением', email: 'по электронной почте', none: 'когда вы нам позвоните' },
  customer: (name) => name,
  owner: (name) => name,
  manager: (name, position) => `${lowered(position)} ${name}`,
  someManager: 'руководитель',
  minutes: (number) => numbers[number] ?? String(number),
  bySpeaker: {},
};

const date = (moment: SiteMoment): string =>
  `${moment.day} ${ofMonth[moment.month - 1] ?? ''}${moment.isThisYear ? '' : ` ${moment.year} года`}`;
const clock = ({ hour, minute }: SiteMoment): string => `${twoDigits(hour)}:${twoDigits(minute)}`;
