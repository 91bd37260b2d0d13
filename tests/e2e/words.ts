import type { Language } from '../../shared/language.ts';
import { en } from '../../renderer/i18n/en.ts';
import { ru } from '../../renderer/i18n/ru.ts';
import { th } from '../../renderer/i18n/th.ts';

/** What the window says, in each language. */
export const labels: Readonly<Record<Language, typeof en>> = { en, ru, th };

/** What a caller and an operator say in a journey, in each language. */
export const said = {
  en: {
    story: 'The courier came two days late, the box was open and one cup is broken.',
    category: 'Goods damaged',
    caller: 'Anna Petrova',
    tomorrow: 'tomorrow 12:00',
    decision: 'Send a new cup at our cost and say sorry.',
    reason: 'The cup was dropped after the delivery.',
    instead: 'A discount on a new cup.',
    product: 'Lotus cup',
    promise: 'A broken cup is replaced within a year.',
  },
  ru: {
    story: 'Курьер опоздал на два дня, коробка вскрыта, одна чашка разбита.',
    category: 'Товар повреждён',
    caller: 'Анна Петрова',
    tomorrow: 'завтра 12:00',
    decision: 'Отправить новую чашку за наш счёт и извиниться.',
    reason: 'Чашку уронили после доставки.',
    instead: 'Скидка на новую чашку.',
    product: 'Чашка с лотосом',
    promise: 'Разбитую чашку меняем в течение года.',
  },
  th: {
    story: 'พนักงานส่งของมาช้าสองวัน กล่องถูกเปิด และถ้วยแตกหนึ่งใบ',
    category: 'สินค้าเสียหาย',
    caller: 'สมหญิง ใจดี',
    tomorrow: 'พรุ่งนี้ 12:00',
    decision: 'ส่งถ้วยใบใหม่ให้โดยไม่คิดเงิน และขอโทษลูกค้า',
    reason: 'ถ้วยตกแตกหลังจากส่งของแล้ว',
    instead: 'ส่วนลดสำหรับถ้วยใบใหม่',
    product: 'ถ้วยลายบัว',
    promise: 'ถ้วยแตกเปลี่ยนใหม่ได้ภายในหนึ่งปี',
  },
} as const satisfies Readonly<Record<Language, object>>;

/** Who works at the desk, each in a language of their own. */
export const staff = {
  en: { operator: 'Irina', manager: 'Pavel Orlov', supervisor: 'Dana' },
  ru: { operator: 'Ирина', manager: 'Пётр Орлов', supervisor: 'Дарья' },
  th: { operator: 'มาลี', manager: 'สมชาย', supervisor: 'ดารา' },
} as const satisfies Readonly<Record<Language, object>>;
