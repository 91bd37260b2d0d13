import { create } from 'zustand';
import type { Card } from '../../shared/complaint/card.ts';
import { cleaned } from '../../shared/text/clean.ts';
import { withoutPaymentCards } from '../../shared/text/payment-card.ts';

/** Fields in which the operator said: this number is no payment card. */
export const useShownNumbers = create<{ readonly fields: readonly string[] }>(() => ({ fields: [] }));

/** Fields that people write in: ids and phone numbers are no payment cards, whatever their digits add up to. */
const inWords: ReadonlySet<string> = new Set([
  'caller.name',
  ...['title', 'essence', 'product', 'orderRef', 'occurredAt', 'place', 'staff', 'impact', 'desired', 'evidence', 'reason'].map(
    (field) => `case.${field}`,
  ),
  ...['offerText', 'altText', 'benefit', 'what', 'replyAddress', 'rootCause', 'prevention'].map((field) => `case.${field}`),
]);

/** The card as it may be stored: empty fields left out, unreadable characters and payment card numbers too. */
export function tidyCard(card: Card): Card {
  return { caller: tidyGroup('caller', card.caller), case: tidyGroup('case', card.case) };
}

function tidyGroup<Group extends object>(name: string, group: Group): Group {
  const shown = useShownNumbers.getState().fields;
  const tidy = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    const text = cleaned(value);
    return shown.includes(`${name}.${key}`) || !inWords.has(`${name}.${key}`) ? text : withoutPaymentCards(text);
  };
  const filled = Object.entries(group).filter(([, value]) => value !== undefined && value !== null && value !== '' && !Number.isNaN(value));
  return Object.fromEntries(filled.map(([key, value]) => [key, tidy(key, value)])) as Group;
}
