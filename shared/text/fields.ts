import { z } from 'zod';
import { isReadable } from './clean.ts';

/** The most characters a field of each kind holds; the window says so before the door has to. */
export const longest = { line: 200, note: 2_000, story: 20_000 } as const;

const readable = (max: number) => z.string().max(max, 'tooLong').refine(isReadable, 'unreadable');

/** One line: a name, a place, an order number. */
export const line = readable(longest.line).refine((text) => !text.includes('\n'), 'oneLine');
/** A few sentences: a measure, a reason, an answer. */
export const note = readable(longest.note);
/** The caller's story as told. */
export const story = readable(longest.story);

/** The same field with something in it besides spaces. */
export const filled = <Schema extends z.ZodType<string>>(schema: Schema) => schema.refine((text) => text.trim() !== '', 'empty');
