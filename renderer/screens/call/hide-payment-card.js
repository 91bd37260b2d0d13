import { create } from 'zustand';
import { hasPaymentCard, withoutPaymentCards } from '../../../shared/text/payment-card.ts';
import { fillCard } from '../../state/card-keeping.ts';
import { useShownNumbers } from '../../state/tidy-card.ts';
import { textOf } from './earlier-texts.ts';
const undoMs = 10_000;
/** The field whose payment card number was just hidden, while that can be undone. */
export const useHidden = create(() => ({ last: undefined }));
/** Hides a payment card number that was typed into a field; for ten seconds the operator can say that it is none. */
export function hidePaymentCard(name) {
  const text = textOf(name);
  if (name === 'caller.phone' || useShownNumbers.getState().fields.includes(name) || !hasPaymentCard(text)) return;
  fillCard(name, withoutPaymentCards(text));
  const last = { name, text };
  useHidden.setState({ last });
  setTimeout(() => useHidden.setState((now) => (now.last === last ? { last: undefined } : now)), undoMs);
}
/** Shows the number again: it was an order or a phone. */
export function showNumberAgain() {
  const { last } = useHidden.getState();
  if (last === undefined) return;
  useShownNumbers.setState(({ fields }) => ({ fields: [...fields, last.name] }));
  fillCard(last.name, last.text);
  useHidden.setState({ last: undefined });
}
