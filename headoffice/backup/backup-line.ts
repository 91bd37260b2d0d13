import { z } from 'zod';

/** The first line of a backup: what it is, when it was begun, and through how many steps its tables had gone. */
export const firstLine = z.strictObject({
  heard: z.literal('headoffice'),
  version: z.literal(1),
  at: z.number().int(),
  migration: z.number().int().min(1),
});

/** Before the rows of a table, which follow as one JSON object each. */
export const tableLine = z.strictObject({ table: z.string().regex(/^[a-z_]{1,60}$/u) });

/** The last line: how many rows there are, and the SHA-256 of everything before it. A file without it was cut off. */
export const lastLine = z.strictObject({ rows: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/u) });
