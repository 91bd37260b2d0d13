import { z } from 'zod';
import { mostOfFiles } from '../attachment/attachment.ts';

// The contents of complaints' files between a desk and head office: last in line, piece by piece, from wherever the last try ended. What a file is
// and which complaint it belongs to came before as an event (`attach`); a content that no complaint of the branch names is nobody's.

/** Every piece is so long, in bytes, but the last one: a piece has one place. */
export const blobPiece = 256 * 1024;

const bytes = z.number().int().min(0).max(mostOfFiles.bytes);

/** Where a content stands: whoever asks names a complaint it belongs to, never the content alone. `at`: the piece that begins there is wanted too. */
export const blobQuery = z.object({ complaint: z.uuid(), at: z.coerce.number().pipe(bytes).optional() });

/** A piece of a content, base64. */
export const blobPart = z.object({ complaint: z.uuid(), at: bytes, base64: z.string().max(Math.ceil(blobPiece / 3) * 4) });

/** How much of it head office has; all of it counts only once the whole has its hash. `base64`: the piece that was asked for, null while it is not whole. */
export const blobAnswer = z.object({ have: bytes, size: bytes, base64: z.string().nullable() });

export type BlobQuery = z.infer<typeof blobQuery>;
export type BlobPart = z.infer<typeof blobPart>;
export type BlobAnswer = z.infer<typeof blobAnswer>;
