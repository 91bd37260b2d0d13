import type { AuditedAct } from '../../shared/audit/audit-acts.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { appendAudit } from '../store/audit.ts';
import { type FailedSignIn, handOverFailedSignIns, keepFailedSignIn } from '../store/failed-sign-ins.ts';
import type { Db } from '../store/schema.ts';
import type { OpenDesk } from './open-desk.ts';
import { inOneGo } from './in-one-go.ts';

/** Writes down who came to or left the desk, and how. */
export async function noteSignIn(db: Db, at: number, act: { readonly person: EmployeeId; readonly act: AuditedAct }): Promise<void> {
  const { person } = act;
  await inOneGo(db, (tx) => appendAudit(tx, { at, actor: person, act: act.act, object: 'person', objectId: person, fields: [] }));
}

/** Writes down a wrong password, and that it locked the person out when it did; with the register closed it waits in a file. */
export async function noteFailedSignIn(desk: OpenDesk, person: EmployeeId): Promise<void> {
  const act = desk.lockout.waitLeft(person) > 0 ? 'session.lockedOut' : 'session.signInFailed';
  const entry = { at: desk.world.now(), person, act } as const;
  desk.world.log({ event: act });
  if (desk.seat.kind === 'nobody') await keepFailedSignIn(desk.folder, entry);
  else await writeFailures(desk.seat.data.db, [entry]);
}

/** Takes the failures that waited for the register into its audit. */
export const noteKeptFailures = (desk: OpenDesk, db: Db): Promise<void> =>
  handOverFailedSignIns(desk.folder, (entries) => writeFailures(db, entries));

const writeFailures = (db: Db, entries: readonly FailedSignIn[]): Promise<void> =>
  inOneGo(db, async (tx) => {
    for (const { at, act, person } of entries)
      await appendAudit(tx, { at, actor: null, act, object: 'person', objectId: person, fields: [] });
  });
