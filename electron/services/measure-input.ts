import { because, type Refusal } from '../../shared/refusal/refusal.ts';

const mostBytes = 256 * 1024;
const mostLevels = 12;

/**
 * Refuses what no window of ours sends, before any schema looks at it: more than 256 KiB as JSON, more than 12 levels, text that
 * is not Unicode, and anything but plain objects, lists, text, numbers and truth values. Gives null for an input worth reading.
 */
export function measureInput(input: unknown): Refusal | null {
  const budget = { left: mostBytes };
  return measure(input, 1, budget) ?? (budget.left < 0 ? because('tooLarge') : null);
}

interface Budget {
  left: number;
}

function measure(value: unknown, level: number, budget: Budget): Refusal | null {
  if (budget.left < 0 || level > mostLevels) return because('tooLarge');
  if (typeof value === 'string') return measureText(value, budget);
  budget.left -= 6; // a number, a truth value, null or the brackets and comma of a list
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') return null;
  if (Array.isArray(value)) return measureList(value, level, budget);
  return isPlain(value) ? measureObject(value, level, budget) : unreadable;
}

function measureList(list: readonly unknown[], level: number, budget: Budget): Refusal | null {
  if (list.length > budget.left) return because('tooLarge');
  for (const one of list) {
    const problem = measure(one, level + 1, budget);
    if (problem !== null) return problem;
  }
  return null;
}

function measureObject(object: object, level: number, budget: Budget): Refusal | null {
  for (const [key, value] of Object.entries(object)) {
    // A key of this name would reach for the prototype of whatever the object is copied into.
    const problem = key === '__proto__' ? unreadable : (measureText(key, budget) ?? measure(value, level + 1, budget));
    if (problem !== null) return problem;
  }
  return null;
}

function measureText(text: string, budget: Budget): Refusal | null {
  if (text.length > budget.left) return because('tooLarge');
  if (!text.isWellFormed()) return unreadable;
  for (let at = 0; at < text.length; at += 1) budget.left -= bytesOf(text.charCodeAt(at));
  return budget.left < 0 ? because('tooLarge') : null;
}

/** Bytes of one UTF-16 unit in JSON as UTF-8: an escape, or one to three bytes (each half of a pair counts two). */
function bytesOf(unit: number): number {
  if (unit < 0x20) return 6;
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const unreadable = because('badInput', { field: '', why: 'unreadable' });
