import type { InLanguages } from '../language.ts';
import type { CalendarDay } from './calendar.ts';
import { shippedDay } from './shipped-day.ts';

/** The list of a Thai mission abroad for 2026; only the days it prints are verified. */
const mission = 'https://unmissionnewyork.thaiembassy.org/en/content/official-holidays-2026';
const extraDay = 'https://www.excite.co.jp/news/article/Thainews_16081';
/** Fixed by royal decree or by the lunar calendar; no printed list was at hand. */
const custom = 'Annual public holidays; no printed list was read';

const newYear: InLanguages = { en: "New Year's Day", ru: 'Новый год', th: 'วันขึ้นปีใหม่' };
const extra: InLanguages = { en: 'Additional holiday', ru: 'Дополнительный выходной', th: 'วันหยุดพิเศษ' };
const makha: InLanguages = { en: 'Makha Bucha', ru: 'Макха Буча', th: 'วันมาฆบูชา' };
const chakri: InLanguages = { en: 'Chakri Day', ru: 'День династии Чакри', th: 'วันจักรี' };
const songkran: InLanguages = { en: 'Songkran', ru: 'Сонгкран', th: 'วันสงกรานต์' };
const labour: InLanguages = { en: 'Labour Day', ru: 'День труда', th: 'วันแรงงานแห่งชาติ' };
const coronation: InLanguages = { en: 'Coronation Day', ru: 'День коронации', th: 'วันฉัตรมงคล' };
const visakha: InLanguages = { en: 'Visakha Bucha', ru: 'Висакха Буча', th: 'วันวิสาขบูชา' };
const queen: InLanguages = { en: "The Queen's Birthday", ru: 'День рождения Королевы', th: 'วันเฉลิมพระชนมพรรษาพระราชินี' };
const king: InLanguages = { en: "The King's Birthday", ru: 'День рождения Короля', th: 'วันเฉลิมพระชนมพรรษาพระบาทสมเด็จพระเจ้าอยู่หัว' };
const asalha: InLanguages = { en: 'Asalha Bucha', ru: 'Асалха Буча', th: 'วันอาสาฬหบูชา' };
const lent: InLanguages = { en: 'Buddhist Lent', ru: 'Начало буддийского поста', th: 'วันเข้าพรรษา' };
const mother: InLanguages = { en: "Mother's Day", ru: 'День матери', th: 'วันแม่แห่งชาติ' };
const navamindra: InLanguages = { en: 'Navamindra Maharaj Day', ru: 'День памяти короля Рамы IX', th: 'วันนวมินทรมหาราช' };
const piya: InLanguages = { en: 'Chulalongkorn Day', ru: 'День Чулалонгкорна', th: 'วันปิยมหาราช' };
const father: InLanguages = { en: "Father's Day", ru: 'День отца', th: 'วันพ่อแห่งชาติ' };
const constitution: InLanguages = { en: 'Constitution Day', ru: 'День Конституции', th: 'วันรัฐธรรมนูญ' };
const yearEnd: InLanguages = { en: "New Year's Eve", ru: 'Канун Нового года', th: 'วันสิ้นปี' };

/** The same name for a day off given in place of one on a weekend. */
const instead = ({ en, ru, th }: InLanguages): InLanguages => ({
  en: `${en} (substitute)`,
  ru: `${ru} (перенос)`,
  th: `ชดเชย${th}`,
});

type Row = readonly [string, InLanguages, string?];

/** The third column names the source of a verified day. */
const rows: readonly Row[] = [
  ['2026-01-01', newYear, mission],
  ['2026-01-02', extra, extraDay],
  ['2026-03-03', makha],
  ['2026-04-06', chakri],
  ['2026-04-13', songkran, mission],
  ['2026-04-14', songkran, mission],
  ['2026-04-15', songkran, mission],
  ['2026-05-01', labour],
  ['2026-05-04', coronation],
  ['2026-05-31', visakha],
  ['2026-06-01', instead(visakha)],
  ['2026-06-03', queen, mission],
  ['2026-07-28', king, mission],
  ['2026-07-29', asalha],
  ['2026-07-30', lent],
  ['2026-08-12', mother],
  ['2026-10-13', navamindra],
  ['2026-10-23', piya],
  ['2026-12-05', father],
  ['2026-12-07', instead(father), mission],
  ['2026-12-10', constitution, mission],
  ['2026-12-31', yearEnd, mission],
  ['2027-01-01', newYear],
  ['2027-02-21', makha],
  ['2027-02-22', instead(makha)],
  ['2027-04-06', chakri],
  ['2027-04-13', songkran],
  ['2027-04-14', songkran],
  ['2027-04-15', songkran],
  ['2027-05-01', labour],
  ['2027-05-03', instead(labour)],
  ['2027-05-04', coronation],
  ['2027-05-20', visakha],
  ['2027-06-03', queen],
  ['2027-07-18', asalha],
  ['2027-07-19', lent],
  ['2027-07-20', instead(asalha)],
  ['2027-07-28', king],
  ['2027-08-12', mother],
  ['2027-10-13', navamindra],
  ['2027-10-23', piya],
  ['2027-10-25', instead(piya)],
  ['2027-12-05', father],
  ['2027-12-06', instead(father)],
  ['2027-12-10', constitution],
  ['2027-12-31', yearEnd],
];

/** Days off of Thailand, 2026 and 2027. */
export const thaiDays: readonly CalendarDay[] = rows.map(([date, name, source]) =>
  shippedDay({ date, name, source: source ?? custom, verifiedOn: source === undefined ? null : '2026-11-22' }),
);
