import { z } from 'zod';
import { attachmentPayloads } from '../attachment/attachment-commands.ts';
import { complaintId, workRecordId } from '../ids.ts';
import { line } from '../text/fields.ts';
import type { Method } from './method.ts';
import { changedComplaint, onComplaint } from './on-complaint.ts';

const done = z.null();
const offset = z.number().int().min(0);

/** At most this much of a file goes from the window to the desk in one request, in bytes. */
export const pieceSize = 128 * 1024;

/** Photos, papers and recordings of a case: their contents in pieces, both ways. */
export const attachmentContract = {
  /** Asks whether a file of this size may be added now; its pieces follow. The attachment's id is the window's. */
  'attachment.begin': {
    input: z.strictObject({ complaint: complaintId, attachment: workRecordId, name: line, size: z.number().int().min(0) }),
    output: done,
    needs: 'addAttachment',
  },
  /** The next piece as base64. Refused as soon as it shows that the file is none that is taken. */
  'attachment.piece': {
    input: z.strictObject({ attachment: workRecordId, at: offset, base64: z.string().max(180_000) }),
    output: done,
    needs: 'addAttachment',
  },
  /** Every piece came: the file belongs to the complaint from now on. */
  'attachment.finish': {
    input: z.strictObject({ complaint: complaintId, attachment: workRecordId }),
    output: changedComplaint,
    needs: 'addAttachment',
  },
  'attachment.cancel': { input: z.strictObject({ attachment: workRecordId }), output: done, needs: 'addAttachment' },
  'attachment.remove': { input: onComplaint(attachmentPayloads.detach), output: changedComplaint, needs: 'removeAttachment' },
  /**
   * The content from `at`; `base64` is null while it is still being fetched from head office, and `at` says how much of it came. The desk
   * writes down who opened it.
   */
  'attachment.read': {
    input: z.strictObject({ complaint: complaintId, attachment: workRecordId, at: offset }),
    output: z.strictObject({ base64: z.string().nullable(), at: offset, size: offset }),
    needs: 'readComplaint',
  },
} as const satisfies Readonly<Record<string, Method>>;
