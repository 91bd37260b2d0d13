import type { SyncState, SyncView } from '../../shared/contract/sync.ts';
import { instant } from '../../shared/ids.ts';
import { countAfter } from '../store/outbox.ts';
import type { Db } from '../store/schema.ts';
import { readSyncState, type SyncRow } from '../store/sync-state.ts';
import { headOfficeTime } from './head-office-time.ts';
import type { World } from './open-desk.ts';
import { grantEnd } from './rights-ended.ts';

type Clocks = Pick<World, 'now' | 'uptime'>;

/** Where the desk stands to head office, with what the settings show of it; what was done since it was last in step counts as waiting. */
export async function syncView(db: Db, told: SyncState, world: Clocks): Promise<SyncView> {
  const row = await readSyncState(db);
  return { state: await stateNow(db, row, told), headOffice: row.phase === 'alone' ? null : officeOf(row, world) };
}

/** In step it is only once what was done here has come back as head office has it, and it is known what became of it. */
async function stateNow(db: Db, { acked, confirmed, own_after: after, own_until: until }: SyncRow, told: SyncState): Promise<SyncState> {
  if (told.kind === 'alone' || told.kind === 'joining') return told;
  const { count: waiting } = await countAfter(db, acked);
  if (told.kind !== 'inStep') return { ...told, waiting };
  const open = until === null ? 0 : until - (after ?? 0);
  const toFetch = Math.max(0, acked - confirmed) + open;
  return waiting === 0 && toFetch === 0 ? told : { kind: 'behind', waiting, toFetch };
}

const officeOf = (row: SyncRow, world: Clocks): NonNullable<SyncView['headOffice']> => ({
  address: row.address,
  branchName: row.branch_name,
  no: row.no,
  deskCode: row.desk_code,
  joinedAt: instant.parse(row.joined_at ?? 0),
  heardAt: row.heard_at === null ? null : instant.parse(row.heard_at),
  rightsUntil: grantEnd(row.grant_text),
  clockAhead: world.now() - headOfficeTime(row, world),
});
