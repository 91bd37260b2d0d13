import type { Office } from '../office.ts';
import { hasAdministrator } from '../store/admin/administrators.ts';
import { startLink } from '../store/admin/links.ts';
import { newLink } from './new-link.ts';

/** A link for a new administrator while there is none, or where one was asked for on the command line; undefined otherwise. */
export async function linkForNew({ db, now }: Office, address: string, isAsked: boolean): Promise<string | undefined> {
  if (!isAsked && (await hasAdministrator(db))) return undefined;
  const { link } = await db.transaction().execute(async (tx) => newLink(tx, { address, by: startLink, now: now() }));
  return link;
}
