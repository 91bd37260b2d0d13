import { type Complaint, openPromise } from '../complaint/complaint.ts';
import { money } from '../format/money.ts';
import { phoneShown } from '../format/phone-shown.ts';
import type { Settings, Site } from '../contract/catalogue.ts';
import type { Language } from '../language.ts';
import { letterDate } from './letter-date.ts';
import type { LetterFacts } from './merge-fields.ts';

interface Known {
  readonly complaint: Complaint;
  readonly customerName: string | null;
  readonly ownerName: string;
  readonly site: Pick<Site, 'name' | 'timeZone' | 'currency'>;
  readonly settings: Pick<Settings, 'companyName' | 'hotline' | 'complaintsEmail' | 'phoneCountry'>;
}

/** What a letter about this complaint can name, in the letter's language; empty where nothing is known. */
export function letterFacts({ complaint, customerName, ownerName, site, settings }: Known, language: Language): LetterFacts {
  const { facts, finding } = complaint;
  const customer = (customerName ?? complaint.caller.name ?? '').trim();
  const promise = openPromise(complaint);
  const granted = complaint.remedies.at(-1);
  const offered = complaint.offers.findLast(({ state }) => state === 'accepted' || state === 'executed');
  const amount = granted?.amount ?? offered?.amount ?? 0;
  const reason = (facts.reason ?? '').trim() === '' ? (finding?.reason ?? '') : (facts.reason ?? '');
  return {
    greeting: greetings[language](customer),
    customer,
    number: complaint.number,
    received: letterDate(complaint.receivedAt, language, site.timeZone),
    subject: (facts.title ?? '').trim().replace(/[.。…\s]+$/u, ''),
    product: facts.product ?? '',
    order: facts.orderRef ?? '',
    desired: facts.desired ?? '',
    finding: finding?.reason ?? '',
    reason,
    solution: [granted?.text, offered?.text, facts.offerText].find((text) => text !== undefined && text.trim() !== '') ?? '',
    amount: amount > 0 ? money(amount, site.currency, language) : '',
    alternative: facts.altText ?? '',
    answerBy: promise === undefined ? '' : letterDate(promise.dueAt, language, site.timeZone),
    owner: ownerName,
    company: settings.companyName,
    site: site.name,
    hotline: settings.hotline === '' ? '' : phoneShown(settings.hotline, settings.phoneCountry).replaceAll(' ', '\u00A0'),
    email: settings.complaintsEmail,
  };
}

/** How a letter begins: by name, without guessing whether it is a woman or a man. */
const greetings: Readonly<Record<Language, (name: string) => string>> = {
  en: (name) => (name === '' ? 'Dear customer,' : `Dear ${name},`),
  ru: (name) => (name === '' ? 'Здравствуйте!' : `Здравствуйте, ${name}!`),
  th: (name) => (name === '' ? 'เรียน ท่านลูกค้า' : `เรียน ${withKhun(name)}`),
};

/** Thai puts คุณ before a person's name, unless a title or a company's word stands there already. */
const withKhun = (name: string): string =>
  /^(คุณ|นาย|นาง|น\.ส\.|ด\.|ดร\.|บริษัท|บจก|บมจ|ห้าง|หจก|ร้าน|โรง|มหา|สำนัก|กรม)/u.test(name) ? name : `คุณ${name}`;
