/** Reads a text piece by piece: false once what came is no text in UTF-8, or holds controls that no text has. */
export interface TextCheck {
  readonly take: (piece: Uint8Array) => boolean;
  /** Does it end where a letter ends? */
  readonly isWhole: () => boolean;
}

/** Begins to read a text. */
export function textCheck(): TextCheck {
  let left = 0; // bytes still to come of the letter under way, and what the next of them may be
  let low = 0x80;
  let high = 0xbf;
  const next = (byte: number): boolean => {
    if (left > 0) {
      if (byte < low || byte > high) return false;
      left -= 1;
      [low, high] = [0x80, 0xbf];
      return true;
    }
    if (byte < 0x80) return byte >= 0x20 || isSpace(byte);
    if (byte < 0xc2 || byte > 0xf4) return false;
    left = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
    [low, high] = bounds[byte] ?? [0x80, 0xbf];
    return true;
  };
  let sound = true;
  return {
    take: (piece) => {
      for (let at = 0; sound && at < piece.length; at += 1) sound = next(piece[at] ?? 0);
      return sound;
    },
    isWhole: () => sound && left === 0,
  };
}

/** Tab, line feed, form feed, carriage return. */
const isSpace = (byte: number): boolean => byte === 0x09 || byte === 0x0a || byte === 0x0c || byte === 0x0d;

/** After these first bytes the second has narrower bounds: nothing written longer than it is, no half of a pair, nothing behind the last letter. */
const bounds: Readonly<Record<number, readonly [number, number]>> = {
  0xe0: [0xa0, 0xbf],
  0xed: [0x80, 0x9f],
  0xf0: [0x90, 0xbf],
  0xf4: [0x80, 0x8f],
};
