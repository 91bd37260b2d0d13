import type { Db, Tx } from '../schema.ts';

/** What can be done at head office itself. */
export const adminActs = [
  'administrator.add',
  'administrator.invite',
  'administrator.dismiss',
  'session.begin',
  'session.fail',
  'session.end',
  'branch.add',
  'code.give',
  'desk.revoke',
  'event.see',
  'person.save',
  'limit.save',
  'backup.make',
  'backup.restore',
  'register.search',
  'complaint.look',
  'customer.erase',
] as const;
export type AdminActName = (typeof adminActs)[number];

export interface AdminAct {
  readonly id: string;
  readonly at: number;
  /** An administrator's id; empty for a start from the command line, or for somebody unknown. */
  readonly by: string;
  readonly byName: string;
  readonly act: AdminActName;
  /** What it was done to: a branch's number, a desk's code. */
  readonly object: string;
  /** Which fields; never what stands in them. */
  readonly detail: string;
}

/** Notes what somebody did, in the transaction that did it. */
export async function noteAct(tx: Tx, { byName, ...act }: AdminAct): Promise<void> {
  await tx
    .insertInto('admin_act')
    .values({ ...act, by_name: byName })
    .execute();
}

/** What was done last, the latest first. */
export async function listActs(db: Db, limit: number): Promise<readonly (Omit<AdminAct, 'act'> & { readonly act: string })[]> {
  return db
    .selectFrom('admin_act')
    .select(['id', 'at', 'by', 'by_name as byName', 'act', 'object', 'detail'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
