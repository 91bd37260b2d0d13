import type { Migration } from 'kysely/migration';
import { up as house } from './migrations/0001-house.ts';
import { up as storyWords } from './migrations/0002-story-words.ts';

/** Every step of the register's tables, in order; steps are only ever added, and `user_version` counts them. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-house': { up: house },
  '0002-story-words': { up: storyWords },
};
