import { z } from 'zod';
import { workRecordId } from '../ids.ts';
import { filled, note } from '../text/fields.ts';
import { fileFacts } from './attachment.ts';

/** A file is added to a complaint, or taken off it. The command says which file it is; the content travels by itself (sync.md 7). */
export const attachmentPayloads = {
  attach: z.strictObject({ attachment: workRecordId, ...fileFacts }),
  detach: z.strictObject({ attachment: workRecordId, reason: filled(note) }),
} as const;
