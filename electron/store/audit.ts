import { hash } from 'node:crypto';
import { compiled, type Given } from './compiled.ts';
import type { Db, RowOf, Tx } from './schema.ts';

/** One act to be written down: who did what to which thing, and the names of the fields concerned, never their values. */
export interface AuditAct {
  readonly at: number;
  readonly actor: string | null;
  readonly act: string;
  readonly object: string;
  readonly objectId: string;
  readonly fields: readonly string[];
}

export interface AuditEntry extends AuditAct {
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

/** The newest acts first, at most `limit`, older than the row `before` when that is given. */
export async function readAudit(
  db: Db,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('seq', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('seq', 'desc')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at,
    actor: row.actor,
    act: row.act,
    object: row.object,
    objectId: row.object_id,
    fields: fieldNames(row.fields),
  }));
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
