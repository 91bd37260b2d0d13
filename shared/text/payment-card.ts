/** Runs of 13 to 19 digits, alone or in groups, as card numbers are read out. */
const runs = /(?<![\d])\d(?:[ -]?\d){12,18}(?![\d])/gu;

/** The text with every payment card number hidden but for its last four digits; other numbers stay (security.md: card numbers are never stored). */
export const withoutPaymentCards = (text: string): string => text.replaceAll(runs, (run) => (isCardNumber(run) ? hidden(run) : run));

/** Does the text hold a payment card number? */
export const hasPaymentCard = (text: string): boolean => withoutPaymentCards(text) !== text;

const hidden = (run: string): string => `•••• ${run.replaceAll(/\D/gu, '').slice(-4)}`;

/** The check every card scheme uses (Luhn): from the right, each second digit doubled. */
function isCardNumber(run: string): boolean {
  const digits = Array.from(run.replaceAll(/\D/gu, ''), Number).toReversed();
  const sum = digits.reduce((total, digit, place) => total + (place % 2 === 0 ? digit : crossSum(digit * 2)), 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

const crossSum = (number: number): number => (number > 9 ? number - 9 : number);
