import { z } from 'zod';
import { importId, instant } from '../ids.ts';

/** What a column of the file can become. `key` tells rows apart, so that importing twice adds nothing. */
export const importFields = [
  'key',
  'receivedAt',
  'category',
  'subCategory',
  'product',
  'essence',
  'customerName',
  'customerPhone',
  'outcome',
  'place',
  'orderRef',
  'resolution',
  'note',
] as const;
export const importField = z.enum(importFields);
export type ImportField = z.infer<typeof importField>;

export const dateOrder = z.enum(['ymd', 'dmy', 'mdy']);

/** Column number of the file → field; a column left out is kept in the complaint's imported facts only if mapped to `note`. */
export const importMapping = z.strictObject({
  columns: z.array(importField.nullable()).max(200),
  dates: dateOrder,
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importPreview = z.strictObject({
  import: importId,
  name: z.string(),
  rows: z.number().int(),
  columns: z.array(z.string()),
  encoding: z.string(),
  delimiter: z.string(),
  mapping: importMapping,
  /** The first rows as they would be registered: per row the mapped values, or what is wrong with it. */
  sample: z.array(z.strictObject({ row: z.number().int(), values: z.record(z.string(), z.string()), problem: z.string().nullable() })),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importProgress = z.strictObject({
  import: importId,
  state: z.enum(['reading', 'running', 'done', 'cancelled', 'failed']),
  rows: z.number().int(),
  done: z.number().int(),
  added: z.number().int(),
  known: z.number().int(),
  wrong: z.number().int(),
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type ImportProgress = z.infer<typeof importProgress>;
