import { stringify } from 'csv-stringify/sync';
import { minorDigits } from '../../shared/catalogue/minor-digits.ts';
import type { IncentiveBatch, IncentiveRow } from '../../shared/contract/incentive.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import type { IncentiveEvent } from '../../shared/incentive/entry.ts';
import type { Language } from '../../shared/language.ts';
import { siteDay } from '../../shared/calendar/site-day.ts';

const headings: Readonly<Record<Language, readonly string[]>> = {
  en: ['Export', 'From', 'To', 'Person', 'For what', 'About', 'Earned on', 'Amount', 'Currency', 'Approved by', 'Note'],
  ru: ['Выгрузка', 'С', 'По', 'Сотрудник', 'За что', 'По чему', 'Дата', 'Сумма', 'Валюта', 'Утвердил', 'Примечание'],
  th: ['ครั้งที่ส่งออก', 'ตั้งแต่', 'ถึง', 'พนักงาน', 'รางวัลสำหรับ', 'เกี่ยวกับ', 'วันที่ได้รับ', 'จำนวนเงิน', 'สกุลเงิน', 'ผู้อนุมัติ', 'หมายเหตุ'],
};

const events: Readonly<Record<Language, Readonly<Record<IncentiveEvent, string>>>> = {
  en: {
    resolvedBySelf: 'Solved it alone',
    passedOn: 'Passed it on',
    articleApproved: 'Article approved',
    highSatisfaction: 'Best score from the customer',
    byHand: 'Proposed by the manager',
    takenBack: 'Taken back: the complaint was reopened',
  },
  ru: {
    resolvedBySelf: 'Решил сам',
    passedOn: 'Передал дальше',
    articleApproved: 'Статья утверждена',
    highSatisfaction: 'Высшая оценка клиента',
    byHand: 'По предложению руководителя',
    takenBack: 'Удержано: обращение вернулось',
  },
  th: {
    resolvedBySelf: 'แก้ไขเอง',
    passedOn: 'ส่งต่อเรื่อง',
    articleApproved: 'บทความได้รับอนุมัติ',
    highSatisfaction: 'ลูกค้าให้คะแนนสูงสุด',
    byHand: 'ผู้จัดการเสนอ',
    takenBack: 'เรียกคืน: เรื่องถูกเปิดใหม่',
  },
};

interface Payroll {
  readonly batch: IncentiveBatch;
  readonly rows: readonly IncentiveRow[];
  readonly site: { readonly timeZone: string; readonly currency: string };
  readonly language: Language;
  readonly nameOf: (id: EmployeeId | null) => string;
}

/** One export for payroll as CSV that a spreadsheet opens as it is: a line for each reward; no cell of it runs as a formula. */
export function payrollCsv({ batch, rows, site, language, nameOf }: Payroll): string {
  const { timeZone, currency } = site;
  const day = (at: number) => siteDay(at, timeZone);
  const amount = (minor: number) => minor / 10 ** minorDigits(currency);
  const lines = rows.map((row) => [
    batch.number,
    day(batch.from),
    day(batch.to - 1), // the period ends with the last moment of its last day
    nameOf(row.person),
    events[language][row.event],
    row.about ?? '',
    day(row.at),
    amount(row.amount),
    currency,
    nameOf(row.decidedBy),
    row.note,
  ]);
  return stringify([[...headings[language]], ...lines], { escape_formulas: true, bom: true });
}
