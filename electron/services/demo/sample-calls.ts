import type { Card } from '../../../shared/complaint/card.ts';
import type { EscalationReason, PromiseWhat } from '../../../shared/complaint/complaint.ts';
import type { SampleName } from './sample-people.ts';

/** What the operator did about a sample call; minutes count from now, so that the desk is always in the middle of its day. */
export type SampleAct =
  | {
      readonly kind: 'promise';
      readonly what: PromiseWhat;
      readonly text: string;
      readonly channel: 'phone' | 'email';
      readonly dueIn: number;
    }
  | { readonly kind: 'solve'; readonly remedy: 'exchange' | 'explanation'; readonly text: string; readonly measure: string }
  | { readonly kind: 'refuse'; readonly reason: string; readonly alternative: string }
  | { readonly kind: 'handOver'; readonly reason: EscalationReason; readonly text: string; readonly answerIn: number }
  | { readonly kind: 'nothing' };

/** A call of the sample day. */
export interface SampleCall {
  readonly minutesAgo: number;
  readonly operator: SampleName;
  readonly caller: Card['caller'];
  readonly category: string;
  readonly facts: Card['case'];
  readonly act: SampleAct;
  /** The caller has called before: found by number and name instead of written down again. */
  readonly again?: boolean;
}

const hour = 60;
const day = 24 * hour;

/** The calls of two days, oldest first: promises open and overdue, a refusal, a solution, hand-overs waiting and answered. */
export const sampleCalls: readonly SampleCall[] = [
  {
    minutesAgo: day + 2 * hour,
    operator: 'Irina Orlova',
    caller: { name: 'Анна Петрова', phone: '+7 916 123-45-67', lang: 'ru', state: 'irritated' },
    category: 'DEL-LATE',
    facts: {
      essence: 'Курьер опоздал на два дня, на звонки не отвечал. Подарок нужен был к пятнице.',
      product: 'Cup set "Lotus"',
      orderRef: '4417',
      justified: 'yes',
    },
    act: { kind: 'promise', what: 'callback', text: 'Узнать у доставки, где посылка, и позвонить.', channel: 'phone', dueIn: -12 },
  },
  {
    minutesAgo: day + hour,
    operator: 'Irina Orlova',
    caller: { name: 'สมศรี ดีมาก', phone: '081 234 5678', lang: 'th', state: 'calm' },
    category: 'BILL',
    facts: { essence: 'ถูกหักเงินสองครั้งสำหรับใบสั่งซื้อเดียวกัน ขอให้ตรวจสอบและคืนเงินส่วนที่เกิน', orderRef: '4398', desired: 'คืนเงินที่หักเกิน' },
    act: { kind: 'promise', what: 'refund', text: 'Check both charges and write what comes back and when.', channel: 'email', dueIn: 48 },
  },
  {
    minutesAgo: day,
    operator: 'Irina Orlova',
    caller: { anonymous: true, lang: 'en', state: 'irritated' },
    category: 'PLACE',
    facts: { essence: 'The entrance of the shop at the pier has had a broken step for a week. Somebody will fall.', place: 'Pier shop' },
    act: { kind: 'nothing' },
  },
  {
    minutesAgo: 23 * hour,
    operator: 'Irina Orlova',
    caller: { name: 'Анна Петрова', phone: '+7 916 123-45-67', lang: 'ru', state: 'calm' },
    category: 'DEL-WRONG',
    facts: {
      essence: 'Прислали чашки не того цвета: вместо синих зелёные.',
      product: 'Cup set "Lotus"',
      orderRef: '4360',
      satisfaction: 5,
      rootCause: 'wrong shelf label',
    },
    act: {
      kind: 'solve',
      remedy: 'exchange',
      text: 'Обмен с доставкой завтра.',
      measure: 'Оформлен обмен, курьер заберёт зелёные чашки завтра до 14:00.',
    },
    again: true,
  },
  {
    minutesAgo: 5 * hour,
    operator: 'Irina Orlova',
    caller: { name: 'Ольга Смирнова', phone: '8 (903) 555-01-88', lang: 'ru', state: 'aggressive' },
    category: 'GOODS-DEFECT',
    facts: {
      essence: 'Чайник течёт со второго дня, магазин деньги не возвращает. Требует руководителя.',
      product: 'Kettle "Nam"',
      desired: 'вернуть деньги',
      justified: 'yes',
      escalateWish: true,
    },
    act: { kind: 'handOver', reason: 'wantsManager', text: 'Просит полный возврат за чайник, чек есть.', answerIn: 90 },
  },
  {
    minutesAgo: 4 * hour,
    operator: 'Somchai Rattana',
    caller: { name: 'John Miller', phone: '+44 20 7946 0018', lang: 'en', state: 'calm' },
    category: 'WARRANTY',
    facts: {
      essence: 'The lamp fell from the table and the glass broke. He wants a new one under warranty.',
      product: 'Lamp "Dao"',
      satisfaction: 4,
    },
    act: {
      kind: 'refuse',
      reason: 'A lamp that fell is not a defect; the warranty covers defects of make.',
      alternative: 'A new glass at cost price, fitted in the shop.',
    },
  },
  {
    minutesAgo: 2 * hour,
    operator: 'Irina Orlova',
    caller: { name: 'มาลี ศรีสุข', phone: '02 123 4567', lang: 'th', state: 'irritated' },
    category: 'SAFETY',
    facts: { essence: 'โคมไฟมีประกายไฟตอนเสียบปลั๊ก ไม่มีใครบาดเจ็บ แต่ปลั๊กไหม้', product: 'Lamp "Dao"', safety: 'yes', priority: 'high' },
    act: {
      kind: 'handOver',
      reason: 'safety',
      text: 'Sparks at the plug, nobody hurt, plug is burnt. She keeps the lamp for us.',
      answerIn: 3 * hour,
    },
  },
  {
    minutesAgo: 100,
    operator: 'Irina Orlova',
    caller: { name: 'ประสิทธิ์ ศรีสุข', phone: '02 123 4567', lang: 'th', state: 'calm' },
    category: 'WAITING',
    facts: { essence: 'โทรหาร้านสาขาแม่น้ำสามครั้งแล้วไม่มีคนรับสาย', place: 'Pier shop' },
    act: {
      kind: 'promise',
      what: 'answer',
      text: 'Ask the pier shop who answers the phone and call him.',
      channel: 'phone',
      dueIn: 5 * hour,
    },
  },
];
