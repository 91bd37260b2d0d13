import { describe, expect, it } from 'vitest';
import { instant } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { filledText, fillTokens, type PhraseSource } from '../../../shared/script/fill-tokens.ts';
import { tokensOf } from '../../../shared/script/script-problems.ts';
import { defaultScript } from '../../helpers/scripts.ts';

// Friday, 20 November 2026, 14:02 in Bangkok.
const now = Date.UTC(2026, 10, 20, 7, 2);
const at = (day: number, hour: number, minute = 0): ReturnType<typeof instant.parse> =>
  instant.parse(Date.UTC(2026, 10, day, hour - 7, minute));

const source: PhraseSource = {
  script: defaultScript,
  card: {
    caller: { name: 'Anna Petrova', phone: '+66812345678' },
    case: {
      essence: '00:21 The parcel came two days late.\n01:10 One cup is broken.',
      reason: 'The courier lost the label.',
      offerId: 'refund_part',
      offerAmount: 240_000,
      altText: 'a new cup set',
      benefit: 'it is here on Monday',
      what: 'the courier’s log',
      occurredAt: 'Friday, around two',
      deadline: at(26, 18),
      desired: 'a new cup',
      prevention: 'labels are printed twice',
    },
  },
  settings: { companyName: 'Lotus', complaintsEmail: 'help@lotus.example', hotline: '1234', emergencyNumber: '191', phoneCountry: 'TH' },
  timeZone: 'Asia/Bangkok',
  currency: 'THB',
  now,
  operator: { name: 'Irina Sokolova', gender: 'f' },
  number: 'BKK-2026-A-0042-K',
  code: 'K7M2QX',
  ownerName: 'Irina Sokolova',
  manager: { name: 'Pavel Orlov', position: 'Service manager' },
  department: 'Logistics',
  previousAt: at(19, 9),
  receivedAt: at(16, 9),
  holdSeconds: 120,
  done: 'The courier was asked.',
  appealDays: 14,
};

const withDeadline = (deadline: ReturnType<typeof instant.parse>): PhraseSource => ({
  ...source,
  card: { ...source.card, case: { ...source.card.case, deadline } },
});

describe('deadline', () => {
  it('is a whole phrase with day and hour', () => {
    expect(filledText('{deadline}', 'en', source)).toBe('By Thursday, 26 November, 6 pm');
    expect(filledText('ответим {deadline}', 'ru', source)).toBe('ответим в четверг, 26 ноября, до 18:00');
    expect(filledText('{deadline}', 'th', source)).toBe('ภายในวันพฤหัสบดีที่ 26 พฤศจิกายน เวลา 18.00 น.');
  });

  it('bends every Russian weekday', () => {
    const days = [23, 24, 25, 26, 27, 28, 29].map(
      (day) =>
        filledText('— {deadline}', 'ru', withDeadline(at(day, 12)))
          .slice(2)
          .split(',')[0],
    );
    expect(days).toEqual(['в понедельник', 'во вторник', 'в среду', 'в четверг', 'в пятницу', 'в субботу', 'в воскресенье']);
  });

  it('says today and tomorrow when spoken, the date when written', () => {
    expect(filledText('called {deadline}', 'en', withDeadline(at(20, 16)))).toBe('called by 4 pm today');
    expect(filledText('позвонят {deadline}', 'ru', withDeadline(at(21, 12, 30)))).toBe('позвонят завтра до 12:30');
    expect(filledText('{deadline}', 'th', withDeadline(at(20, 16)))).toBe('ภายในวันนี้ เวลา 16.00 น.');
    expect(filledText('called {deadline}', 'en', { ...withDeadline(at(20, 16, 30)), written: true })).toBe(
      'called by Friday, 20 November, 4:30 pm',
    );
  });

  it('reads the clock of the site, not of UTC', () => {
    const late = { ...withDeadline(instant.parse(Date.UTC(2026, 10, 20, 18))), written: true };
    expect(filledText('x {deadline}', 'en', late)).toBe('x by Saturday, 21 November, 1 am');
  });

  it('names the year when it is another one', () => {
    const next = withDeadline(instant.parse(Date.UTC(2027, 0, 7, 5)));
    expect(filledText('x {deadline}', 'en', next)).toBe('x by Thursday, 7 January 2027, 12 noon');
    expect(filledText('{deadline}', 'th', next)).toContain('7 มกราคม 2570');
  });
});

describe('other tokens', () => {
  it('bend by the speaker', () => {
    expect(filledText('я вас {g:понял|поняла}', 'ru', source)).toBe('я вас поняла');
    const him: PhraseSource = { ...source, operator: { name: 'Somchai Deemak', gender: 'm' } };
    expect(filledText('สวัสดี{pol} {me}ชื่อ {op} นะ{polq}', 'th', him)).toBe('สวัสดีครับ ผมชื่อ Somchai นะครับ');
    expect(filledText('สวัสดี{pol} {me}ชื่อ {op} นะ{polq}', 'th', source)).toBe('สวัสดีค่ะ ดิฉันชื่อ Irina นะคะ');
  });

  it('group numbers for reading aloud', () => {
    expect(filledText('on {phone}', 'en', source)).toBe('on 081 234 5678');
    expect(filledText('no. {case}, {code}', 'en', source)).toBe('no. BKK 2026 A 0042 K, K7M 2QX');
  });

  it('read the story as one sentence without time marks', () => {
    expect(filledText('In short: {sum}.', 'en', source)).toBe('In short: The parcel came two days late. One cup is broken.');
  });

  it('fill the amount inside the offer', () => {
    expect(filledText('I can do {offer}.', 'en', source)).toBe('I can do ฿2,400 back the way you paid.');
  });

  it('name the manager with what they are', () => {
    expect(filledText('{mgr} takes it from here.', 'en', source)).toBe('Service manager Pavel Orlov takes it from here.');
    expect(filledText('It goes to {mgr}.', 'en', source)).toBe('It goes to service manager Pavel Orlov.');
    expect(filledText('{mgr}จะโทรหา', 'th', { ...source, manager: { name: 'Pavel', position: '' } })).toBe('คุณPavel ผู้จัดการจะโทรหา');
  });

  it('greet by the hour at the site', () => {
    expect(filledText('{hello}', 'ru', source)).toBe('Добрый день');
    expect(filledText('{hello}', 'en', { ...source, timeZone: 'Europe/London' })).toBe('Good morning');
  });

  it('say how long to hold and when it was', () => {
    expect(filledText('about {hold_min} minutes', 'en', source)).toBe('about two minutes');
    expect(filledText('минуты {hold_min}', 'ru', source)).toBe('минуты две');
    expect(filledText('{prev}', 'th', source)).toBe('เมื่อวาน');
    expect(filledText('reached us {received}', 'en', source)).toBe('reached us on Monday, 16 November');
  });
});

describe('what is missing', () => {
  const bare: PhraseSource = {
    ...source,
    card: { caller: {}, case: {} },
    settings: {},
    number: undefined,
    code: undefined,
    manager: undefined,
  };

  it('shows as a gap that names the field', () => {
    expect(fillTokens('In short: {sum}.', 'en', bare)).toEqual([
      { kind: 'text', text: 'In short: ' },
      { kind: 'gap', token: 'sum', field: 'case.essence', label: 'What happened' },
      { kind: 'text', text: '.' },
    ]);
    expect(filledText('ответим {deadline}', 'ru', bare)).toBe('ответим … (Обещано к)');
  });

  it('shows only the amount as a gap when the offer is chosen', () => {
    const chosen = { ...bare, card: { caller: {}, case: { offerId: 'refund_part' } } };
    expect(fillTokens('I can do {offer}.', 'en', chosen).map((piece) => (piece.kind === 'gap' ? piece.field : piece.text))).toEqual([
      'I can do ',
      'case.offerAmount',
      ' back the way you paid.',
    ]);
  });

  it('lets no braces through, whatever the caller says', () => {
    const odd = { ...source, card: { caller: { name: '{op}' }, case: { essence: '{deadline} {{x}} {g:a|b}' } } };
    expect(filledText('{cust} {sum} {unknown} {toString}', 'en', odd)).not.toMatch(/[{}]/u);
  });
});

describe.each(languages)('every line of the default script in %s', (language) => {
  const lines = [...defaultScript.stages, ...(defaultScript.interrupts ?? [])].flatMap((place) => [
    ...place.prompts.flatMap((one) => one.text[language] ?? []),
    ...('questions' in place ? (place.questions ?? []).flatMap((one) => one.text[language] ?? []) : []),
  ]);

  it('is filled without a gap when everything is known', () => {
    const gaps = lines.flatMap((line) => fillTokens(line, language, source)).filter((piece) => piece.kind === 'gap');
    expect(gaps).toEqual([]);
    expect(lines.map((line) => filledText(line, language, source)).join('\n')).not.toMatch(/[{}]|undefined|NaN/u);
  });

  it('names a field for every gap when nothing is known', () => {
    const bare: PhraseSource = { ...source, card: { caller: {}, case: {} }, settings: {}, operator: { name: '', gender: 'm' } };
    const labels = lines.flatMap((line) =>
      fillTokens(line, language, { ...bare, manager: undefined, department: undefined, previousAt: undefined }),
    );
    expect(labels.flatMap((piece) => (piece.kind === 'gap' && piece.token !== 'op' && piece.label === '…' ? [piece.token] : []))).toEqual(
      [],
    );
  });
});

it('fills every token of the whitelist', () => {
  const unknown = [...tokensOf(defaultScript)].filter((token) =>
    fillTokens(`x {${token}}`, 'th', source).some((piece) => piece.kind === 'gap'),
  );
  expect(unknown).toEqual([]);
});
