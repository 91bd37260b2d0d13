import { z } from 'zod';

export const markKind = z.enum(['name', 'phone', 'email', 'number', 'address']);
export type MarkKind = z.infer<typeof markKind>;

/** A part of a text that points at a person, by its places; `known` when the case itself says so, else it only looks like it. */
export const personalMark = z.strictObject({ from: z.number().int(), to: z.number().int(), kind: markKind, known: z.boolean() });
export type Mark = Readonly<z.infer<typeof personalMark>>;
