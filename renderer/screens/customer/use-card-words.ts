import { useTranslation } from 'react-i18next';
import { dayBounds } from '../../../shared/calendar/site-day.ts';
import type { CustomerText } from '../../../shared/customer/customer-card.ts';
import type { CardField } from '../../../shared/customer/take-over.ts';
import { ownName } from '../../i18n/own-name.ts';
import { useShown } from '../../state/use-shown.ts';

interface CardWords {
  readonly label: (field: CardField) => string;
  /** What a field says, for people; empty where nobody said anything. */
  readonly says: (field: CardField, text: CustomerText) => string;
  /** A day of the site, `2026-11-22`, as it is written here. */
  readonly day: (day: string) => string;
}

/** The order in which a card is read. */
export const cardFields: readonly CardField[] = [
  'phones',
  'email',
  'replyAddress',
  'preferredChannel',
  'preferredTime',
  'language',
  'preferences',
  'contacts',
  'averagePurchase',
  'consent',
  'identity',
];

/** Each field of a customer's card by its name, and what stands in it, in the window's language. */
export function useCardWords(): CardWords {
  const { t } = useTranslation(['customer', 'common']);
  const shown = useShown();
  const day = (at: string) => shown.date(dayBounds(at, shown.timeZone).from);
  const agreed = (said: boolean | null) => t(said === null ? 'consent.unasked' : said ? 'consent.yes' : 'consent.no');
  const labels: Readonly<Record<CardField, string>> = {
    kind: t('kind.label'),
    name: t('name'),
    language: t('language'),
    phones: t('phones'),
    contacts: t('contacts'),
    email: t('email'),
    replyAddress: t('replyAddress'),
    preferredChannel: t('channel'),
    preferredTime: t('time'),
    preferences: t('preferences'),
    averagePurchase: t('averagePurchase'),
    consent: t('consent.title'),
    identity: t('identity.label'),
  };
  const says: Readonly<Record<CardField, (text: CustomerText) => string>> = {
    kind: ({ kind }) => t(`kind.${kind}`),
    name: ({ name }) => (name === '' ? '' : shown.personal(name)),
    language: ({ language }) => (language === null ? '' : ownName[language]),
    phones: ({ phones }) =>
      phones.map(({ raw, preferred }) => `${shown.personal(raw)}${preferred ? ` (${t('preferred')})` : ''}`).join(', '),
    contacts: ({ contacts }) =>
      contacts.map((one) => [shown.personal(one.name), one.role, one.authority].filter((part) => part !== '').join(', ')).join('; '),
    email: ({ email }) => (email === '' ? '' : shown.personal(email)),
    replyAddress: ({ replyAddress: address }) => (address === '' ? '' : shown.personal(address)),
    preferredChannel: ({ preferredChannel: channel }) => (channel === null ? '' : t(`common:complaint.reply.${channel}`)),
    preferredTime: ({ preferredTime: time }) => time,
    preferences: ({ preferences: wishes }) => wishes,
    averagePurchase: ({ averagePurchase: amount }) => (amount === null ? '' : shown.money(amount)),
    consent: ({ consent: { data, recording, on } }) =>
      data === null && recording === null
        ? ''
        : [
            `${t('consent.data')}: ${agreed(data)}`,
            `${t('consent.recording')}: ${agreed(recording)}`,
            ...(on === null ? [] : [day(on)]),
          ].join(' · '),
    identity: ({ identity }) => t(`identity.${identity}`),
  };
  return { label: (field) => labels[field], says: (field, text) => says[field](text), day };
}
