import { z } from 'zod';
import { ok, refused, type Result } from '../shared/result.ts';
import { heldFor, type Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { complaintsText } from './complaint-text.ts';
import type { Office } from './office.ts';
import { pageName, readPageName } from './page-name.ts';
import { countHeld, endedComplaints, openComplaints, readLines } from './store/complaints.ts';
import { countRecords, recordsAfter } from './store/records.ts';
import { readDevice } from './store/devices.ts';
import { nameOfLine } from './store/events.ts';
import type { Db } from './store/schema.ts';
import { readStream } from './store/streams.ts';

const perPage = { complaints: 100, rows: 300 } as const;
const nobody = '00000000-0000-0000-0000-000000000000';

const count = z.number().int().min(0);
const known = { seq: count, total: count };
const place = z.discriminatedUnion('part', [
  z.strictObject({ ...known, part: z.literal('open'), after: z.uuid() }),
  z.strictObject({ ...known, part: z.literal('ended'), at: count, after: z.uuid() }),
  z.strictObject({ ...known, part: z.literal('rows'), kind: z.string().max(60), key: z.string().max(400) }),
]);
type Place = z.infer<typeof place>;

interface Page {
  readonly complaints: string;
  readonly rows: string;
  readonly next: Place | null;
}

/**
 * One page of what a desk of the branch holds: complaints that are not ended, those ended within 24 months, then every shared row, each with the place of the feed up to
 * which it is told. The text of a `snapshotAnswer`. A desk pulls from the first page's `seq` afterwards.
 */
export async function snapshot({ db, now }: Office, desk: Desk, query: Query): Promise<Result<string, Problem>> {
  // As of one moment: a history never has a line more than its complaint, and `own` is what the page has in it.
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => snapshotIn(tx, { desk, query, now: now() }));
}

interface Query {
  readonly epoch: number;
  readonly page?: string | undefined;
}

async function snapshotIn(
  db: Db,
  { desk, query, now }: { readonly desk: Desk; readonly query: Query; readonly now: number },
): Promise<Result<string, Problem>> {
  const { branch } = desk;
  const { head, epoch } = await readStream(db, branch);
  const own = (await readDevice(db, desk))?.last_s ?? 0;
  if (epoch !== query.epoch) return refused({ problem: 'wentBack' });
  const since = now - heldFor;
  const from = query.page === undefined ? await begin(db, branch, { head, since }) : readPageName(query.page, place);
  if (from === undefined) return refused({ problem: 'badRequest' });
  const { complaints, rows, next } = await pageFrom(db, branch, { from, since });
  const name = next === null ? null : pageName(next);
  const at = from.seq === 0 ? '' : await nameOfLine(db, branch, from.seq);
  if (at === undefined) return refused({ problem: 'wentBack' });
  return ok(
    `{"seq":${from.seq},"at":"${at}","own":${own},"total":${from.total},"next":${JSON.stringify(name)},"complaints":${complaints},"rows":${rows}}`,
  );
}

async function begin(db: Db, branch: number, { head, since }: { readonly head: number; readonly since: number }): Promise<Place> {
  const total = (await countHeld(db, branch, since)) + (await countRecords(db, branch));
  return { part: 'open', after: nobody, seq: head, total };
}

interface Turning {
  readonly from: Place;
  readonly since: number;
}

async function pageFrom(db: Db, branch: number, { from, since }: Turning): Promise<Page> {
  const { seq, total } = from;
  if (from.part === 'rows') return rowsFrom(db, branch, from);
  const limit = perPage.complaints;
  if (from.part === 'open') {
    const found = await openComplaints(db, branch, { after: from.after, limit });
    const last = found.at(-1);
    if (last === undefined) return pageFrom(db, branch, { from: { part: 'ended', at: since, after: nobody, seq, total }, since });
    return { ...(await withLines(db, branch, found)), next: { part: 'open', after: last.id, seq, total } };
  }
  const found = await endedComplaints(db, branch, { after: { at: from.at, id: from.after }, limit });
  const last = found.at(-1);
  if (last === undefined) return rowsFrom(db, branch, { kind: '', key: '', seq, total });
  return { ...(await withLines(db, branch, found)), next: { part: 'ended', at: last.ended_at, after: last.id, seq, total } };
}

async function withLines(db: Db, branch: number, found: Parameters<typeof complaintsText>[0]): Promise<Omit<Page, 'next'>> {
  const lines = await readLines(
    db,
    branch,
    found.map(({ id }) => id),
  );
  return { complaints: complaintsText(found, lines), rows: '[]' };
}

async function rowsFrom(
  db: Db,
  branch: number,
  { kind, key, seq, total }: { readonly kind: string; readonly key: string; readonly seq: number; readonly total: number },
): Promise<Page> {
  const found = await recordsAfter(db, branch, { after: { kind, key }, limit: perPage.rows });
  const rows = found.map(
    (one) => `{"table":${JSON.stringify(one.kind)},"key":${JSON.stringify(one.key)},"row":${one.row},"seq":${one.seq}}`,
  );
  const last = found.length < perPage.rows ? undefined : found.at(-1);
  return {
    complaints: '[]',
    rows: `[${rows.join(',')}]`,
    next: last === undefined ? null : { part: 'rows', kind: last.kind, key: last.key, seq, total },
  };
}
