import { openHttp } from '../../headoffice/http.ts';
import type { HttpOptions } from '../../headoffice/http-options.ts';
import type { Office } from '../../headoffice/office.ts';
import { newOneTimeCode } from '../../headoffice/one-time-code.ts';
import { addBranch } from '../../headoffice/store/branches.ts';
import { keepCode } from '../../headoffice/store/codes.ts';
import { openStore } from '../../headoffice/store/open-store.ts';
import type { Db } from '../../headoffice/store/schema.ts';
import type { APostgres } from './a-postgres.ts';

export interface AHeadOffice {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  readonly url: string;
  readonly db: Db;
  /** Its first branch, site MSK. */
  readonly branch: number;
  readonly newBranch: (site: string) => Promise<number>;
  /** A one-time code that lets one desk into a branch. */
  readonly newCode: (branch?: number) => Promise<string>;
  readonly log: readonly string[];
  readonly stop: () => Promise<void>;
}

export interface AnOffice extends HttpOptions {
  /** A database that is there already, instead of an empty one. */
  readonly url?: string;
  readonly now?: () => number;
  /** A port it had before, instead of a free one. */
  readonly port?: number;
  /** The rules of another version. */
  readonly decide?: Office['decide'];
}

/** A head office that listens on a free port of this computer, with a branch. */
export async function aHeadOffice(
  postgres: APostgres,
  { url: given, now = Date.now, port = 0, decide, ...options }: AnOffice = {},
): Promise<AHeadOffice> {
  const url = given ?? (await postgres.fresh());
  const { db, close } = await openStore(url, { connections: 20 });
  const log: string[] = [];
  const http = await openHttp(
    { db, now, ...(decide === undefined ? {} : { decide }) },
    { log: { write: (line) => void log.push(line) }, look: 50, rates: { joining: 10_000 }, ...options },
  );
  const newBranch = async (site: string): Promise<number> =>
    db
      .transaction()
      .execute(async (tx) => addBranch(tx, { site, name: `Branch ${site}`, timeZone: 'Europe/Moscow', currency: 'RUB' }, now()));
  const branch = given === undefined ? await newBranch('MSK') : 1;
  return {
    address: await http.listen({ host: '127.0.0.1', port }),
    url,
    db,
    branch,
    newBranch,
    log,
    newCode: async (of = branch) => {
      const code = newOneTimeCode();
      await db.transaction().execute(async (tx) => keepCode(tx, code, { branch: of, by: 'test', at: now(), until: now() + 600_000 }));
      return code;
    },
    stop: async () => {
      await http.close();
      await close();
    },
  };
}
