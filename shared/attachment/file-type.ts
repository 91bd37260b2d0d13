import { z } from 'zod';

/** What a complaint takes as evidence: pictures, paper and sound, and nothing that runs (security.md C12). */
export const fileTypes = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/pdf',
  'text/plain',
  'audio/wav',
  'audio/ogg',
  'audio/mpeg',
] as const;
export const fileType = z.enum(fileTypes);
export type FileType = z.infer<typeof fileType>;

/** Types a window shows as a picture; everything else is given to the person as a file. */
export const isPicture = (type: FileType): boolean => type.startsWith('image/');
