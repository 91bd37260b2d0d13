import type { Migration } from 'kysely/migration';
import { up as house } from './migrations/0001-house.ts';
import { up as handling } from './migrations/0002-handling.ts';
import { up as knowledge } from './migrations/0003-knowledge.ts';
import { up as letters } from './migrations/0004-letters.ts';
import { up as links } from './migrations/0005-links.ts';
import { up as causes } from './migrations/0006-causes.ts';
import { up as deadlines } from './migrations/0007-deadlines.ts';

/** Every step of the register's tables, in order; steps are only ever added, and `user_version` counts them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-house': { up: house },
  '0002-handling': { up: handling },
  '0003-knowledge': { up: knowledge },
  '0004-letters': { up: letters },
  '0005-links': { up: links },
  '0006-causes': { up: causes },
  '0007-deadlines': { up: deadlines },
};
