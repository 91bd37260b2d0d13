import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { readSyncState } from '../../../../electron/store/sync-state.ts';
import { chainStart } from '../../../../shared/sync/protocol.ts';
import { aRegisterBefore } from '../../../helpers/a-register-before.ts';

it('leaves a desk where it stood: nothing was forgotten, and nothing is open of a snapshot', async () => {
  const db = await aRegisterBefore('0016-own-lines', async (old) => {
    await sql`update sync_state set phase = 'joined', no = 4, cursor = 90, acked = 7, confirmed = 6, snapshot_seq = 80`.execute(old);
  });
  expect(await readSyncState(db)).toMatchObject({
    phase: 'joined',
    no: 4,
    cursor: 90,
    acked: 7,
    confirmed: 6,
    snapshot_seq: 80,
    own_after: null,
    own_until: null,
    forgotten: 0,
    forgotten_tail: chainStart,
    latest: 0,
  });
});
