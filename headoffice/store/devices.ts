import type { Db, DeviceTable, Tx } from './schema.ts';

export type Device = Readonly<DeviceTable>;

/** Which branch a desk belongs to, with what it signs by; undefined where nobody knows it. Neither ever changes. */
export async function findDesk(db: Db, desk: string): Promise<Pick<Device, 'branch' | 'desk' | 'no' | 'key'> | undefined> {
  return db.selectFrom('device').select(['branch', 'desk', 'no', 'key']).where('desk', '=', desk).executeTakeFirst();
}

/** The desk as it stands now. */
export async function readDevice(db: Db, { branch, desk }: Pick<Device, 'branch' | 'desk'>): Promise<Device | undefined> {
  return db.selectFrom('device').selectAll().where('branch', '=', branch).where('desk', '=', desk).executeTakeFirst();
}

/** The same, held until the transaction ends: of one desk, one push is at work. */
export async function holdDevice(tx: Tx, { branch, desk }: Pick<Device, 'branch' | 'desk'>): Promise<Device | undefined> {
  return tx.selectFrom('device').selectAll().where('branch', '=', branch).where('desk', '=', desk).forUpdate().executeTakeFirst();
}

export async function addDevice(tx: Tx, device: Device): Promise<void> {
  await tx.insertInto('device').values(device).execute();
}

export async function changeDevice(tx: Tx, { branch, desk }: Pick<Device, 'branch' | 'desk'>, change: Partial<Device>): Promise<void> {
  await tx.updateTable('device').set(change).where('branch', '=', branch).where('desk', '=', desk).execute();
}

/** Every desk of a branch by its number, revoked ones too. */
export async function listDevices(db: Db, branch: number): Promise<readonly Device[]> {
  return db.selectFrom('device').selectAll().where('branch', '=', branch).orderBy('no').execute();
}

/** From its next request on, head office answers this desk nothing but that it is revoked; what it sent before stays. */
export async function revokeDevice(tx: Tx, of: Pick<Device, 'branch' | 'desk'>, now: number): Promise<void> {
  await changeDevice(tx, of, { revoked_at: now });
}
