import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Announcement } from '../../shared/contract/announcement.ts';
import { openTelephone } from '../integrations/open-telephone.ts';
import { dispatch } from '../services/dispatch.ts';
import { escalationClock } from '../services/escalation/escalation-clock.ts';
import type { DoorAnswer } from '../services/door.ts';
import { closeDesk } from '../services/leave-seat.ts';
import { watchIdle } from '../services/lock-if-idle.ts';
import { openDesk, type World } from '../services/open-desk.ts';
import { popFromStart } from '../services/pop.ts';
import { createRingBook } from '../services/ring-book.ts';
import { tellRings } from '../services/tell-rings.ts';
import { readIfThere, writePrivateFile } from '../store/private-file.ts';
import type { SecretStore } from '../store/secret-store.ts';
import { deskWorld, rightNow } from './desk-world.ts';
import { openLog } from './log.ts';
import { officeLine } from './office-line.ts';

/** The desk at work in its process. */
export interface RunningDesk {
  readonly ask: (method: string, input: unknown) => Promise<DoorAnswer>;
  /** A screen pop as a start of the program was told it. */
  readonly pop: (words: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

interface Around {
  readonly folder: string;
  readonly version: string;
  readonly secrets: SecretStore;
  readonly announce: (announcement: Announcement) => void;
  readonly print: World['print'];
}

/** How often the desk looks whether it was left alone and whether a telephone forgot to end a call, in milliseconds. */
const beat = 5_000;

/** Opens the desk on its folder and keeps its small chores going until it is closed. */
export async function runDesk({ folder, version, secrets, announce, print }: Around): Promise<RunningDesk> {
  const log = openLog(folder);
  const rings = createRingBook({ now: rightNow, newId: v7, changed: () => chore(ringing) });
  const kept = join(folder, 'telephone.json');
  const telephone = await openTelephone(rings, {
    read: async () => (await readIfThere(kept))?.toString('utf8'),
    write: (text) => writePrivateFile(kept, text),
  });
  const desk = await openDesk(folder, secrets, deskWorld({ version, announce: tell, telephone, print, log }));
  const escalation = escalationClock(desk, after);
  const line = officeLine(desk, after);
  desk.headOffice = line;

  function tell(announcement: Announcement): void {
    announce(announcement);
    escalation.hear(announcement);
    line.hear(announcement);
  }

  // One after another: rings are told in their order, and no missed call is written twice.
  let chores: Promise<unknown> = Promise.resolve();
  function chore(work: () => Promise<unknown>): void {
    const mine = chores
      .then(work)
      .catch((problem: unknown) => log({ event: 'chore.failed', code: problem instanceof Error ? problem.name : 'unknown' }));
    chores = mine;
    desk.underWay.add(mine);
    void mine.finally(() => desk.underWay.delete(mine));
  }
  const ringing = (): Promise<void> => tellRings(desk);

  const heart = setInterval(() => {
    rings.sweep();
    watchIdle(desk);
    escalation.beat();
    line.beat();
  }, beat);
  return {
    ask: async (method, input) => {
      const answer = await dispatch(desk, { method, input });
      if (answer.ok && opensSeat.has(method)) chore(ringing);
      line.follow();
      if (answer.ok && mayEscalate.has(method)) escalation.nudge();
      return answer;
    },
    pop: (words) => {
      const pop = popFromStart(words);
      if (pop !== undefined) rings.hear(pop);
    },
    close: async () => {
      clearInterval(heart);
      escalation.stop();
      await telephone.close();
      await closeDesk(desk);
    },
  };
}

/** After these somebody sits at the desk: what rang before them can be shown and written. */
const opensSeat: ReadonlySet<string> = new Set(['session.signIn', 'session.unlock', 'session.recover']);

/** After these a rule of escalation may have something to say although no complaint has changed. */
const mayEscalate: ReadonlySet<string> = new Set([...opensSeat, 'call.start', 'call.events', 'call.finish']);

function after(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}
