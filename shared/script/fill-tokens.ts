import type { Card } from '../complaint/card.ts';
import type { Settings } from '../contract/catalogue.ts';
import { money } from '../format/money.ts';
import { phoneShown } from '../format/phone-shown.ts';
import type { Language } from '../language.ts';
import { fieldNames } from '../refusal/field-names.ts';
import type { CallScript } from './callscript.ts';
import { textIn } from './choose-prompt.ts';
import { en } from './phrases/en.ts';
import type { Phrasebook } from './phrases/phrasebook.ts';
import { ru } from './phrases/ru.ts';
import { siteMoment, type SiteMoment } from './phrases/site-moment.ts';
import { th } from './phrases/th.ts';
import { inOneSentence } from './one-sentence.ts';

/** What the words in braces are filled from. Moments in milliseconds, money in minor units; what is missing shows as a gap. */
export interface PhraseSource {
  readonly script: CallScript;
  readonly card: Card;
  readonly settings: Partial<Settings>;
  readonly timeZone: string;
  readonly currency: string;
  readonly now: number;
  readonly operator: { readonly name: string; readonly gender: 'f' | 'm' };
  /** The complaint's number, once registered; an anonymous caller's code. */
  readonly number?: string | undefined;
  readonly code?: string | undefined;
  readonly ownerName?: string | undefined;
  /** Who decides: the person it is handed to, else who would get it. */
  readonly manager?: { readonly name: string; readonly position: string } | undefined;
  readonly department?: string | undefined;
  readonly previousAt?: number | undefined;
  readonly receivedAt?: number | undefined;
  readonly holdSeconds?: number | undefined;
  readonly done?: string | undefined;
  readonly appealDays?: number | undefined;
  /** A letter says dates in full, never today or tomorrow. */
  readonly written?: boolean | undefined;
}

/** A piece of a filled line: words to say, or a gap that names the field to fill first. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly token: string; readonly field: string; readonly label: string };

/** A line of a prompt with everything in braces said in whole phrases of the language. What is not known yet becomes a gap; braces never reach the screen. */
export function fillTokens(line: string, language: Language, source: PhraseSource): readonly Piece[] {
  const parts = line.split(/(\{[^{}]*\})/u).filter((one) => one !== '');
  const pieces = parts.flatMap((part) =>
    part.startsWith('{') && part.endsWith('}') ? filled(part.slice(1, -1), language, source) : [text(part)],
  );
  return merged(pieces).map((piece, index) =>
    index === 0 && piece.kind === 'text' && line.startsWith('{') ? text(capitalised(piece.text)) : piece,
  );
}

/** The same as plain text, a gap as `… (name of the field)`; for copying and letters. */
export const filledText = (line: string, language: Language, source: PhraseSource): string =>
  fillTokens(line, language, source)
    .map((piece) => (piece.kind === 'text' ? piece.text : `… (${piece.label})`))
    .join('');

const books: Readonly<Record<Language, Phrasebook>> = { en, ru, th };
const text = (words: string): Piece => ({ kind: 'text', text: words.replaceAll(/[{}]/gu, '') });

function filled(token: string, language: Language, source: PhraseSource): readonly Piece[] {
  const [, male, female] = /^g:([^|]*)\|(.*)$/u.exec(token) ?? [];
  if (male !== undefined && female !== undefined) return [text(source.operator.gender === 'f' ? female : male)];
  const bySpeaker = own(books[language].bySpeaker, token);
  if (bySpeaker !== undefined) return [text(bySpeaker[source.operator.gender])];
  if (token === 'offer' || token === 'gift') return offered(token, language, source);
  const words = own(tokenWords, token)?.(source, books[language], language);
  return words === undefined || words.trim() === '' ? [gap(token, language, source)] : [text(words)];
}

/** The operator's own words for the solution, else the script's phrase for it, whose amount may still be open. */
function offered(token: 'offer' | 'gift', language: Language, source: PhraseSource): readonly Piece[] {
  const own = source.card.case.offerText;
  if (token === 'offer' && own !== undefined && own.trim() !== '') return [text(inOneSentence(own))];
  const wanted = token === 'gift' ? 'gift' : source.card.case.offerId;
  const offer = source.script.offers?.find((one) => one.id === wanted);
  if (offer === undefined) return [gap(token, language, source)];
  const say = textIn(offer.say, [language, source.script.defaultLocale]).lines[0] ?? '';
  return say.includes('{offer}') || say.includes('{gift}') ? [gap(token, language, source)] : fillTokens(say, language, source);
}

type Words = (source: PhraseSource, book: Phrasebook, language: Language) => string | undefined;

const dayAt = (at: number | undefined, source: PhraseSource, say: (moment: SiteMoment) => string): string | undefined =>
  at === undefined ? undefined : say(siteMoment(at, source.now, { timeZone: source.timeZone, spoken: source.written !== true }));

const sentence = (words: string | undefined): string | undefined => (words === undefined ? undefined : inOneSentence(words));

/** How each token of the whitelist is said. */
const tokenWords: Readonly<Record<string, Words>> = {
  op: ({ operator }) => operator.name.trim().split(/\s+/u)[0],
  company: ({ settings }) => settings.companyName,
  hello: (source, book) => dayAt(source.now, source, (moment) => book.hello(moment.hour)),
  cust: ({ card }, book) => named(card.caller.name, book.customer),
  case: ({ number }) => number?.replaceAll('-', ' '),
  phone: ({ card, settings }) => (card.caller.phone === undefined ? undefined : phoneShown(card.caller.phone, settings.phoneCountry ?? '')),
  sum: ({ card }) => sentence(card.case.essence),
  reason: ({ card }) => sentence(card.case.reason),
  alt: ({ card }) => sentence(card.case.altText),
  benefit: ({ card }) => sentence(card.case.benefit),
  what: ({ card }) => sentence(card.case.what),
  when: ({ card }) => card.case.occurredAt,
  deadline: (source, book) => dayAt(source.card.case.deadline, source, book.deadline),
  channel: ({ card }, book) => book.channel[card.case.replyChannel ?? 'phone'],
  owner: ({ ownerName }, book) => named(ownerName, book.owner),
  mgr: ({ manager }, book) =>
    named(manager?.name, (name) =>
      book.manager(name, manager?.position === undefined || manager.position.trim() === '' ? book.someManager : manager.position),
    ),
  dept: ({ department }) => department,
  code: ({ code }) => code?.replaceAll(/(.{3})(?=.)/gu, '$1 '),
  email: ({ settings }) => settings.complaintsEmail,
  hotline: ({ settings }) => settings.hotline,
  emergency: ({ settings }) => settings.emergencyNumber,
  prev: (source, book) => dayAt(source.previousAt, source, book.onDay),
  received: (source, book) => dayAt(source.receivedAt, source, book.onDay),
  hold_min: ({ holdSeconds }, book) => (holdSeconds === undefined ? undefined : book.minutes(Math.max(1, Math.ceil(holdSeconds / 60)))),
  amount: ({ card, currency }, _book, language) =>
    card.case.offerAmount === undefined ? undefined : money(card.case.offerAmount, currency, language),
  desired: ({ card }) => sentence(card.case.desired),
  done: ({ done }) => sentence(done),
  prevention: ({ card }) => sentence(card.case.prevention),
  days: ({ appealDays }) => (appealDays === undefined ? undefined : String(appealDays)),
};

const named = (name: string | undefined, say: (name: string) => string): string | undefined =>
  name === undefined || name.trim() === '' ? undefined : say(name.trim());

/** Where the missing words come from: a field of the card, or something the desk fills by itself (number, code). */
const sources: Readonly<Record<string, string>> = {
  cust: 'caller.name',
  phone: 'caller.phone',
  sum: 'case.essence',
  reason: 'case.reason',
  offer: 'case.offerId',
  gift: 'case.offerId',
  alt: 'case.altText',
  benefit: 'case.benefit',
  what: 'case.what',
  when: 'case.occurredAt',
  deadline: 'case.deadline',
  owner: 'case.owner',
  mgr: 'case.escalatedTo',
  amount: 'case.offerAmount',
  desired: 'case.desired',
  prevention: 'case.prevention',
  company: 'site.companyName',
  email: 'site.complaintsEmail',
  hotline: 'site.hotline',
  emergency: 'site.emergencyNumber',
  prev: 'previousAt',
  received: 'receivedAt',
  hold_min: 'holdSeconds',
  dept: 'department',
  done: 'measure',
  days: 'appealDays',
  case: 'number',
  code: 'code',
};

function gap(token: string, language: Language, { script }: PhraseSource): Piece {
  const field = own(sources, token) ?? token;
  const label = own(script.fields, field)?.label[language] ?? own(fieldNames, field.split('.').at(-1) ?? '')?.[language];
  return { kind: 'gap', token, field, label: label ?? '…' };
}

/** What a table holds under a name that came from a text; never what every object has. */
const own = <Value>(table: Readonly<Record<string, Value>>, name: string): Value | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

function merged(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.reduce<readonly Piece[]>((done, piece) => {
    const last = done.at(-1);
    return last?.kind === 'text' && piece.kind === 'text' ? [...done.slice(0, -1), text(last.text + piece.text)] : [...done, piece];
  }, []);
}

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
