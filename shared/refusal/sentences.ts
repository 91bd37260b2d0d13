import { duration } from '../format/duration.ts';
import { locale } from '../format/locale.ts';
import { money } from '../format/money.ts';
import type { InLanguages, Language } from '../language.ts';
import { fieldNames } from './field-names.ts';
import type { Refusal } from './refusal.ts';
import type { SentenceTexts } from './sentence-texts.ts';
import { sentencesEn } from './sentences-en.ts';
import { sentencesRu } from './sentences-ru.ts';
import { sentencesTh } from './sentences-th.ts';

const texts: Readonly<Record<Language, SentenceTexts>> = { en: sentencesEn, ru: sentencesRu, th: sentencesTh };

/** A refusal as a sentence for people: what happened and what to do. Facts it was not given are left out, never shown as a gap. */
export function sentenceFor(refusal: Refusal, language: Language): string {
  const facts = factsInWords(refusal.facts ?? {}, language);
  const withoutParts = texts[language][refusal.code].replaceAll(
    /\[([^\]|]*)(?:\|([^\]]*))?\]/gu,
    (_whole, part: string, otherwise?: string) =>
      [...part.matchAll(/\{(\w+)\}/gu)].every(([, name]) => facts.has(name ?? '')) ? part : (otherwise ?? ''),
  );
  return withoutParts.replaceAll(/\{(\w+)\}/gu, (_whole, name: string) => facts.get(name) ?? '');
}

type Facts = NonNullable<Refusal['facts']>;

function factsInWords(facts: Facts, language: Language): ReadonlyMap<string, string> {
  const shown = Object.entries(facts).map(([name, value]) => [name, inWords(name, value, facts, language)] as const);
  return new Map(shown.flatMap(([name, text]) => (text === null || text.trim() === '' ? [] : [[name, text] as const])));
}

const amounts: ReadonlySet<string> = new Set(['limit', 'left', 'amount']);

/** One fact as the sentence shows it; null when it cannot be shown to a person. */
function inWords(name: string, value: string | number, facts: Facts, language: Language): string | null {
  if (name === 'seconds') return typeof value === 'number' ? duration(Math.ceil(value), language) : null;
  if (amounts.has(name)) return amountInWords(value, facts['currency'], language);
  if (name === 'field') return fieldNames[String(value).split('.').at(-1) ?? '']?.[language] ?? null;
  if (name === 'why') return whys[String(value)]?.[language] ?? whyElse[language];
  return typeof value === 'number' ? new Intl.NumberFormat(locale[language]).format(value) : shortened(value);
}

function amountInWords(value: string | number, currency: string | number | undefined, language: Language): string | null {
  return typeof value === 'number' && typeof currency === 'string' && /^[A-Z]{3}$/u.test(currency)
    ? money(value, currency, language)
    : null;
}

/** Names come from people's own entries; a sentence stays a sentence. Braces cannot open a second fact. */
const shortened = (text: string): string => text.replaceAll(/[{}[\]|]/gu, ' ').slice(0, 80);

const whyElse: InLanguages = { en: 'the value does not fit', ru: 'значение не подходит', th: 'ค่าที่ใส่ใช้ไม่ได้' };

/** Why a field was not taken (shared/text/fields.ts). */
const whys: Readonly<Record<string, InLanguages>> = {
  tooLong: { en: 'the text is too long', ru: 'текст слишком длинный', th: 'ข้อความยาวเกินไป' },
  unreadable: { en: 'it cannot be read', ru: 'значение не читается', th: 'อ่านค่านี้ไม่ได้' },
  oneLine: { en: 'only one line fits here', ru: 'здесь только одна строка', th: 'ช่องนี้ใส่ได้บรรทัดเดียว' },
  empty: { en: 'it is still empty', ru: 'поле пустое', th: 'ยังว่างอยู่' },
  missing: { en: 'it is missing', ru: 'не указано', th: 'ยังไม่ได้ระบุ' },
  tooBig: { en: 'the number is too large', ru: 'число слишком большое', th: 'ตัวเลขมากเกินไป' },
  tooSmall: { en: 'the number is too small', ru: 'число слишком маленькое', th: 'ตัวเลขน้อยเกินไป' },
  unknownField: { en: 'the form does not have this field', ru: 'такого поля в форме нет', th: 'ไม่มีช่องนี้ในแบบฟอร์ม' },
};
