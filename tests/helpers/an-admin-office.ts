import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { adminPages } from '../../headoffice/admin/admin-pages.ts';
import { linkForNew } from '../../headoffice/admin/link-for-new.ts';
import { backupsIn } from '../../headoffice/backup/backups-in.ts';
import { openHttp } from '../../headoffice/http.ts';
import { newOneTimeCode } from '../../headoffice/one-time-code.ts';
import { addBranch } from '../../headoffice/store/branches.ts';
import { keepCode } from '../../headoffice/store/codes.ts';
import { openStore } from '../../headoffice/store/open-store.ts';
import type { AHeadOffice } from './a-head-office.ts';
import type { APostgres } from './a-postgres.ts';

export interface AnAdminOffice extends AHeadOffice {
  /** The link for the first administrator; undefined once there is one. */
  readonly link: () => Promise<string | undefined>;
  /** Its clock goes on by this many milliseconds. */
  readonly later: (by: number) => void;
  readonly backups: string;
}

/** A head office with its administrators' pages, on a clock that tests move; on a copy of another one's database where one is given. */
export async function anAdminOffice(
  postgres: APostgres,
  { isSecure = false, copyOf }: { readonly isSecure?: boolean; readonly copyOf?: string } = {},
): Promise<AnAdminOffice> {
  let ahead = 0;
  const now = (): number => Date.now() + ahead;
  const url = await postgres.fresh(copyOf);
  const { db, close } = await openStore(url);
  const office = { db, now };
  const folder = mkdtempSync(join(tmpdir(), 'heard-admin-'));
  const log: string[] = [];
  const http = await openHttp(office, { log: { write: (line) => void log.push(line) }, look: 50 });
  let address = '';
  await http.register(adminPages({ office, backups: backupsIn(office, folder), isSecure, newId }));
  address = await http.listen({ host: '127.0.0.1', port: 0 });
  const newBranch = async (site: string): Promise<number> =>
    db
      .transaction()
      .execute(async (tx) => addBranch(tx, { site, name: `Branch ${site}`, timeZone: 'Europe/Moscow', currency: 'RUB' }, now()));
  const branch = copyOf === undefined ? await newBranch('MSK') : 1;
  return {
    address,
    url,
    db,
    branch,
    newBranch,
    log,
    backups: folder,
    link: () => linkForNew(office, address, false),
    later: (by) => (ahead += by),
    newCode: async (of = branch) => {
      const code = newOneTimeCode();
      await db.transaction().execute(async (tx) =>
        keepCode(tx, code, {
          branch: of,
          by: 'test',
          at: now(),
          until: now() + 6e5,
        }),
      );
      return code;
    },
    stop: async () => {
      await http.close();
      await close();
      rmSync(folder, {
        recursive: true,
        force: true,
      });
    },
  };
}
