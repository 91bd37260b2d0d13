import { z } from 'zod';
import { instant, promiseId } from '../ids.ts';
import { note } from '../text/fields.ts';
import { replyChannel } from './card.ts';
import { promiseWhat } from './complaint.ts';

/** A next contact as it is named to the customer; the window gives it its id. */
export const promisePayload = z.strictObject({ promise: promiseId, what: promiseWhat, text: note, dueAt: instant, channel: replyChannel });
