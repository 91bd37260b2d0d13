import { comparedOn, heldBack, finalAnswer, legalRule, say } from './legal-rule.ts';
import type { DeadlineRule } from './rule.ts';

const disp16 = 'https://handbook.fca.org.uk/handbook/disp1/disp1s6?date=01-06-2026&timeline=true';
const scotland = 'https://scotcourts.gov.uk/complaints/complaints-and-feedback/scs-complaints-procedure';

const gb = (rule: Omit<Parameters<typeof legalRule>[0], 'jurisdiction'>): DeadlineRule =>
  legalRule({ jurisdiction: 'GB', calendar: 'GB', level: 'regulator', ...rule });

/** Terms of British regulators: finance, payments, telecom, Scottish public bodies. */
export const britishRules: readonly DeadlineRule[] = [
  gb({
    id: 'UK-SRC',
    name: say('Informal resolution', 'Решение без разбирательства', 'ยุติเรื่องอย่างไม่เป็นทางการ'),
    sector: 'finance',
    amount: 3,
    unit: 'businessDay',
    afterHours: 'nextBusinessDay',
    ends: 'closing',
    kind: 'decision',
    legalRef: 'DISP 1.5',
    source: 'https://news.ateb-group.co.uk/changes-to-complaints-handling-rules-effective-30062016',
    note: 'Followed by a summary resolution letter.',
    verifiedOn: comparedOn,
  }),
  gb({
    id: 'UK-8W',
    name: finalAnswer,
    sector: 'finance',
    amount: 8,
    unit: 'week',
    calendar: null,
    kind: 'finalResponse',
    legalRef: 'DISP 1.6.2',
    source: disp16,
    note: 'Else a written delay notice with the way to the ombudsman.',
    verifiedOn: comparedOn,
  }),
  gb({
    id: 'UK-PSD',
    name: say('Payments and e-money: answer', 'Платежи и электронные деньги: ответ', 'การชำระเงินและเงินอิเล็กทรอนิกส์: คำตอบ'),
    sector: 'payments',
    amount: 15,
    unit: 'businessDay',
    extensions: [{ amount: 35, unit: 'businessDay', condition: heldBack, notice: true }],
    kind: 'finalResponse',
    legalRef: 'DISP 1.6.2A',
    source: disp16,
  }),
  gb({
    id: 'UK-REC',
    name: say('Records kept', 'Хранение записей', 'เก็บบันทึก'),
    sector: 'finance',
    amount: 36,
    unit: 'month',
    calendar: null,
    extensions: [
      {
        amount: 60,
        unit: 'month',
        condition: say('MiFID or UCITS business', 'деятельность по MiFID или UCITS', 'ธุรกิจ MiFID หรือ UCITS'),
        notice: false,
      },
    ],
    kind: 'retention',
    legalRef: 'DISP 1.9',
    source: 'https://handbook.fca.org.uk/handbook/DISP/1/9.html?date=2011-07-02&timeline=True',
    note: 'The text read is of 2011.',
  }),
  gb({
    id: 'UK-TEL',
    name: say('Telecom: letter about dispute resolution', 'Связь: письмо о разрешении спора', 'โทรคมนาคม: หนังสือแจ้งช่องทางระงับข้อพิพาท'),
    sector: 'telecom',
    amount: 6,
    unit: 'week',
    calendar: null,
    kind: 'letter',
    legalRef: 'Ofcom',
    source: 'https://www.trustalliancegroup.org/news/faster-access-to-dispute-resolution-as-ofcom-confirms-rule-change',
    validFrom: '2026-04-01',
    note: 'Eight weeks before April 2026; also at deadlock.',
  }),
  gb({
    id: 'UK-SCO-1',
    name: say('Scottish public bodies: stage one', 'Госорганы Шотландии: первый этап', 'หน่วยงานรัฐสกอตแลนด์: ขั้นแรก'),
    sector: 'public',
    amount: 5,
    unit: 'businessDay',
    kind: 'decision',
    legalRef: 'SCS',
    source: scotland,
  }),
  gb({
    id: 'UK-SCO-2-ack',
    name: say(
      'Scottish public bodies: stage two acknowledged',
      'Госорганы Шотландии: второй этап, получение',
      'หน่วยงานรัฐสกอตแลนด์: แจ้งรับขั้นสอง',
    ),
    sector: 'public',
    amount: 3,
    unit: 'businessDay',
    kind: 'acknowledge',
    legalRef: 'SCS',
    source: scotland,
  }),
  gb({
    id: 'UK-SCO-2',
    name: say('Scottish public bodies: stage two', 'Госорганы Шотландии: второй этап', 'หน่วยงานรัฐสกอตแลนด์: ขั้นสอง'),
    sector: 'public',
    amount: 20,
    unit: 'businessDay',
    kind: 'finalResponse',
    legalRef: 'SCS',
    source: scotland,
  }),
];
