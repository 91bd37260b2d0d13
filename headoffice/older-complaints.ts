import { z } from 'zod';
import { ok, refused, type Result } from '../shared/result.ts';
import { type ComplaintQuery, heldFor, type Problem } from '../shared/sync/protocol.ts';
import type { Desk } from './authenticate.ts';
import { complaintsText } from './complaint-text.ts';
import { sightOf } from './sight-of.ts';
import type { Office } from './office.ts';
import { pageName, readPageName } from './page-name.ts';
import { complaintNamed, type KeptComplaint, olderOfCustomers, readComplaint, readComplaints, readLines } from './store/complaints.ts';
import { readDevice } from './store/devices.ts';
import type { Db } from './store/schema.ts';

const perPage = 50;
const place = z.strictObject({ at: z.number().int().min(0), id: z.uuid() });
const latest = { at: Number.MAX_SAFE_INTEGER, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/**
 * Complaints of the desk's own branch that it does not hold, whole with their history, as the text of a `complaintsAnswer` (`complaintQuery` says by what).
 * badRequest: nothing asked, or nobody asks. notAllowed: whoever asks reads no register, or no names and asks by a customer.
 */
export async function olderComplaints(office: Office, desk: Desk, query: ComplaintQuery): Promise<Result<string, Problem>> {
  // As of one moment: `own` is what the complaints have in them.
  return office.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => olderIn({ ...office, db: tx }, desk, query));
}

async function olderIn(office: Office, desk: Desk, query: ComplaintQuery): Promise<Result<string, Problem>> {
  const { db } = office;
  const { branch } = desk;
  if (query.ids !== undefined) return ok(await answerOf(db, desk, { found: await readComplaints(db, branch, query.ids.split(',')) }));
  if (query.by === undefined) return refused({ problem: 'badRequest' });
  const sight = await sightOf(db, branch, query.by);
  if (sight === 'nothing') return refused({ problem: 'notAllowed' });
  if (query.number !== undefined) return ok(await answerOf(db, desk, { found: await named(db, branch, [query.number, sight]) }));
  if (sight === 'withoutNames') return refused({ problem: 'notAllowed' });
  return ofCustomers(office, desk, query);
}

/** The complaint of this number; of this code only for whoever may know whose code it is. */
async function named(
  db: Db,
  branch: number,
  [said, sight]: readonly [string, 'everything' | 'withoutNames'],
): Promise<readonly KeptComplaint[]> {
  const byNumber = await complaintNamed(db, branch, ['number', said]);
  const id = byNumber ?? (sight === 'everything' ? await complaintNamed(db, branch, ['code', said]) : undefined);
  const found = id === undefined ? undefined : await readComplaint(db, branch, id);
  return found === undefined ? [] : [found];
}

async function ofCustomers({ db, now }: Office, desk: Desk, { customer, before: page }: ComplaintQuery): Promise<Result<string, Problem>> {
  const before = page === undefined ? latest : readPageName(page, place);
  if (customer === undefined || before === undefined) return refused({ problem: 'badRequest' });
  const asked = { customers: customer.split(','), endedBefore: now() - heldFor, before, limit: perPage };
  const found = await olderOfCustomers(db, desk.branch, asked);
  const last = found.length < perPage ? undefined : found.at(-1);
  return ok(await answerOf(db, desk, { found, next: last === undefined ? null : pageName({ at: last.received_at, id: last.id }) }));
}

interface Found {
  readonly found: readonly KeptComplaint[];
  readonly next?: string | null;
}

async function answerOf(db: Db, desk: Desk, { found, next = null }: Found): Promise<string> {
  const lines = await readLines(
    db,
    desk.branch,
    found.map(({ id }) => id),
  );
  const own = (await readDevice(db, desk))?.last_s ?? 0;
  return `{"own":${own},"complaints":${complaintsText(found, lines)},"next":${JSON.stringify(next)}}`;
}
