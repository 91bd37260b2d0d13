import type { CustomerText } from './customer-card.ts';

export type CardField = keyof CustomerText;

/** Two people's changes of one card brought together. */
interface TakenOver {
  readonly text: CustomerText;
  /** Fields that both changed, to different values: what was typed here stands, and somebody looks at them. */
  readonly clashes: readonly CardField[];
}

/** What was typed here on top of what somebody else saved meanwhile: nothing typed is lost, and what only they changed is taken over. */
export function takeOver(base: CustomerText, typed: CustomerText, saved: CustomerText): TakenOver {
  const fields = Object.keys(typed) as CardField[];
  const typedHere = fields.filter((field) => !isSame(base[field], typed[field]));
  return {
    text: { ...saved, ...Object.fromEntries(typedHere.map((field) => [field, typed[field]])) },
    clashes: typedHere.filter((field) => !isSame(base[field], saved[field]) && !isSame(typed[field], saved[field])),
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
