import { readNumber } from '../../../shared/complaint/number.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** The complaint whose whole number was typed, however it was written; undefined for anything less. */
export function meantBy(typed: string, entries: readonly PaletteEntry[]): PaletteEntry | undefined {
  const number = readNumber(typed);
  return number === undefined ? undefined : entries.find((one) => one.number === number);
}

/** What stands first: the complaint that was meant with its like, before the customer whose it is; without one, everything as it was found. */
export const meantFirst = (entries: readonly PaletteEntry[], meant: PaletteEntry | undefined): readonly PaletteEntry[] =>
  meant === undefined
    ? entries
    : [
        meant,
        ...entries.filter((one) => one !== meant && one.group === meant.group),
        ...entries.filter((one) => one.group !== meant.group),
      ];
