import { sql } from 'kysely';
import type { Db } from './schema.ts';

/** Does the database answer within two seconds? */
export async function isAnswering(db: Db): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, new Promise<boolean>((done) => setTimeout(done, 2_000, false).unref())]);
}
