import { hash } from 'node:crypto';
import type { AuditedAct } from '../../shared/audit/audit-acts.ts';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** One act to be written down: who did what to which thing, and the names of the fields concerned, never their values. */
export interface AuditAct {
  readonly at: number;
  readonly actor: string | null;
  readonly act: AuditedAct;
  readonly object: string;
  readonly objectId: string;
  readonly fields: readonly string[];
}

/** An act as it stands in the log; one of a newer program may be unknown here. */
export interface AuditEntry extends Omit<AuditAct, 'act'> {
  readonly act: string;
  readonly seq: number;
}

export interface AuditVerdict {
  readonly intact: boolean;
  /** The first row that does not follow from the one before it. */
  readonly brokenAt: number | null;
  readonly rows: number;
}

const beginning = '';
const pageSize = 1000;
const pieceSize = 5000;

const readLast = compiled((db) => db.selectFrom('audit').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1));
const add = compiled((db, row: Given<RowOf<'audit'>>) => db.insertInto('audit').values(row));

/** Appends one act to the chain in the transaction of the change itself; each row's hash covers the row before it. */
export async function appendAudit(tx: Tx, act: AuditAct): Promise<void> {
  const [last] = (await readLast(tx, {})).rows;
  const seq = (last?.seq ?? 0) + 1;
  const prev = last?.hash ?? beginning;
  const { objectId, ...rest } = act;
  const row = { ...rest, seq, object_id: objectId, fields: JSON.stringify(act.fields), prev };
  await add(tx, { ...row, hash: hashOf(row) });
}

/** Walks the whole chain; `brokenAt` is the first row that was changed, moved, added or follows a missing one. Rows cut off at the end leave no trace here. */
export const verifyAudit = async (db: Db): Promise<AuditVerdict> => (await walk(db, start)).verdict;

/**
 * The same without walking again what this process has found intact: it goes on behind the last good row, as long as that row still
 * carries the hash it had.
 */
export async function verifyNewAudit(db: Db): Promise<AuditVerdict> {
  const known = lastGood.get(db) ?? start;
  const still = known.seq === 0 || (await hashAt(db, known.seq)) === known.hash;
  const { verdict, last } = await walk(db, still ? known : start);
  if (verdict.intact) lastGood.set(db, last);
  else lastGood.delete(db);
  lastVerdict.set(db, verdict);
  return verdict;
}

/** What `verifyNewAudit` found last, for the further pages of the same look; found now where nothing was. */
export const knownVerdict = async (db: Db): Promise<AuditVerdict> => lastVerdict.get(db) ?? verifyNewAudit(db);

/** The row up to which the chain holds. */
interface Link {
  readonly seq: number;
  readonly hash: string;
}

const start: Link = { seq: 0, hash: beginning };
const lastGood = new WeakMap<Db, Link>();
const lastVerdict = new WeakMap<Db, AuditVerdict>();

async function walk(db: Db, from: Link): Promise<{ readonly verdict: AuditVerdict; readonly last: Link }> {
  let last = from;
  for (;;) {
    const rows = await db.selectFrom('audit').selectAll().where('seq', '>', last.seq).orderBy('seq').limit(pageSize).execute();
    for (const row of rows) {
      if (row.seq !== last.seq + 1 || row.prev !== last.hash || row.hash !== hashOf(row))
        return { verdict: { intact: false, brokenAt: row.seq, rows: last.seq }, last };
      last = { seq: row.seq, hash: row.hash };
    }
    if (rows.length < pageSize) return { verdict: { intact: true, brokenAt: null, rows: last.seq }, last };
    await new Promise((resume) => setImmediate(resume)); // a call must not wait for a check
  }
}

const hashAt = async (db: Db, seq: number): Promise<string | undefined> =>
  (await db.selectFrom('audit').select('hash').where('seq', '=', seq).executeTakeFirst())?.hash;

/** Which acts to read: those older than the row `before`, of one person, of one kind, from one moment up to another. */
export interface AuditQuestion {
  readonly before?: number | undefined;
  readonly actor?: string | undefined;
  readonly act?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The newest acts first, at most `limit`; a long log is looked through piece by piece, so that a call never waits for it. */
export async function readAudit(
  db: Db,
  { before, limit, ...asked }: AuditQuestion & { readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const found: AuditEntry[] = [];
  // A place behind the end of the log is its end: nobody walks through rows that are not there.
  let behind = Math.min(before ?? Infinity, await endOf(db));
  while (behind > 1 && found.length < limit) {
    const first = Math.max(behind - pieceSize, 1);
    found.push(...(await readPiece(db, { ...asked, first, behind, limit: limit - found.length })));
    behind = first;
    await new Promise((resume) => setImmediate(resume));
  }
  return found;
}

const endOf = async (db: Db): Promise<number> => ((await readLast(db, {})).rows[0]?.seq ?? 0) + 1;

interface Piece extends Omit<AuditQuestion, 'before'> {
  readonly first: number;
  readonly behind: number;
  readonly limit: number;
}

async function readPiece(db: Db, { first, behind, limit, actor, act, from, to }: Piece): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '>=', first)
    .where('seq', '<', behind)
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? null))
    .$if(act !== undefined, (query) => query.where('act', '=', act ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? 0))
    .$if(to !== undefined, (query) => query.where('at', '<', to ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
  return rows.map(asEntry);
}

const asEntry = ({ seq, at, actor, act, object, object_id, fields }: RowOf<'audit'>): AuditEntry => ({
  seq,
  at,
  actor,
  act,
  object,
  objectId: object_id,
  fields: fieldNames(fields),
});

/** What of the acts has a name that only the register knows: the numbers of complaints and the names of imported files, by id. */
export async function namesInAudit(db: Db, acts: readonly Pick<AuditEntry, 'object' | 'objectId'>[]): Promise<ReadonlyMap<string, string>> {
  const of = (object: string): string[] => [...new Set(acts.filter((one) => one.object === object).map((one) => one.objectId))];
  const complaints = await db.selectFrom('complaint').select(['id', 'number as name']).where('id', 'in', of('complaint')).execute();
  const imports = await db.selectFrom('import_run').select(['id', 'name']).where('id', 'in', of('import')).execute();
  return new Map([...complaints, ...imports].map(({ id, name }) => [id, name]));
}

/** The hash covers every column in a fixed order, as JSON so that no two rows run together into the same text. */
function hashOf(row: Omit<RowOf<'audit'>, 'hash'>): string {
  const written = JSON.stringify([row.seq, row.at, row.actor, row.act, row.object, row.object_id, row.fields]);
  return hash('sha256', row.prev + written, 'hex');
}

function fieldNames(json: string): string[] {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String) : [];
}
