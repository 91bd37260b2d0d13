import { v7 } from 'uuid';
import type { z } from 'zod';

/** A new id of a kind, made in this window: sorted by time, so a request sent twice is the same request. */
export const newId = <Id extends z.ZodType>(kind: Id): z.infer<Id> => kind.parse(v7());
