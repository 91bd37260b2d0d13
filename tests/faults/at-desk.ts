import { dispatch } from '../../electron/services/dispatch.ts';
import { closeDesk } from '../../electron/services/leave-seat.ts';
import { openDesk } from '../../electron/services/open-desk.ts';
import { createRingBook } from '../../electron/services/ring-book.ts';
import { deskWorld, rightNow } from '../../electron/desk/desk-world.ts';
import { findComplaint } from '../../electron/store/complaints.ts';
import type { Db } from '../../electron/store/schema.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import { rowsAfter } from '../../electron/store/synced-rows.ts';
import { readTimeline } from '../../electron/store/timeline.ts';
import { complaintId } from '../../shared/ids.ts';
import { synced, type SyncedName } from '../../shared/sync/synced.ts';
import { passwordOf } from '../helpers/a-set-up.ts';
import { type Everything, everythingOf } from './everything.ts';

/** What a desk's register holds once it is closed. */
export interface AtDesk {
  readonly no: number;
  /** The events head office said no to, as this desk wrote them down for their author. */
  readonly told: readonly number[];
  readonly everything: Everything;
}

const nothing = (): undefined => undefined;

/** Opens a desk's register as its person would, without a line to anywhere, and reads everything that travels. */
export async function atDesk(folder: string, name: string): Promise<AtDesk> {
  const off = { on: false, port: null, token: null };
  const rings = createRingBook({ now: rightNow, newId: () => '', changed: () => undefined });
  const telephone = { rings, read: () => off, switch: async () => off };
  const world = deskWorld({
    version: '0',
    announce: nothing,
    telephone,
    print: async () => undefined,
    log: nothing,
  });
  const desk = await openDesk(folder, fileSecretStore(folder), world);
  try {
    const state = await dispatch(desk, { method: 'desk.state', input: {} });
    const people = (Object(state.ok ? state.value : {}) as { people?: readonly { id: string; name: string }[] }).people ?? [];
    const person = people.find((one) => one.name === name)?.id;
    const signedIn = await dispatch(desk, { method: 'session.signIn', input: { person, password: passwordOf(name) } });
    if (!signedIn.ok || desk.seat.kind !== 'active') throw new Error(`${name} cannot sign in after the trouble`);
    return await readAll(desk.seat.data.db);
  } finally {
    await closeDesk(desk);
  }
}

async function readAll(db: Db): Promise<AtDesk> {
  const { no } = await db.selectFrom('sync_state').select('no').executeTakeFirstOrThrow();
  const told = await db.selectFrom('told').select('s').where('what', '=', 'refused').execute();
  const ids = await db.selectFrom('complaint').select('id').execute();
  const complaints = [];
  for (const { id } of ids) {
    const body = await findComplaint(db, complaintId.parse(id));
    if (body !== undefined) complaints.push({ body, lines: await readTimeline(db, body.id) });
  }
  const rows = [];
  for (const table of Object.keys(synced) as SyncedName[])
    for (const { key, row } of await rowsAfter(db, table, null, 100_000)) rows.push({ table, key, row });
  return { no, told: told.map(({ s }) => s), everything: everythingOf({ complaints, rows }) };
}
