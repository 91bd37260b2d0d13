/** What a condition can be asked about: one flat list of named values, `case.justified` → `yes`. A name that is missing is unknown. */
export type Fact = string | number | boolean | null;
export type Facts = Readonly<Record<string, Fact>>;

export const operators = ['and', 'or', 'not', 'eq', 'ne', 'in', 'gt', 'gte', 'lt', 'lte', 'filled', 'empty'] as const;
type Operator = (typeof operators)[number];

const deepest = 32;
const nameShape = /^(?:caller|case|site|offer|authority|boundary|script)\.[A-Za-z]+$/u;

/**
 * Does the condition hold? Takes any value at all and always answers: what is no condition is false, and so is a comparison with a
 * fact that is missing (ux.md 6.1). Nothing is ever evaluated as code.
 */
export const holds = (condition: unknown, facts: Facts): boolean => judge(condition, facts, 0);

/** The fact of this name, if there is one. */
export const factOf = (name: string, facts: Facts): Fact | undefined => (Object.hasOwn(facts, name) ? facts[name] : undefined);

/** Is there something in it? Blank text, a flag that is off, nothing: empty. Zero is a value. */
export const isFilled = (fact: Fact | undefined): boolean =>
  fact !== undefined && fact !== null && fact !== false && (typeof fact !== 'string' || fact.trim() !== '');

function judge(condition: unknown, facts: Facts, depth: number): boolean {
  if (!Array.isArray(condition) || depth > deepest) return false;
  const [operator, ...rest]: readonly unknown[] = condition;
  const found = operators.find((one) => one === operator);
  if (found === undefined) return false;
  const part = (one: unknown): boolean => judge(one, facts, depth + 1);
  if (found === 'and') return rest.length > 0 && rest.every(part);
  if (found === 'or') return rest.some(part);
  if (found === 'not') return rest.length === 1 && !part(rest[0]);
  return compare(found, rest, facts);
}

type Comparison = Exclude<Operator, 'and' | 'or' | 'not'>;

function compare(operator: Comparison, [name, wanted]: readonly unknown[], facts: Facts): boolean {
  if (typeof name !== 'string') return false;
  const fact = factOf(name, facts);
  if (operator === 'filled') return isFilled(fact);
  if (operator === 'empty') return !isFilled(fact);
  if (fact === undefined || fact === null) return false;
  if (operator === 'in') return Array.isArray(wanted) && wanted.includes(fact);
  const other = typeof wanted === 'string' && nameShape.test(wanted) ? factOf(wanted, facts) : wanted;
  if (other === undefined || other === null) return false;
  if (operator === 'eq') return fact === other;
  if (operator === 'ne') return fact !== other;
  return typeof fact === 'number' && typeof other === 'number' && byOrder[operator](fact, other);
}

const byOrder: Readonly<Record<'gt' | 'gte' | 'lt' | 'lte', (one: number, other: number) => boolean>> = {
  gt: (one, other) => one > other,
  gte: (one, other) => one >= other,
  lt: (one, other) => one < other,
  lte: (one, other) => one <= other,
};
