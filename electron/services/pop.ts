import { cleaned } from '../../shared/text/clean.ts';

/** What a telephone tells the desk about a call. `number` is null where it did not say one; '' is a caller who hides it. */
export interface Pop {
  readonly event: 'ring' | 'answer' | 'end';
  readonly number: string | null;
  readonly name: string;
  /** The telephone's own name for the call, when it has one. */
  readonly key: string | null;
}

const events: Readonly<Record<string, Pop['event']>> = {
  ring: 'ring',
  ringing: 'ring',
  incoming: 'ring',
  answer: 'answer',
  answered: 'answer',
  end: 'end',
  ended: 'end',
  hangup: 'end',
};

/** Words that telephones send where the caller hides the number. */
const hidden = new Set(['', 'anonymous', 'unknown', 'private', 'restricted', 'unavailable', 'withheld', 'null']);
const longestNumber = 32;
const longestName = 100;

/**
 * A number as any telephone writes it, reduced to `+0-9*#`: '' for a hidden one, undefined for what is no number at all
 * (ux.md 1.1: a number is data, never a command).
 */
export function plainNumber(said: string): string | undefined {
  const address = /^(?:sips?|tel):([^@;]*)/iu.exec(said.trim())?.[1] ?? said.trim();
  if (hidden.has(address.toLowerCase())) return '';
  const plain = address.replaceAll(/[\s().\-/\u00A0\u2010-\u2015]/gu, '');
  return new RegExp(`^\\+?[0-9*#]{1,${longestNumber - 1}}$`, 'u').test(plain) ? plain : undefined;
}

/** Reads `heard://ring?from=…&name=…&id=…`, with answer and end for the rest of the call; undefined when it is no such link. */
export function popFromLink(link: string): Pop | undefined {
  const parts = /^heard:(?:\/\/)?([a-z]+)\/?(?:\?(.*))?$/iu.exec(link.slice(0, 2000));
  if (parts === null) return undefined;
  // Softphones put the number in as it is: a plus there is a plus, not a space.
  const query = new URLSearchParams((parts[2] ?? '').replaceAll('+', '%2B'));
  return popOf(parts[1], query.get('from'), (query.get('name') ?? '').replaceAll('+', ' '), query.get('id'));
}

/** Reads what stands after `--cti` on a command line: `ringing NUMBER`, `answered`, `ended`. */
export const popFromWords = (words: readonly string[]): Pop | undefined => popOf(words[0], words[1] ?? null, words[2] ?? '', null);

/** Reads a start's words about a call, whichever way they came: a link, or `--cti` and its words. */
export function popFromStart(words: readonly string[]): Pop | undefined {
  const link = words.find((word) => word.startsWith('heard:'));
  if (link !== undefined) return popFromLink(link);
  const at = words.indexOf('--cti');
  return at === -1 ? undefined : popFromWords(words.slice(at + 1));
}

/** Reads the body of `POST /cti`: `{ event, from, name, id }`. */
export function popFromBody(body: unknown): Pop | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined;
  const said = new Map<string, unknown>(Object.entries(body));
  const text = (name: string): string | null => {
    const value = said.get(name);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  return popOf(text('event') ?? undefined, text('from'), text('name') ?? '', text('id'));
}

function popOf(event: string | undefined, from: string | null, name: string, id: string | null): Pop | undefined {
  const known = events[event?.toLowerCase() ?? ''];
  const number = from === null ? null : plainNumber(from);
  if (known === undefined || number === undefined) return undefined;
  const key = id !== null && /^[\w.@:-]{1,100}$/u.test(id) ? id : null;
  return { event: known, number, name: oneLine(name), key };
}

const oneLine = (name: string): string => Array.from(cleaned(name).replaceAll('\n', ' ').trim()).slice(0, longestName).join('');
