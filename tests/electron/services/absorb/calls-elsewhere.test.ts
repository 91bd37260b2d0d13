import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { liveCall } from '../../../../electron/store/calls.ts';
import { startCallOnce } from '../../../../electron/services/start-call.ts';
import { type CallId, callId, draftId } from '../../../../shared/ids.ts';
import { aComplaintDesk } from '../../../helpers/a-complaint-desk.ts';
import { absorb, aLine, asDesk, effectOf, lastEvent } from '../../../helpers/a-feed.ts';
import { granted } from '../../../helpers/granted.ts';
import type { SeededDesk } from '../../../helpers/a-seeded-desk.ts';

it('a call that is held at another desk is known here, and keeps nobody here from leaving or from taking a call of their own', async () => {
  const ours = await asDesk(await aComplaintDesk(), 1);
  const theirs = await asDesk(await aComplaintDesk(), 2);
  const call = await answers(theirs);
  const event = await lastEvent(theirs.db);
  await absorb(ours, [aLine(1, 2, event, await effectOf(theirs.db, event))]);
  expect(await ours.db.selectFrom('call').select(['id', 'ended_at']).execute()).toEqual([{ id: call, ended_at: null }]);
  expect(await liveCall(ours.db)).toBeUndefined();
  await answers(ours);
  expect(await ours.db.selectFrom('call').select('ended_at').where('id', '=', call).execute()).toEqual([{ ended_at: null }]);
  expect((await liveCall(theirs.db))?.id).toBe(call);
});

async function answers(desk: SeededDesk): Promise<CallId> {
  const call = callId.parse(v7());
  granted(await startCallOnce(desk, { call, draft: draftId.parse(v7()), direction: 'in', number: '081 234 5678' }));
  return call;
}
