import { create } from 'zustand';
import { hasPaymentCard, withoutPaymentCards } from '../../../shared/text/payment-card.ts';
import { type CardField, fillCard } from '../../state/card-keeping.ts';
import { useShownNumbers } from '../../state/tidy-card.ts';
import { textOf } from './earlier-texts.ts';

const undoMs = 10_000;

interface Hidden {
  readonly last: { readonly name: CardField; readonly text: string } | undefined;
}

/** The field whose payment card number was just hidden, while that can be undone. */
export const useHidden = create<Hidden>(() => ({ last: undefined }));

/** Hides a payment card number that was typed into a field; for ten seconds the operator can say that it is none. */
export function hidePaymentCard(name: CardField): void {
  const text = textOf(name);
  if (name === 'caller.phone' || useShownNumbers.getState().fields.includes(name) || !hasPaymentCard(text)) return;
  fillCard(name, withoutPaymentCards(text));
  const last = { name, text };
  useHidden.setState({ last });
  setTimeout(() => useHidden.setState((now) => (now.last === last ? { last: undefined } : now)), undoMs);
}

/** Shows the number again: it was an order or a phone. */
export function showNumberAgain(): void {
  const { last } = useHidden.getState();
  if (last === undefined) return;
  useShownNumbers.setState(({ fields }) => ({ fields: [...fields, last.name] }));
  fillCard(last.name, last.text);
  useHidden.setState({ last: undefined });
}
