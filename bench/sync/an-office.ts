import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newDevice } from '../../headoffice/join.ts';
import { addBranch } from '../../headoffice/store/branches.ts';
import { addDevice } from '../../headoffice/store/devices.ts';
import { openStore } from '../../headoffice/store/open-store.ts';
import type { Db } from '../../headoffice/store/schema.ts';
import type { APostgres } from '../../tests/helpers/a-postgres.ts';
import { generatedSite } from '../gen/fill-register.ts';
import { costOfFamily, type FamilyCost } from './family.ts';
import { type Part, startPart } from './part.ts';

export interface Traffic {
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly receivedMb: number;
  readonly sentMb: number;
}

/** Head office as `npm run headoffice` starts it, on a database of its own in a PostgreSQL that syncs every commit. */
export interface AnOffice {
  readonly address: string;
  readonly db: Db;
  readonly traffic: () => Promise<Traffic>;
  /** What its PostgreSQL cost so far. */
  readonly database: () => FamilyCost;
  readonly stop: () => Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** Its branches are there, and nobody is in them. */
export async function anOffice(postgres: APostgres, branches = 1): Promise<AnOffice> {
  const home = mkdtempSync(join(tmpdir(), 'heard-bench-office-'));
  const url = await postgres.fresh();
  const { db, close } = await openStore(url, { connections: 2 });
  const { code, name, timeZone, currency } = generatedSite;
  for (let at = 0; at < branches; at += 1)
    await db.transaction().execute((tx) => addBranch(tx, { site: code, name, timeZone, currency }, Date.now()));
  const { part, address } = await open(url, home);
  return {
    address,
    db,
    traffic: () => part.ask('traffic'),
    database: () => costOfFamily(postgres.pid),
    stop: async () => {
      await part.end();
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function open(url: string, home: string): Promise<{ readonly part: Part; readonly address: string }> {
  const part = startPart(join(root, 'headoffice/main.ts'), {
    words: ['--port', '0', '--data', home],
    node: ['--import', join(root, 'bench/sync/count-bytes.ts')],
    environment: { DATABASE_URL: url },
  });
  return { part, address: await part.said(/Head office is open at (\S+)/u) };
}

/** Lets a desk in that has a key already, without the code an administrator would give it. */
export const letIn = (
  { db }: Pick<AnOffice, 'db'>,
  {
    branch,
    desk,
    no,
    code,
    publicKey,
    joining,
  }: {
    readonly branch: number;
    readonly desk: string;
    readonly no: number;
    readonly code: string;
    readonly publicKey: string;
    readonly joining: boolean;
  },
): Promise<void> =>
  db.transaction().execute((tx) =>
    addDevice(tx, {
      ...newDevice({ desk, key: publicKey, name: 'Bench', app: '0.0.0' }, { branch, no, code, now: Date.now() }),
      joining: joining ? 1 : 0,
    }),
  );
