import { describe, expect, it } from 'vitest';
import { escalationClock } from '../../../../electron/services/escalation/escalation-clock.ts';
import { closeDesk } from '../../../../electron/services/leave-seat.ts';
import { lockSeat } from '../../../../electron/services/lock-if-idle.ts';
import { noticesOf } from '../../../../electron/store/notices.ts';
import { keepSyncState } from '../../../../electron/store/sync-state.ts';
import { complaintId, promiseId } from '../../../../shared/ids.ts';
import { type AnOpenDesk, anOpenDesk } from '../../../helpers/an-open-desk.ts';
import { granted } from '../../../helpers/granted.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** A desk at which Mali sits, with Olga as lead, and its clock of escalation on timers in the test's hand. */
async function aWatchedDesk(of?: AnOpenDesk) {
  const open = of ?? (await anOpenDesk({ Mali: ['operator'], Olga: ['supervisor'], Pavel: ['manager'], Vera: ['director', 'admin'] }));
  await open.signIn('Mali');
  const { desk } = open;
  let waiting: { readonly due: number; readonly call: () => void } | undefined;
  const clock = escalationClock(desk, (ms, call) => {
    const mine = { due: desk.world.running() + ms, call };
    waiting = mine;
    return () => {
      if (waiting === mine) waiting = undefined;
    };
  });
  clock.nudge();
  /** Lets the timers run that are due by now, until the desk is quiet. */
  const settle = async (): Promise<void> => {
    for (let rounds = 0; rounds < 50; rounds += 1) {
      await Promise.allSettled(desk.underWay);
      if (waiting === undefined || waiting.due > desk.world.running() + 100) return;
      const { call } = waiting;
      waiting = undefined;
      call();
    }
  };
  const told = async (name: string): Promise<readonly string[]> => {
    const person = open.people[name];
    if (desk.seat.kind === 'nobody' || person === undefined) throw new Error('nobody sits here');
    const found = await noticesOf(desk.seat.data.db, { to: person, show: 'all', rows: 100 });
    return found.toReversed().map(({ rule, step }) => `${rule} ${step}`);
  };
  return {
    ...open,
    clock,
    settle,
    told,
    isWaiting: () => waiting !== undefined,
    /** So many minutes of ordinary time, a minute at a time where it matters. */
    live: async (minutes: number, step = 1) => {
      for (let left = minutes; left > 0; left -= step) {
        open.wait(Math.min(step, left));
        await settle();
      }
    },
  };
}

type Watched = Awaited<ReturnType<typeof aWatchedDesk>>;

/** Registers a complaint and promises a call back in so many minutes. */
async function promisedIn({ desk, ask, clock }: Watched, minutes: number): Promise<void> {
  const complaint = complaintId.parse(desk.world.newId());
  const [category] = granted(await ask('catalogue.read', {})).categories;
  if (category === undefined) throw new Error('no categories');
  const facts = { essence: 'The parcel is late', category: category.id };
  const card = { caller: { name: 'Anna Petrova', phone: '081 234 5678' }, case: facts };
  granted(await ask('complaint.register', { complaint, card }));
  const promise = promiseId.parse(desk.world.newId());
  const dueAt = (desk.world.now() + minutes * minuteMs) as ReturnType<typeof desk.world.now>;
  granted(await ask('complaint.promise', { complaint, promise, what: 'callback', text: '', dueAt, channel: 'phone' }));
  clock.hear({ event: 'changed', what: 'complaints', id: complaint });
}

const ofPromises = (heard: readonly string[]) => heard.filter((one) => one.startsWith('E2'));

describe('the clock of escalation', () => {
  it('speaks by itself when a moment comes, and not before', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 90);
    await desk.live(89, 10);
    expect(ofPromises(await desk.told('Olga'))).toEqual([]);
    await desk.live(2);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('leaves the desks before it in its branch a moment to say what is due', async () => {
    const desk = await aWatchedDesk();
    if (desk.desk.seat.kind === 'nobody') throw new Error('nobody sits here');
    await desk.desk.seat.data.db.updateTable('sync_state').set({ phase: 'joined', no: 5 }).execute();
    await desk.settle();
    await promisedIn(desk, 30);
    await desk.live(29, 10);
    desk.clock.nudge();
    await desk.settle();
    await desk.live(1);
    expect(ofPromises(await desk.told('Olga'))).toEqual([]);
    await desk.live(0.1);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('goes on behind a covered screen', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 30);
    await desk.settle();
    lockSeat(desk.desk);
    await desk.live(31, 10);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('after a sleep over the weekend looks at once, and says each thing once', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 90);
    await desk.settle();
    desk.turnClock(69 * 60); // Friday noon to Monday, 9:00: running time stood still
    desk.clock.beat();
    await desk.settle();
    const heard = async () => [await desk.told('Olga'), await desk.told('Pavel'), await desk.told('Vera')].map(ofPromises);
    // Due on Friday at 13:30 and two hours of work late since 15:30: one notice to everybody whose step has come.
    expect(await heard()).toEqual([['E2 hoursAfter'], ['E2 hoursAfter'], []]);
    await desk.live(30, 10);
    expect(await heard()).toEqual([['E2 hoursAfter'], ['E2 hoursAfter'], []]);
    expect(desk.logged.filter(({ event }) => event === 'clock.jumped')).toHaveLength(1);
  });

  it('woken in the night keeps quiet until work begins', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 90);
    await desk.settle();
    desk.turnClock(14 * 60); // Saturday, 2:00
    desk.clock.beat();
    await desk.settle();
    await desk.live(240, 30);
    expect(ofPromises(await desk.told('Olga'))).toEqual([]);
    desk.turnClock(51 * 60); // Monday, 9:00
    desk.clock.beat();
    await desk.settle();
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 hoursAfter']);
  });

  it('says nothing twice when somebody sets the clock back, and forward again', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 30);
    await desk.live(31, 10);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
    desk.turnClock(-60);
    desk.clock.beat();
    await desk.live(61, 10);
    desk.turnClock(60);
    desk.clock.beat();
    await desk.settle();
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('set back before a moment, says it when the moment comes, a minute late at most', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 30);
    await desk.settle();
    desk.turnClock(-60);
    desk.clock.beat();
    await desk.live(89, 10);
    expect(ofPromises(await desk.told('Olga'))).toEqual([]);
    await desk.live(2);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('goes by head office’s clock where its own is a day ahead: nobody is told a day early', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 30);
    const { world, seat } = desk.desk;
    if (seat.kind === 'nobody') throw new Error('nobody sits here');
    const { running, boot } = world.uptime();
    const heard = { clock_at: world.now(), clock_running: running, clock_boot: boot };
    await seat.data.db.transaction().execute((tx) => keepSyncState(tx, heard));
    desk.turnClock(24 * 60);
    desk.clock.beat();
    await desk.live(29, 10);
    expect(ofPromises(await desk.told('Olga'))).toEqual([]);
    await desk.live(2);
    expect(ofPromises(await desk.told('Olga'))).toEqual(['E2 due']);
  });

  it('after a restart says what came up meanwhile, and nothing that was said before', async () => {
    const first = await aWatchedDesk();
    await promisedIn(first, 30);
    await first.live(31, 10);
    first.clock.stop();
    first.wait(150); // nobody is there: 15:01
    const second = await aWatchedDesk(await first.restart());
    await second.settle();
    expect([await second.told('Olga'), await second.told('Pavel')].map(ofPromises)).toEqual([['E2 due'], ['E2 hoursAfter']]);
  });

  it('is quiet while nobody sits there, and ends with the desk', async () => {
    const desk = await aWatchedDesk();
    await promisedIn(desk, 30);
    await desk.settle();
    desk.clock.stop();
    expect(desk.isWaiting()).toBe(false);
    await closeDesk(desk.desk);
    desk.wait(hourMs / minuteMs);
    await desk.settle();
    expect(desk.logged.filter(({ event }) => event === 'escalation.failed')).toEqual([]);
  });

  it('closed in the middle of a look ends it cleanly', async () => {
    const desk = await aWatchedDesk();
    for (let count = 0; count < 5; count += 1) await promisedIn(desk, 10);
    desk.wait(11);
    const looking = desk.settle();
    await closeDesk(desk.desk);
    await looking;
    expect(desk.logged.filter(({ event }) => event === 'escalation.failed')).toEqual([]);
  });
});
