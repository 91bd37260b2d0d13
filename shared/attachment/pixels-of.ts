import type { FileType } from './file-type.ts';

/** How many points a picture has by its own head; undefined where that does not say. */
export function pixelsOf(head: Uint8Array, type: FileType): number | undefined {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (type === 'image/png') return area(view.getUint32(16), view.getUint32(20));
    if (type === 'image/webp') return ofWebp(view);
    return type === 'image/jpeg' ? ofJpeg(view) : undefined;
  } catch {
    return undefined; // it ends before it says so
  }
}

const area = (width: number, height: number): number | undefined => (width > 0 && height > 0 ? width * height : undefined);

function ofWebp(view: DataView): number | undefined {
  const kind = String.fromCharCode(...[12, 13, 14, 15].map((at) => view.getUint8(at)));
  if (kind === 'VP8X') return area(1 + threeBytes(view, 24), 1 + threeBytes(view, 27));
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true);
    return area(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff));
  }
  return kind === 'VP8 ' ? area(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff) : undefined;
}

const threeBytes = (view: DataView, at: number): number => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);

/** Marks that begin a frame: all of C0 to CF but the tables and the one kept for later. */
const isFrame = (mark: number): boolean => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;

/** Goes from part to part, each of which says how long it is, to the one that says how large the picture is. */
function ofJpeg(view: DataView): number | undefined {
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (isFrame(mark)) return area(view.getUint16(at + 7), view.getUint16(at + 5));
    // Filling between parts is one byte long, a part at least two.
    at += mark === 0xff ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}
