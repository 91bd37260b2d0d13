import { describe, expect, it } from 'vitest';
import { keepTimeSeen } from '../../../electron/store/time-seen.ts';
import { keepSyncState } from '../../../electron/store/sync-state.ts';
import { instant } from '../../../shared/ids.ts';
import { grantFor } from '../../../shared/sync/grant.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';

/** Maria signs in at a desk that head office last heard from now. */
async function joined(): Promise<AnOpenDesk> {
  const at = await anOpenDesk({ Maria: ['manager'], Anna: ['admin'] });
  await at.signIn('Maria');
  const { seat, world } = at.desk;
  if (seat.kind === 'nobody') throw new Error('nobody signed in');
  const [from, until] = [world.now(), instant.parse(world.now() + grantFor)];
  const text = JSON.stringify({
    version: 1,
    branch: '1',
    desk: '0190a000-0000-4000-8000-0000000000aa',
    from,
    until,
    people: [],
    limits: [],
  });
  await seat.data.db.transaction().execute((tx) => keepSyncState(tx, { phase: 'joined', grant_text: text }));
  return at;
}

const days = 24 * 60;
const said = async (at: AnOpenDesk) => {
  const answer = await at.ask('complaint.find', { rows: 10 });
  return answer.ok ? 'done' : answer.refusal.code;
};

describe('rights that head office signed', () => {
  it('count for fourteen days without it', async () => {
    const at = await joined();
    at.turnClock(14 * days - 1);
    expect(await said(at)).toBe('done');
  });

  it('leave only what takes a complaint down afterwards', async () => {
    const at = await joined();
    at.turnClock(14 * days);
    expect(await said(at)).toBe('rightsEnded');
    for (const method of ['catalogue.read', 'call.rings', 'draft.list', 'home.read', 'person.list', 'sync.state'] as const)
      expect([method, (await at.ask(method, {})).ok]).toEqual([method, true]);
  });

  it('last no day longer at a desk whose clock was set back', async () => {
    const at = await joined();
    const { seat, world } = at.desk;
    if (seat.kind === 'nobody') throw new Error('nobody signed in');
    const seen = async (after: number) => {
      const reading = { now: world.now() + after * 60_000, running: world.uptime().running };
      await seat.data.db.transaction().execute((tx) => keepTimeSeen(tx, reading));
    };
    await seen(0);
    at.turnClock(-400 * days);
    expect(await said(at)).toBe('done');
    await seen(414 * days);
    expect(await said(at)).toBe('rightsEnded');
  });

  it('are no matter for a desk that stands alone', async () => {
    const at = await anOpenDesk({ Maria: ['manager'], Anna: ['admin'] });
    await at.signIn('Maria');
    at.turnClock(400 * days);
    expect(await said(at)).toBe('done');
  });
});
