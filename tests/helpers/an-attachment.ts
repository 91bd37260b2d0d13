import { createHash } from 'node:crypto';
import { type Attachment, fileHash } from '../../shared/attachment/attachment.ts';
import { workRecordId } from '../../shared/ids.ts';
import { now } from './a-complaint.ts';
import { irina } from './a-person.ts';

/** A picture of one point that every reader takes, made longer with bytes behind its end: no two lengths have the same content. */
export function aPicture(size = 70, byte = 7): Uint8Array<ArrayBuffer> {
  const point = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const bytes = new Uint8Array(Math.max(size, point.length)).fill(byte);
  bytes.set(point);
  return bytes;
}

/** The name of a content. */
export const hashOf = (bytes: Uint8Array) => fileHash.parse(createHash('sha256').update(bytes).digest('hex'));

/** A photo that Irina added; name what differs. */
export const anAttachment = (as: Partial<Attachment> = {}): Attachment => ({
  id: workRecordId.parse('00000000-0000-7000-8000-00000000af01'),
  sha256: hashOf(aPicture()),
  name: 'broken cup.png',
  type: 'image/png',
  size: aPicture().length,
  by: irina.id,
  at: now,
  state: 'kept',
  removed: null,
  ...as,
});
