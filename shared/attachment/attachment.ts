import { z } from 'zod';
import { employeeId, instant, workRecordId } from '../ids.ts';
import { isFileName, longestFileName } from './file-name.ts';
import { fileType } from './file-type.ts';

const megabyte = 1024 * 1024;

/** The largest file in MiB and bytes, and the most files a complaint holds at a time. */
export const mostOfFiles = { megabytes: 25, bytes: 25 * megabyte, count: 50 } as const;

/** The SHA-256 of a file's content, in hexadecimal: by it every desk and head office know the same file. */
export const fileHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .brand<'FileHash'>();
export type FileHash = z.infer<typeof fileHash>;

/** What a file is, whoever has its content. */
export const fileFacts = {
  sha256: fileHash,
  /** Only ever shown: no path is made of it (security.md T7). */
  name: z.string().max(longestFileName).refine(isFileName, 'unreadable'),
  type: fileType,
  size: z.number().int().min(1).max(mostOfFiles.bytes),
} as const;

/** A file that belongs to a complaint. Taken off it, its line stays and its content goes. */
export const attachment = z.strictObject({
  id: workRecordId,
  ...fileFacts,
  by: employeeId,
  at: instant,
  state: z.enum(['kept', 'removed']),
  removed: z.strictObject({ by: employeeId, at: instant, reason: z.string() }).nullable(),
});
export type Attachment = z.infer<typeof attachment>;
