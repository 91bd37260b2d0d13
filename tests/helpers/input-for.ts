import fc from 'fast-check';
import type { z } from 'zod';

/** Text that must stay text: SQL, markup, formulas, paths, templates, odd scripts and odd lengths. All of it readable. */
export const hostileTexts: readonly string[] = [
  `'; drop table complaint; --`,
  `" or 1=1 --`,
  `x') union select name, pin from employee --`,
  '%_%',
  'NEAR("a" "b") *',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("return process")()}}',
  '${process.env.HOME}',
  '=HYPERLINK("http://evil.example","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '../../../../etc/passwd',
  'C:\\Windows\\system32\\config',
  'file:///etc/passwd',
  'con.txt',
  '%00%2e%2e%2f',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '0',
  '-1',
  '1e309',
  'true',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  'Z̴̡̛a̸͢l̵̀g̶͝o̷',
  'สวัสดีค่ะ ลิฟต์เสีย',
  'Привет, ёлка',
  'ﷺ',
  'İıſß',
  '\t tab and\nnew line',
  ' ',
  '',
  'a'.repeat(199),
  'ก'.repeat(200),
];

/** Valid inputs of a schema, hostile content in every field that takes it. Knows the kinds of schema the contract uses, and says so when one is new. */
export const inputFor = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => fitting(schema, made(schema));

/** Each part is fitted for itself: of seven days of opening hours hardly any draw would fit as a whole. */
const fitting = (schema: z.core.$ZodType, drawn: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  drawn.filter((value) => value === undefined || safe(schema, value));

const safe = (schema: z.core.$ZodType, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;

function made(given: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { _zod: inner } = given as z.core.$ZodTypes;
  const { def } = inner;
  if (def.type === 'object') return fitting(given, objectFor(def.shape));
  if (def.type === 'string') return textFor(given);
  if (def.type === 'number') return numberFor(given);
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'null') return fc.constant(null);
  if (def.type === 'unknown') return fc.jsonValue({ maxDepth: 2 });
  if (def.type === 'enum') return fc.constantFrom(...Object.values(def.entries));
  if (def.type === 'literal') return fc.constantFrom(...def.values);
  if (def.type === 'array') return fitting(given, listFor(given, def.element));
  if (def.type === 'optional') return fc.option(made(def.innerType), { nil: undefined, freq: 2 });
  if (def.type === 'nullable') return fc.option(made(def.innerType), { nil: null, freq: 2 });
  if (def.type === 'union') return fc.oneof(...def.options.map(made));
  if (def.type === 'record') return fc.dictionary(inputFor(def.keyType) as fc.Arbitrary<string>, made(def.valueType), { maxKeys: 3 });
  throw new Error(`the fuzz test does not know how to make a ${def.type}`);
}

const objectFor = (shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<unknown> =>
  fc
    .record(Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, made(inner)])))
    .map((value) => Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)));

function textFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { pattern, most, format } = boundsOf(schema);
  return textOf(format, pattern)
    .map((one) => one.slice(0, most))
    .filter((one) => safe(schema, one));
}

function textOf(format: string | undefined, pattern: RegExp | undefined): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid();
  if (format === 'date') return days;
  return pattern === undefined
    ? fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ maxLength: 40, unit: 'grapheme' }))
    : fc.stringMatching(pattern);
}

const days = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

function numberFor(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { least = -8e15, most = 8e15, format } = boundsOf(schema);
  const whole = fc.oneof(
    fc.constantFrom(least, most),
    fc.integer({ min: Math.max(Math.ceil(least), -2e9), max: Math.min(Math.floor(most), 2e9) }),
  );
  return (format === 'safeint' ? whole : fc.oneof(whole, fc.double({ min: least, max: most, noNaN: true }))).filter((one) =>
    safe(schema, one),
  );
}

function listFor(schema: z.core.$ZodType, element: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { least = 0, most = 500 } = boundsOf(schema);
  return fc.array(made(element), { minLength: least, maxLength: Math.min(most, least + 4) });
}

interface Bounds {
  least?: number;
  most?: number;
  pattern?: RegExp;
  format?: string;
}

/** What a schema's own checks say of its values. */
function boundsOf(schema: z.core.$ZodType): Bounds {
  const { _zod: inner } = schema;
  const own = inner.def as { readonly checks?: readonly z.core.$ZodCheck[]; readonly format?: string };
  const bounds: Bounds = own.format === undefined ? {} : { format: own.format };
  for (const { _zod: check } of own.checks ?? []) Object.assign(bounds, boundOf(check.def as unknown as CheckDef));
  return bounds;
}

type CheckDef = Readonly<Record<'minimum' | 'maximum' | 'length' | 'value', number>> & {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
};

function boundOf(of: CheckDef): Bounds {
  switch (of.check) {
    case 'min_length':
      return { least: of.minimum };
    case 'max_length':
      return { most: of.maximum };
    case 'length_equals':
      return { least: of.length, most: of.length };
    case 'greater_than':
      return { least: of.value };
    case 'less_than':
      return { most: of.value };
    case 'number_format':
      return of.format === undefined ? {} : { format: of.format };
    case 'string_format':
      return of.pattern === undefined || of.format !== 'regex' ? {} : { pattern: of.pattern };
    default:
      return {};
  }
}
