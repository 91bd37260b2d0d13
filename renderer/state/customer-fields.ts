import { type Customer, customerText, type CustomerText } from '../../shared/customer/customer-card.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { toMinor, toTyped } from './money-text.ts';

/** The card as the form holds it: every field as text, so that half-typed words stay what they are. */
export interface CardFields {
  readonly kind: CustomerText['kind'];
  readonly name: string;
  readonly language: CustomerText['language'];
  readonly phones: { raw: string; preferred: boolean }[];
  readonly email: string;
  readonly replyAddress: string;
  readonly preferredChannel: CustomerText['preferredChannel'];
  readonly preferredTime: string;
  readonly preferences: string;
  readonly averagePurchase: string;
  readonly data: Said;
  readonly recording: Said;
  readonly on: string;
  readonly identity: CustomerText['identity'];
  readonly contacts: { name: string; role: string; authority: string }[];
}

type Said = 'yes' | 'no' | 'unasked';

const saidOf = (agreed: boolean | null): Said => (agreed === null ? 'unasked' : agreed ? 'yes' : 'no');
const agreedOf = (said: Said): boolean | null => (said === 'unasked' ? null : said === 'yes');

/** What a card says, without what the desk keeps of it. */
export const textOf = (card: Customer): CustomerText =>
  customerText.parse({
    kind: card.kind,
    name: card.name,
    language: card.language,
    phones: card.phones.map(({ raw, preferred }) => ({ raw, preferred })),
    contacts: card.contacts,
    email: card.email,
    replyAddress: card.replyAddress,
    preferredChannel: card.preferredChannel,
    preferredTime: card.preferredTime,
    preferences: card.preferences,
    averagePurchase: card.averagePurchase,
    consent: card.consent,
    identity: card.identity,
  });

/** The form's fields for what a card says. */
export const fieldsOf = (text: CustomerText, currency: string): CardFields => {
  const { consent, averagePurchase, phones, contacts, ...rest } = text;
  return {
    ...rest,
    phones: phones.map((one) => ({ ...one })),
    contacts: contacts.map((one) => ({ ...one })),
    averagePurchase: toTyped(averagePurchase, currency),
    data: saidOf(consent.data),
    recording: saidOf(consent.recording),
    on: consent.on ?? '',
  };
};

/** What the fields say; undefined while the average purchase is no amount. Empty numbers and people are left out. */
export function textFrom(fields: CardFields, currency: string): CustomerText | undefined {
  const { data, recording, on, averagePurchase, phones, contacts, ...rest } = fields;
  const average = averagePurchase.trim() === '' ? null : toMinor(averagePurchase, currency);
  if (average === undefined) return undefined;
  return {
    ...rest,
    name: cleaned(rest.name),
    email: rest.email.trim(),
    replyAddress: cleaned(rest.replyAddress),
    preferredTime: cleaned(rest.preferredTime),
    preferences: cleaned(rest.preferences),
    phones: phones.filter((one) => one.raw.trim() !== ''),
    contacts: contacts.filter((one) => one.name.trim() !== ''),
    averagePurchase: average,
    consent: { data: agreedOf(data), recording: agreedOf(recording), on: on === '' ? null : on },
  };
}
