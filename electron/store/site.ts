import { site, type Site } from '../../shared/contract/catalogue.ts';
import type { Instant } from '../../shared/ids.ts';
import { compiled } from './compiled.ts';
import type { Db, Tx } from './schema.ts';

/** What the desk knows about itself: the site, and which of the site's desks this computer is. */
export interface SiteRow extends Site {
  readonly workstation: string;
  readonly setUpAt: Instant;
}

/** Writes the one site row of a new desk. */
export async function createSite(tx: Tx, created: SiteRow): Promise<void> {
  await tx
    .insertInto('site')
    .values({
      id: 1,
      code: created.code,
      name: created.name,
      time_zone: created.timeZone,
      currency: created.currency,
      default_language: created.defaultLanguage,
      languages: JSON.stringify(created.languages),
      workstation: created.workstation,
      desk_code: created.deskCode,
      set_up_at: created.setUpAt,
    })
    .execute();
}

const read = compiled((db) => db.selectFrom('site').selectAll());

/** The site this desk belongs to; a desk without one has not been set up, which is a bug after sign-in. */
export async function readSite(db: Db): Promise<Site> {
  const [row] = (await read(db, {})).rows;
  if (row === undefined) throw new Error('this desk has no site');
  return site.parse({
    code: row.code,
    name: row.name,
    timeZone: row.time_zone,
    currency: row.currency,
    defaultLanguage: row.default_language,
    languages: JSON.parse(row.languages),
    deskCode: row.desk_code,
  });
}
