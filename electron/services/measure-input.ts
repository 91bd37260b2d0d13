import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { isReadable } from '../../shared/text/clean.ts';
import { fieldOf } from './input-refusal.ts';

const mostBytes = 256 * 1024;
const mostLevels = 12;

/**
 * Refuses what no window of ours sends, before any schema looks at it: more than 256 KiB as JSON, more than 12 levels, text that
 * is not well-formed or holds control and direction characters, and anything but plain objects, lists, text, numbers and truth
 * values. Gives null for an input worth reading.
 */
export const measureInput = (input: unknown): Refusal | null => measure(input, { left: mostBytes, path: [] });

interface Measured {
  /** Bytes that may still come. */
  left: number;
  /** Where in the input the walk stands. */
  readonly path: (string | number)[];
}

function measure(value: unknown, so: Measured): Refusal | null {
  if (so.path.length >= mostLevels) return tooLarge;
  if (typeof value === 'string') return measureText(value, so);
  so.left -= 6; // a number, a truth value, null, or the brackets and comma of a list
  if (so.left < 0) return tooLarge;
  if (value === undefined || value === null || typeof value === 'boolean' || typeof value === 'number') return null;
  if (Array.isArray(value)) return value.length > so.left ? tooLarge : measureEach(value.entries(), so);
  return isPlain(value) ? measureEach(Object.entries(value), so) : unreadable(so);
}

function measureEach(parts: Iterable<readonly [string | number, unknown]>, so: Measured): Refusal | null {
  for (const [key, value] of parts) {
    // A key of this name would reach for the prototype of whatever the object is copied into.
    const problem = key === '__proto__' ? unreadable(so) : typeof key === 'string' ? measureText(key, so) : null;
    if (problem !== null) return problem;
    so.path.push(key);
    const within = measure(value, so);
    if (within !== null) return within;
    so.path.pop();
  }
  return null;
}

function measureText(text: string, so: Measured): Refusal | null {
  if (text.length > so.left) return tooLarge;
  for (let at = 0; at < text.length; at += 1) so.left -= bytesOf(text.charCodeAt(at));
  if (so.left < 0) return tooLarge;
  return isReadable(text) ? null : unreadable(so);
}

/** Bytes of one UTF-16 unit in JSON as UTF-8: an escape, or one to three bytes (each half of a pair counts two). */
function bytesOf(unit: number): number {
  if (unit < 0x20) return 6;
  if (unit === 0x22 || unit === 0x5c) return 2;
  if (unit < 0x80) return 1;
  return unit < 0x8_00 || (unit >= 0xd8_00 && unit < 0xe0_00) ? 2 : 3;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const tooLarge = because('tooLarge');
const unreadable = ({ path }: Measured): Refusal => because('badInput', { field: fieldOf(path), why: 'unreadable' });
