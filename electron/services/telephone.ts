import type { z } from 'zod';
import type { popSettings } from '../../shared/contract/desk.ts';
import type { RingBook } from './ring-book.ts';

export type PopSettings = z.infer<typeof popSettings>;

/** The telephone beside the desk: what it told us, and the door through which it may. */
export interface Telephone {
  readonly rings: RingBook;
  /** Whether the loopback door for telephones stands open, where, and with which token. */
  readonly read: () => PopSettings;
  /** Opens or shuts that door; opening it gives it a token of its own that stays until it is shut. */
  readonly switch: (on: boolean) => Promise<PopSettings>;
}
