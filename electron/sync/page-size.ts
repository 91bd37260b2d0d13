import { limits } from '../../shared/sync/protocol.ts';

/** The first page of a connection. */
export const firstPage = 100;

/** Taking in a page keeps everybody else at the desk waiting: about so long is not felt, milliseconds. */
const goalMs = 60;
const fewest = 20;

/** The next page, from how long this one took: half as much again while there is room, less when it was felt. */
export function pageAfter(lines: number, tookMs: number): number {
  if (tookMs > 2 * goalMs) return Math.max(fewest, Math.floor(lines / 2));
  return tookMs < goalMs ? Math.min(limits.lines, Math.max(firstPage, Math.ceil(lines * 1.5))) : Math.max(fewest, lines);
}
