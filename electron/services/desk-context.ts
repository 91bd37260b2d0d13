import type { Announcement } from '../../shared/contract/announcement.ts';
import type { Person } from '../../shared/contract/people.ts';
import type { Instant } from '../../shared/ids.ts';
import type { Db } from '../store/schema.ts';

/** What a handler works with once dispatch has let a request through: the open register, who asks, and the world's clock and dice. */
export interface DeskContext {
  readonly db: Db;
  readonly who: Person;
  readonly now: () => Instant;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Six characters without look-alikes, for an anonymous caller. */
  readonly newCode: () => string;
  /** Tells every window; ids and states only. */
  readonly announce: (announcement: Announcement) => void;
}
