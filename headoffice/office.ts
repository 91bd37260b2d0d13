import type { decideEvent } from '../shared/sync/decide-event.ts';
import type { Db } from './store/schema.ts';

/** What head office's parts work with. */
export interface Office {
  readonly db: Db;
  /** Head office's clock, UTC milliseconds. */
  readonly now: () => number;
  /** The rules it decides by; those of this program unless somebody stands for another one. */
  readonly decide?: typeof decideEvent;
}
