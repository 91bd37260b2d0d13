import { describe, expect, it } from 'vitest';
import { type Known, personalMarks, stillPersonal, withoutKnown } from '../../../shared/knowledge/personal-marks.ts';

const nobody: Known = { names: [], numbers: [], addresses: [] };
const anna: Known = {
  names: ['Анна Петрова', 'Somchai Deemak'],
  numbers: ['+66812345678', 'A-4417', 'BKK-2026-A-0042-X', 'K7M2QX'],
  addresses: ['anna@example.org', '12 Silom Road, Bangkok'],
};
const marked = (text: string, known: Known = anna) =>
  personalMarks(text, known).map((mark) => [text.slice(mark.from, mark.to), mark.known]);

describe('what points at a person', () => {
  it('is a known name in any of its forms', () =>
    expect(marked('Анне Петровой звонил Somchai, о петрову просили')).toEqual([
      ['Анне', true],
      ['Петровой', true],
      ['Somchai', true],
      ['петрову', true],
    ]));

  it('is a Thai name wherever the dictionary parts it', () =>
    expect(marked('ลูกค้าชื่อสมชายใจดีโทรมา', { ...nobody, names: ['สมชาย ใจดี'] })).toEqual([
      ['สมชาย', true],
      ['ใจดี', true],
    ]));

  it('is a telephone number however it is written, in Thai digits too', () => {
    for (const number of ['081 234 5678', '+66 81 234-5678', '(081)2345678', '๐๘๑ ๒๓๔ ๕๖๗๘'])
      expect(marked(`call ${number} please`)).toEqual([[number, true]]);
  });

  it('is an order number, a complaint number and the caller’s code', () =>
    expect(marked('order a4417, case BKK 2026 A 0042 X, code K7M2QX')).toEqual([
      ['a4417', true],
      ['BKK 2026 A 0042 X', true],
      ['K7M2QX', true],
    ]));

  it('is an address', () =>
    expect(marked('write to Anna@Example.org or 12 Silom Road Bangkok')).toEqual([
      ['Anna@Example.org', true],
      ['12 Silom Road Bangkok', true],
    ]));

  it('may be somebody nobody has named yet: marked, not known', () =>
    expect(marked('Mr Orlov of boris@example.com said call +7 916 555-44-33; г-н Иванов, คุณสมศรี, order № 55-12', nobody)).toEqual([
      ['Mr Orlov', false],
      ['boris@example.com', false],
      ['+7 916 555-44-33', false],
      ['г-н Иванов', false],
      ['คุณสมศรี', false],
      ['№ 55-12', false],
    ]));

  it('is a name with a patronymic, and two capitalised words in a sentence', () =>
    expect(marked('приходила Мария Ивановна Котова, and then John Baker came', nobody)).toEqual([
      ['Мария Ивановна Котова', false],
      ['John Baker', false],
    ]));

  it('is nothing in an ordinary story', () => {
    for (const text of [
      'The courier came 2 days late on 20.11.2026 at 14:00; refund 12 000.',
      'Курьер опоздал на 2 дня, одна чашка разбита, вернули 1500 рублей.',
      'พัสดุมาช้า 2 วัน กล่องแตก คืนเงิน 1500 บาท',
    ])
      expect(marked(text)).toEqual([]);
  });
});

describe('what is left of the case', () => {
  it('is named as it stands in the text', () => {
    expect(stillPersonal('Мы позвонили Анне и вернули деньги', anna)).toBe('Анне');
    expect(stillPersonal('Refund to 0812345678', anna)).toBe('0812345678');
    expect(stillPersonal('We sent a new cup', anna)).toBeUndefined();
  });

  it('is taken out where it is known, and left to the author where it is a guess', () => {
    const text = 'Anna? No: Анна Петрова asked Mr Orlov';
    expect(withoutKnown(text, personalMarks(text, anna))).toBe('Anna? No: … … asked Mr Orlov');
  });

  it('never hangs on a pattern of the case’s own making', () =>
    expect(
      stillPersonal('a'.repeat(20_000), { names: ['(((('], numbers: ['.*+?^${}()|[]\\'], addresses: ['('.repeat(50)] }),
    ).toBeUndefined());
});
