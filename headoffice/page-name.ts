import type { z } from 'zod';

/** A place to go on from as a text that a desk hands back unread. */
export const pageName = (place: object): string => Buffer.from(JSON.stringify(place), 'utf8').toString('base64url');

/** The place again; undefined for a text that was never one. */
export function readPageName<Place>(text: string, schema: z.ZodType<Place>): Place | undefined {
  try {
    const read = schema.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
