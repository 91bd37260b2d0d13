import type { Language } from '../language.ts';
import type { LetterFacts } from './merge-fields.ts';
import { letterDate } from './letter-date.ts';

type Told = Pick<
  LetterFacts,
  'greeting' | 'customer' | 'subject' | 'product' | 'desired' | 'finding' | 'reason' | 'solution' | 'alternative' | 'owner'
>;

const told: Readonly<Record<Language, Told>> = {
  en: {
    greeting: 'Dear Anna Sample,',
    customer: 'Anna Sample',
    subject: 'Parcel delivered three days late',
    product: 'Desk lamp Aurora',
    desired: 'To get the delivery charge back',
    finding: 'The courier had the wrong house number, and nobody called you to ask.',
    reason: 'The lamp was used outdoors, and the warranty covers use indoors only.',
    solution: 'We pay back the delivery charge and send you the missing shade free of charge.',
    alternative: 'We repair the lamp at half the usual price and collect it from you.',
    owner: 'Irina Volkova',
  },
  ru: {
    greeting: 'Здравствуйте, Анна Образцова!',
    customer: 'Анна Образцова',
    subject: 'Посылку привезли на три дня позже',
    product: 'Настольная лампа «Аврора»',
    desired: 'Вернуть деньги за доставку',
    finding: 'У курьера был неверный номер дома, и никто не позвонил вам, чтобы его уточнить.',
    reason: 'Лампой пользовались на улице, а гарантия действует только при использовании в помещении.',
    solution: 'Мы вернём стоимость доставки и бесплатно пришлём недостающий абажур.',
    alternative: 'Мы отремонтируем лампу за половину обычной цены и сами заберём её у вас.',
    owner: 'Ирина Волкова',
  },
  th: {
    greeting: 'เรียน คุณสมหญิง ตัวอย่าง',
    customer: 'สมหญิง ตัวอย่าง',
    subject: 'พัสดุมาส่งช้ากว่ากำหนดสามวัน',
    product: 'โคมไฟตั้งโต๊ะออโรรา',
    desired: 'ขอคืนค่าจัดส่ง',
    finding: 'พนักงานส่งของได้รับบ้านเลขที่ผิด และไม่มีใครโทรศัพท์ไปสอบถามท่าน',
    reason: 'โคมไฟถูกนำไปใช้กลางแจ้ง แต่การรับประกันครอบคลุมเฉพาะการใช้ภายในอาคาร',
    solution: 'เราจะคืนค่าจัดส่ง และส่งโป๊ะโคมที่ขาดไปให้ท่านโดยไม่มีค่าใช้จ่าย',
    alternative: 'เราจะซ่อมโคมไฟให้ในราคาครึ่งหนึ่งของราคาปกติ และไปรับถึงบ้านของท่าน',
    owner: 'สมชาย ใจดี',
  },
};

const received = Date.UTC(2026, 10, 20, 5);
const answerBy = Date.UTC(2026, 10, 27, 5);

/** A made-up complaint, to see how a template reads before anybody gets it. */
export const sampleFacts = (language: Language): LetterFacts => ({
  ...told[language],
  number: 'BKK-2026-A-00042-K',
  received: letterDate(received, language, 'UTC'),
  order: '88-1207',
  amount: language === 'ru' ? '350 ₽' : '฿350',
  answerBy: letterDate(answerBy, language, 'UTC'),
  company: { en: 'Aurora Trading', ru: 'ООО «Аврора»', th: 'บริษัท ออโรรา จำกัด' }[language],
  site: { en: 'Bangkok', ru: 'Москва', th: 'กรุงเทพฯ' }[language],
  hotline: { en: '02\u00A0123\u00A04567', ru: '8\u00A0800\u00A0123\u00A045\u00A067', th: '02\u00A0123\u00A04567' }[language],
  email: 'complaints@aurora.example',
});
