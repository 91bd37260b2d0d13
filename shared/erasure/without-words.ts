import { z } from 'zod';
import { commandPayloads } from '../complaint/commands.ts';
import { complaint, type Complaint, timelineEntry, type TimelineEntry } from '../complaint/complaint.ts';

/** What stands where a person's words stood. */
export const erasedMark = '—';

/**
 * The same thing without anybody's words: every text goes but ids, days, hashes, what the rules choose from (states, reasons, channels) and complaint numbers. Numbers, moments
 * and amounts stay. A field that is added later loses its words too, unless it is named here. Texts that are JSON are gone through as what they say.
 */
export function withoutWords(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return wordless(value, key);
  if (Array.isArray(value)) return key === 'attachments' ? [] : value.map((one) => withoutWords(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutWords(one, name)]));
}

/** Fields whose texts name things of the house. */
const stays: ReadonlySet<string> = new Set(['code', 'externalRef', 'sha256', 'currency', 'timeZone', 'rule', 'table']);
/** Fields that hold an address or nothing. */
const emptied: ReadonlySet<string> = new Set(['email']);

const named = /^(?:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[\da-f]{64}|\d{4}-\d\d-\d\d|[A-Z]{2,4}-\d{4}-[A-Z2-9]{1,2}-\d{4,9}-[A-Z2-9])$/u;

function wordless(text: string, key: string): string {
  if (text.trim() === '' || stays.has(key) || named.test(text) || isChosen(text)) return text;
  if (emptied.has(key)) return '';
  const said = jsonIn(text);
  return said === undefined ? erasedMark : JSON.stringify(withoutWords(said));
}

function jsonIn(text: string): object | undefined {
  if (!/^[{[]/u.test(text)) return undefined;
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : undefined;
  } catch {
    return undefined;
  }
}

/** A complaint without its words and without its files; its number, moments, category, verdict, money and whose it is stay. */
export const complaintWithoutWords = (of: Complaint): Complaint => complaint.parse({ ...withoutAnyWords(of), number: of.number });

const withoutAnyWords = (of: object): object => Object.fromEntries(Object.entries(of).map(([key, one]) => [key, withoutWords(one, key)]));

/** A line of a history without its words. */
export const lineWithoutWords = (line: TimelineEntry): TimelineEntry => ({
  ...line,
  facts: timelineEntry.shape.facts.parse(withoutWords(line.facts)),
});

let choices: ReadonlySet<string> | undefined;

/** Is it one of the words that the rules themselves choose from? */
function isChosen(text: string): boolean {
  choices ??= new Set([complaint, timelineEntry, ...Object.values(commandPayloads)].flatMap((schema) => choicesIn(described(schema))));
  return choices.has(text);
}

const described = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });

function choicesIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'const' in schema ? [schema.const] : 'enum' in schema && Array.isArray(schema.enum) ? schema.enum : [];
  return [...own.filter((one) => typeof one === 'string'), ...Object.values(schema).flatMap(choicesIn)];
}
