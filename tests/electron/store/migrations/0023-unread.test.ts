import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { isUnreadByOthers, keepUnread, unreadByOthers } from '../../../../electron/store/unread.ts';
import { readSyncState } from '../../../../electron/store/sync-state.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

describe('a desk that was in step before it kept what it cannot read', () => {
  it('stands where it stood, with nothing unread, and keeps the last of each thing from now on', async () => {
    const db = await aRegisterBefore('0023-unread', async (old) => {
      await sql`update sync_state set phase = 'joined', no = 3, cursor = 41`.execute(old);
    });
    expect(await readSyncState(db)).toMatchObject({ phase: 'joined', no: 3, cursor: 41 });
    expect(await isUnreadByOthers(db, '1')).toBe(false);
    await db.transaction().execute(async (tx) => {
      await keepUnread(tx, { kind: 'hologram', id: '["h"]', seq: 42, version: '1' }, { depth: 3 });
      await keepUnread(tx, { kind: 'hologram', id: '["h"]', seq: 43, version: '1' }, { depth: 4 });
    });
    expect(await isUnreadByOthers(db, '1')).toBe(false);
    expect((await unreadByOthers(db, '2', 10)).rows).toEqual([{ kind: 'hologram', id: '["h"]', seq: 43, version: '1', row: { depth: 4 } }]);
  });
});
