import type { Migration } from 'kysely/migration';
import { up as house } from './migrations/0001-house.ts';
import { up as storyWords } from './migrations/0002-story-words.ts';
import { up as handling } from './migrations/0003-handling.ts';
import { up as knowledge } from './migrations/0004-knowledge.ts';
import { up as letters } from './migrations/0005-letters.ts';
import { up as links } from './migrations/0006-links.ts';
import { up as causes } from './migrations/0007-causes.ts';
import { up as deadlines } from './migrations/0008-deadlines.ts';
import { up as escalation } from './migrations/0009-escalation.ts';
import { up as absence } from './migrations/0010-absence.ts';
import { up as followUp } from './migrations/0011-follow-up.ts';
import { up as customerCard } from './migrations/0012-customer-card.ts';
import { up as incentives } from './migrations/0013-incentives.ts';
import { up as retention } from './migrations/0014-retention.ts';
import { up as sync } from './migrations/0015-sync.ts';
import { up as ownLines } from './migrations/0016-own-lines.ts';
import { up as attachments } from './migrations/0018-attachments.ts';
import { up as clock } from './migrations/0021-clock.ts';
import { up as safe } from './migrations/0022-safe.ts';
import { up as unread } from './migrations/0023-unread.ts';
import { up as erased } from './migrations/0024-erased.ts';

/** Every step of the register's tables, in order; steps are only ever added, and `user_version` counts them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-house': { up: house },
  '0002-story-words': { up: storyWords },
  '0003-handling': { up: handling },
  '0004-knowledge': { up: knowledge },
  '0005-letters': { up: letters },
  '0006-links': { up: links },
  '0007-causes': { up: causes },
  '0008-deadlines': { up: deadlines },
  '0009-escalation': { up: escalation },
  '0010-absence': { up: absence },
  '0011-follow-up': { up: followUp },
  '0012-customer-card': { up: customerCard },
  '0013-incentives': { up: incentives },
  '0014-retention': { up: retention },
  '0015-sync': { up: sync },
  '0016-own-lines': { up: ownLines },
  '0018-attachments': { up: attachments },
  '0021-clock': { up: clock },
  '0022-safe': { up: safe },
  '0023-unread': { up: unread },
  '0024-erased': { up: erased },
};
