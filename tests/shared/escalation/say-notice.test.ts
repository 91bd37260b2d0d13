import { expect, it } from 'vitest';
import { digestsFor } from '../../../shared/escalation/digest.ts';
import { evaluateCase } from '../../../shared/escalation/evaluate-case.ts';
import { factsOnBehalf, sayNotice } from '../../../shared/escalation/say-notice.ts';
import { noticeId, type NoticeId } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { at, aWatchedCase, promisedFor, timeZone, watchingAt } from '../../helpers/a-watched-case.ts';
import { irina, pavel, somchai } from '../../helpers/a-person.ts';

const now = '2026-11-20T10:00';
const everything = aWatchedCase({
  promise: promisedFor('2026-11-18T12:00'),
  moods: ['aggressive', 'calm'],
  flags: ['legal', 'media'],
  reopened: 2,
  repeats: 3,
  subjects: [irina.id],
  handOver: {
    id: 'h',
    from: irina.id,
    to: pavel.id,
    at: at('2026-11-18T12:00'),
    answerBy: at('2027-01-18T12:00'),
    reason: 'other',
    taken: false,
  },
  approvals: [{ id: 'o', by: irina.id, to: pavel.id, at: at('2026-11-18T12:00'), answerBy: at('2026-11-20T12:00') }],
  statements: [{ id: 's', person: somchai.id, name: '', askedAt: at('2026-11-16T12:00'), dueAt: at('2026-11-18T12:00') }],
  score: { id: 'c', score: 1, at: at('2026-11-18T12:00') },
  deadlines: [
    {
      rule: 'CO-2',
      key: 'registered',
      kind: 'handover',
      level: 'company',
      startedAt: at('2026-11-16T09:00'),
      dueAt: at('2026-11-17T18:00'),
      extension: null,
      calendar: 'site',
      pausable: true,
      name: { en: 'Term', ru: 'Срок', th: 'กำหนด' },
    },
  ],
});

it('every rule says why it spoke, in every language, with nothing left open', () => {
  const { due } = evaluateCase(everything, new Set(), watchingAt(now));
  expect(due.map(({ rule }) => rule).toSorted()).toEqual(['E10', 'E11', 'E12', 'E13', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8']);
  for (const language of languages)
    for (const firing of due) {
      const sentence = sayNotice(firing, language, timeZone);
      expect(sentence.length, `${firing.rule} ${language}`).toBeGreaterThan(15);
      expect(sentence, `${firing.rule} ${language}`).not.toMatch(/[{}]|undefined|null|NaN/u);
    }
});

it('says it in words people use', () => {
  const { due } = evaluateCase(everything, new Set(), watchingAt(now));
  const of = (rule: string) =>
    due.filter((one) => one.rule === rule).map((one) => languages.map((language) => sayNotice(one, language, timeZone)));
  expect([of('E2'), of('E3'), of('E5'), of('E7')].flat()).toMatchInlineSnapshot(`
    [
      [
        "What was promised (a call back) was due on 18 Nov 2026, 12:00, a working day ago, and has not been kept. Irina Sokolova keeps the complaint.",
        "Обещанное (перезвонить) должно было быть выполнено до 18 нояб. 2026 г., 12:00, прошёл рабочий день, но не выполнено. Жалобу ведёт Irina Sokolova.",
        "ที่นัดไว้กับลูกค้า (โทรกลับ) ครบกำหนดไปเมื่อ 18 พ.ย. 2569 12:00 เกินมาหนึ่งวันทำการแล้ว แต่ยังไม่ได้ทำ ผู้ดูแลเรื่องคือ Irina Sokolova",
      ],
      [
        "The time for “Term” is up: it ended on 17 Nov 2026, 18:00.",
        "Срок «Срок» истёк 17 нояб. 2026 г., 18:00.",
        "กำหนด “กำหนด” ครบไปแล้วเมื่อ 17 พ.ย. 2569 18:00",
      ],
      [
        "This complaint needs you at once: a legal claim, the press or the public.",
        "Эта жалоба требует вас немедленно: юридическая претензия, пресса или публичность.",
        "เรื่องนี้ต้องการคุณทันที: มีเรื่องทางกฎหมาย, สื่อหรือสาธารณะ",
      ],
      [
        "The complaint was reopened 2 times.",
        "Жалоба открыта повторно: 2 раза.",
        "เรื่องนี้ถูกเปิดใหม่ 2 ครั้ง",
      ],
    ]
  `);
});

it('passes on the words of a notice that nobody accepted', () => {
  const facts = { ...factsOnBehalf({ rule: 'E5', step: 'now', facts: { flags: 'legal' } }), name: 'Pavel Orlov', askedAt: at(now) };
  expect(sayNotice({ rule: 'E13', step: 'above', facts }, 'en', timeZone)).toBe(
    'Pavel Orlov was told on 20 Nov 2026, 10:00 and has not taken it over. It was about this: This complaint needs you at once: a legal claim.',
  );
});

it('names no fact whose braces would open another', () => {
  const facts = { owner: '{dueAt} {owner}', dueAt: at(now) };
  expect(sayNotice({ rule: 'E1', step: 'unowned', facts }, 'en', timeZone)).toContain('{dueAt} {owner}');
});

it('bundles what is more than ten within a quarter of an hour (U15)', () => {
  const ids: readonly NoticeId[] = Array.from({ length: 12 }, (_, one) =>
    noticeId.parse(`00000000-0000-7000-8000-${String(one).padStart(12, '0')}`),
  );
  expect(digestsFor({ count: 0, digest: null }, ids.slice(0, 10))).toEqual(Array(10).fill(null));
  expect(digestsFor({ count: 0, digest: null }, ids)).toEqual([...Array(10).fill(null), ids[10], ids[10]]);
  expect(digestsFor({ count: 9, digest: null }, ids.slice(0, 3))).toEqual([null, ids[1], ids[1]]);
  expect(digestsFor({ count: 11, digest: ids[10] ?? null }, ids.slice(11))).toEqual([ids[10]]);
});
