import type { Db } from './store/schema.ts';

/** What head office's parts work with. */
export interface Office {
  readonly db: Db;
  /** Head office's clock, UTC milliseconds. */
  readonly now: () => number;
}
