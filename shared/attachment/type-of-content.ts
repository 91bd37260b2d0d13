import type { FileType } from './file-type.ts';
import { pixelsOf } from './pixels-of.ts';
import { textCheck } from './text-check.ts';

/** How much of a file's beginning must be at hand to say what it is, in bytes; a file that is smaller is at hand whole. */
export const headSize = 256 * 1024;

/** The most points a picture has: more than any camera makes, and less than fills a window's memory (security.md C12). */
export const mostPixels = 120_000_000;

const begins: readonly (readonly [FileType, (head: Uint8Array) => boolean])[] = [
  ['image/png', (head) => hasAt(head, 0, '\x89PNG\r\n\x1a\n')],
  ['image/jpeg', (head) => hasAt(head, 0, '\xff\xd8\xff')],
  ['image/webp', (head) => hasAt(head, 0, 'RIFF') && hasAt(head, 8, 'WEBP')],
  ['application/pdf', (head) => hasAt(head, 0, '%PDF-')],
  ['audio/wav', (head) => hasAt(head, 0, 'RIFF') && hasAt(head, 8, 'WAVE')],
  ['audio/ogg', (head) => hasAt(head, 0, 'OggS\0')],
  ['audio/mpeg', (head) => hasAt(head, 0, 'ID3') || isMpegFrame(head)],
];

/**
 * What a file is by how it begins, never by what its name or its sender says; undefined where it is nothing a complaint takes. A picture that
 * does not say how large it is, or says too much, is none. What could be text is text only if all of it is: see `textCheck`.
 */
export function typeOfContent(head: Uint8Array): FileType | undefined {
  const type = begins.find(([, fits]) => fits(head))?.[0];
  if (type === undefined) return head.length > 0 && textCheck().take(head) ? 'text/plain' : undefined;
  if (!type.startsWith('image/')) return type;
  const pixels = pixelsOf(head, type);
  return pixels !== undefined && pixels <= mostPixels ? type : undefined;
}

/** The sign of a sound frame: eleven bits set, then a version, a layer and a rate that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  const [first = 0, second = 0, third = 0] = head;
  const layer = (second >> 1) & 3;
  return first === 0xff && (second & 0xe0) === 0xe0 && layer === 1 && (third & 0xf0) !== 0xf0 && (third & 0x0c) !== 0x0c;
}

const hasAt = (head: Uint8Array, at: number, signs: string): boolean =>
  Array.from(signs, (sign) => sign.charCodeAt(0)).every((code, place) => head[at + place] === code);
