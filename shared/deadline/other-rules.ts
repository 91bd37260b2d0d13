import { acknowledged, finalAnswer, heldBack, legalRule, longer, say } from './legal-rule.ts';
import type { DeadlineRule } from './rule.ts';

const rg271 = 'https://www.afa.asn.au/news/new-internal-dispute-resolution-regime';
const thaiSales = 'https://www.thansettakij.com/social-biz/642880';
const nbtc = 'http://bcp.nbtc.go.th/th/detail/2017-01-30-17-10-36';

const th = (rule: Omit<Parameters<typeof legalRule>[0], 'jurisdiction'>): DeadlineRule => legalRule({ jurisdiction: 'TH', ...rule });

/** Terms of Australia and the European Union. */
export const elsewhereRules: readonly DeadlineRule[] = [
  legalRule({
    id: 'AU-FIN-ack',
    name: acknowledged,
    jurisdiction: 'AU',
    sector: 'finance',
    amount: 24,
    unit: 'hour',
    kind: 'acknowledge',
    level: 'regulator',
    legalRef: 'RG 271',
    source: rg271,
  }),
  legalRule({
    id: 'AU-FIN',
    name: finalAnswer,
    jurisdiction: 'AU',
    sector: 'finance',
    amount: 30,
    unit: 'calendarDay',
    extensions: [longer(45, say('superannuation', 'пенсионные накопления', 'กองทุนบำนาญ'))],
    kind: 'finalResponse',
    level: 'regulator',
    legalRef: 'RG 271',
    source: rg271,
    note: 'What is solved in five days needs no letter but is recorded.',
  }),
  legalRule({
    id: 'EU-PSD2',
    name: say('Answer', 'Ответ', 'คำตอบ'),
    jurisdiction: 'EU',
    sector: 'payments',
    amount: 15,
    unit: 'businessDay',
    calendar: 'site',
    extensions: [{ amount: 35, unit: 'businessDay', condition: heldBack, notice: true }],
    kind: 'finalResponse',
    legalRef: 'PSD2 art. 101',
    source: 'https://service.betterregulation.com/document/318523',
  }),
  legalRule({
    id: 'EU-CRD',
    name: say('Refund after withdrawal', 'Возврат после отказа', 'คืนเงินหลังบอกเลิก'),
    jurisdiction: 'EU',
    sector: 'distance',
    claims: ['refund', 'prepaymentReturn'],
    start: 'notice',
    amount: 14,
    unit: 'calendarDay',
    kind: 'remedy',
    legalRef: 'Dir. 2011/83 art. 13',
    source: '',
    note: 'The text was not read.',
  }),
];

/** Terms of Thai law and its regulators. */
export const thaiRules: readonly DeadlineRule[] = [
  th({
    id: 'TH-DS-cancel',
    name: say('Direct and online sales: cancellation', 'Прямые и онлайн-продажи: отказ', 'ขายตรงและออนไลน์: บอกเลิก'),
    sector: 'distance',
    start: 'goodsReceived',
    amount: 7,
    unit: 'calendarDay',
    kind: 'decision',
    legalRef: 'Direct Sale Act',
    source: thaiSales,
  }),
  th({
    id: 'TH-DS-refund',
    name: say('Direct and online sales: refund', 'Прямые и онлайн-продажи: возврат', 'ขายตรงและออนไลน์: คืนเงิน'),
    sector: 'distance',
    claims: ['refund', 'prepaymentReturn'],
    start: 'notice',
    amount: 15,
    unit: 'calendarDay',
    kind: 'remedy',
    legalRef: 'Direct Sale Act',
    source: thaiSales,
  }),
  th({
    id: 'TH-NBTC-ack',
    name: acknowledged,
    sector: 'telecom',
    amount: 5,
    unit: 'businessDay',
    calendar: 'TH',
    kind: 'acknowledge',
    level: 'regulator',
    legalRef: 'NBTC',
    source: nbtc,
    note: "The regulator's own procedure, usable as a model: with the deadline and the officer's name and telephone.",
  }),
  th({
    id: 'TH-NBTC-fix',
    name: say('Incomplete complaint put right', 'Неполная жалоба дополнена', 'แก้ไขเรื่องที่ไม่ครบถ้วน'),
    sector: 'telecom',
    amount: 15,
    unit: 'calendarDay',
    kind: 'decision',
    level: 'regulator',
    legalRef: 'NBTC',
    source: nbtc,
    note: "The regulator's own procedure, usable as a model.",
  }),
  th({
    id: 'TH-SEC',
    name: say('Securities: answer to the SEC office', 'Ценные бумаги: ответ ведомству', 'หลักทรัพย์: คำตอบต่อสำนักงาน ก.ล.ต.'),
    sector: 'securities',
    amount: 30,
    unit: 'calendarDay',
    kind: 'report',
    level: 'regulator',
    legalRef: 'SEC',
    source: 'https://secsearch.sec.or.th',
    note: 'Then progress every 30 days. Known from a search excerpt only.',
  }),
];
