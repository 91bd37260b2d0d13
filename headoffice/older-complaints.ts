import { z } from 'zod';
import { ok, refused, type Result } from '../shared/result.ts';
import type { Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { complaintsText } from './complaint-text.ts';
import type { Office } from './office.ts';
import { pageName, readPageName } from './page-name.ts';
import { complaintsBefore, complaintNamed, type KeptComplaint, readComplaint, readLines } from './store/complaints.ts';
import type { Db } from './store/schema.ts';

const perPage = 50;
const place = z.strictObject({ at: z.number().int().min(0), id: z.uuid() });
const latest = { at: Number.MAX_SAFE_INTEGER, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** One complaint of the desk's own branch, whole with its history, as the text of a `complaintsAnswer`; notFound where there is none. */
export async function olderComplaint({ db }: Office, { branch }: Desk, id: string): Promise<Result<string, Problem>> {
  const found = await readComplaint(db, branch, id);
  return found === undefined ? refused({ problem: 'notFound' }) : ok(await answerOf(db, branch, { found: [found], next: null }));
}

/** Complaints by number or code, or a customer's, the latest first. Neither asked: badRequest. */
export async function olderComplaints(
  office: Office,
  desk: Desk,
  query: { readonly number?: string | undefined; readonly customer?: string | undefined; readonly before?: string | undefined },
): Promise<Result<string, Problem>> {
  const { db } = office;
  const { branch } = desk;
  if (query.number !== undefined) {
    const id = (await complaintNamed(db, branch, ['number', query.number])) ?? (await complaintNamed(db, branch, ['code', query.number]));
    return id === undefined ? ok('{"complaints":[],"next":null}') : olderComplaint(office, desk, id);
  }
  const before = query.before === undefined ? latest : readPageName(query.before, place);
  if (query.customer === undefined || before === undefined) return refused({ problem: 'badRequest' });
  const found = await complaintsBefore(db, branch, { customer: query.customer, before, limit: perPage });
  const last = found.length < perPage ? undefined : found.at(-1);
  const next = last === undefined ? null : pageName({ at: last.received_at, id: last.id });
  return ok(await answerOf(db, branch, { found, next }));
}

async function answerOf(
  db: Db,
  branch: number,
  { found, next }: { readonly found: readonly KeptComplaint[]; readonly next: string | null },
): Promise<string> {
  const lines = await readLines(
    db,
    branch,
    found.map(({ id }) => id),
  );
  return `{"complaints":${complaintsText(found, lines)},"next":${JSON.stringify(next)}}`;
}
