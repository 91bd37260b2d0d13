import { describe, expect, it } from 'vitest';
import { importFields } from '../../../shared/contract/importing.ts';
import { languages } from '../../../shared/language.ts';
import { refusalCodes } from '../../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';

const facts = {
  seconds: 150,
  tries: 4,
  min: 12,
  max: 20_000,
  field: 'case.essence',
  why: 'tooLong',
  limit: 50_000,
  left: 12_000,
  currency: 'RUB',
  name: 'Pavel Orlov',
  version: '0.9.0',
  number: 'BKK-2026-A-0001-K',
  at: '20 Nov, 18:00',
  megabytes: 200,
};

describe.each(languages)('sentences in %s', (language) => {
  it.each(refusalCodes)('say %s with and without facts', (code) => {
    for (const sentence of [sentenceFor({ code }, language), sentenceFor({ code, facts }, language)]) {
      expect(sentence).not.toMatch(/[{}[\]|]|undefined|NaN|null| {2}/u);
      expect(/[A-Z]/u.test(code) && sentence.includes(code)).toBe(false);
      expect(sentence.length).toBeGreaterThan(25);
    }
  });

  it('differ from one another', () => {
    expect(new Set(refusalCodes.map((code) => sentenceFor({ code }, language))).size).toBe(refusalCodes.length);
  });
});

describe('facts', () => {
  it('turn seconds into words', () => {
    expect(sentenceFor({ code: 'waitBeforeNextTry', facts: { seconds: 150 } }, 'en')).toContain('Wait 2 min 30 s and try again');
    expect(sentenceFor({ code: 'waitBeforeNextTry', facts: { seconds: 150 } }, 'ru')).toContain('Подождите 2 мин 30 с и попробуйте снова');
    expect(sentenceFor({ code: 'waitBeforeNextTry', facts: { seconds: 150 } }, 'th')).toContain('รอ 2 นาที 30 วินาที แล้วลองใหม่');
  });

  it('show money in the site’s currency', () => {
    expect(sentenceFor({ code: 'aboveAuthority', facts: { limit: 50_000, currency: 'THB' } }, 'en')).toContain('your limit is ฿500');
    expect(sentenceFor({ code: 'aboveAuthority', facts: { limit: 50_000 } }, 'en')).not.toContain('500');
  });

  it('name the field as the form does, and only then', () => {
    expect(sentenceFor({ code: 'badInput', facts: { field: 'card.case.essence', why: 'tooLong' } }, 'ru')).toContain(
      'Что произошло: текст слишком длинный',
    );
    expect(sentenceFor({ code: 'badInput', facts: { field: '__proto__', why: 'x' } }, 'en')).not.toContain('proto');
    expect(sentenceFor({ code: 'badInput', facts: { field: 'constructor', why: 'toString' } }, 'en')).not.toContain('native');
  });

  it('cannot open a second fact from a name', () => {
    expect(sentenceFor({ code: 'nameTaken', facts: { name: '{seconds} [x]', seconds: 5 } }, 'en')).not.toContain('5 s');
  });
});

it('names every column an import can ask for', () => {
  const unnamed = importFields.filter(
    (field) => sentenceFor({ code: 'columnMissing', facts: { field } }, 'ru') === sentenceFor({ code: 'columnMissing' }, 'ru'),
  );
  expect(unnamed).toEqual([]);
});
