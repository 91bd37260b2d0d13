import type { Phrasebook } from './phrasebook.ts';
import { twoDigits, type SiteMoment } from './site-moment.ts';

const weekdays = ['วันจันทร์', 'วันอังคาร', 'วันพุธ', 'วันพฤหัสบดี', 'วันศุกร์', 'วันเสาร์', 'วันอาทิตย์'];
const months = ['มกราคม', 'กุมภาพันธ์', 'มีนาคม', 'เมษายน', 'พฤษภาคม', 'มิถุนายน', 'กรกฎาคม', 'สิงหาคม', 'กันยายน', 'ตุลาคม', 'พฤศจิกายน', 'ธันวาคม'];

export const th: Phrasebook = {
  hello: () => 'สวัสดี',
  deadline: (moment) => {
    if (moment.daysAhead === 0) return `ภายในวันนี้ เวลา ${clock(moment)}`;
    if (moment.daysAhead === 1) return `ภายในวันพรุ่งนี้ เวลา ${clock(moment)}`;
    return `ภายใน${weekdays[moment.weekday - 1] ?? ''}ที่ ${date(moment)} เวลา ${clock(moment)}`;
  },
  onDay: (moment) => (moment.daysAhead === 0 ? 'วันนี้' : moment.daysAhead === -1 ? 'เมื่อวาน' : `เมื่อวันที่ ${date(moment)}`),
  channel: { phone: 'ทางโทรศัพท์', sms: 'ทางข้อความ', email: 'ทางอีเมล', none: 'เมื่อคุณโทรหาเรา' },
  customer: (name) => addressed(name),
  owner: (name) => addressed(name),
  manager: (name, position) => `${addressed(name)} ${position}`,
  someManager: 'ผู้จัดการ',
  minutes: (number) => String(number),
  bySpeaker: { pol: { f: 'ค่ะ', m: 'ครับ' }, polq: { f: 'คะ', m: 'ครับ' }, me: { f: 'ดิฉัน', m: 'ผม' } },
};

/** Years count from the Buddha: 543 more. */
const date = (moment: SiteMoment): string =>
  `${moment.day} ${months[moment.month - 1] ?? ''}${moment.isThisYear ? '' : ` ${moment.year + 543}`}`;
const clock = ({ hour, minute }: SiteMoment): string => `${twoDigits(hour)}.${twoDigits(minute)} น.`;
const addressed = (name: string): string => (/^(?:คุณ|นาย|นาง|น\.ส\.|ดร\.)/u.test(name) ? name : `คุณ${name}`);
