import type { Announcement } from '../../shared/contract/announcement.ts';
import type { FromDesk, StartOptions, ToDesk } from './messages.ts';
import type { DeskPort } from './port.ts';
import type { SampleSignIn } from '../services/demo/build-demo.ts';
import type { DeskBehindDoor, DoorAnswer } from '../services/door.ts';
import { doorRefusal } from '../services/door-refusal.ts';

/** A desk process just started, by `child_process.fork` or by Electron. */
export interface SpawnedDesk {
  readonly port: DeskPort<ToDesk, FromDesk>;
  /** Runs once when the process has ended, whatever ended it. */
  readonly onExit: (ended: () => void) => void;
  readonly kill: () => void;
}

/** Seals bytes with the system's key store (Electron's safeStorage); the desk keeps what comes back in its data folder. */
export interface Sealer {
  readonly seal: (value: Uint8Array) => Promise<Uint8Array>;
  readonly unseal: (value: Uint8Array) => Promise<Uint8Array>;
}

/** Turns a page of ours into a PDF: Electron's own, or an installed browser's. */
export type Printer = (html: string) => Promise<Uint8Array>;

/** The desk as a door knows it. */
export interface DeskProcess extends DeskBehindDoor {
  readonly pop: (words: readonly string[]) => void;
  /** Lets the desk finish what it is writing, then ends it; after 5 s without waiting any longer. */
  readonly close: () => Promise<void>;
}

export interface DeskProcessSetup {
  readonly spawn: () => SpawnedDesk;
  readonly options: StartOptions;
  readonly sealer?: Sealer;
  readonly printer?: Printer;
  /** Hears how to come in at the sample desk, once it is filled. */
  readonly onSamples?: (signIns: readonly SampleSignIn[]) => void;
}

/** A desk that ends by itself this often within this time is not started again: something is wrong that starting does not mend. */
const mostRestarts = { count: 5, ms: 30_000 };
const patience = 5_000;

/** Starts the desk process and keeps it running: after a crash it starts again, and whoever waited for an answer is told so. */
export function startDesk(setup: DeskProcessSetup): DeskProcess {
  const waiting = new Map<number, (answer: DoorAnswer) => void>();
  const hearers = new Set<(announcement: Announcement) => void>();
  const crashes: number[] = [];
  let next = 0;
  let closing = false;
  let desk: SpawnedDesk | undefined = begin();
  let allOver: (() => void) | undefined;

  function begin(): SpawnedDesk {
    const spawned = setup.spawn();
    spawned.port.onMessage((message) => receive(spawned, message));
    spawned.onExit(() => ended());
    spawned.port.send({ kind: 'start', options: setup.options });
    return spawned;
  }

  function receive(from: SpawnedDesk, message: FromDesk): void {
    if (message.kind === 'answer') {
      waiting.get(message.id)?.(message.answer);
      waiting.delete(message.id);
    } else if (message.kind === 'announcement') tell(message.announcement);
    else if (message.kind === 'samples') setup.onSamples?.(message.signIns);
    else if (message.kind === 'print') void answerPrint(from.port, message, setup.printer);
    else void answerSecret(from.port, message, setup.sealer);
  }

  function tell(announcement: Announcement): void {
    for (const hear of hearers) hear(announcement);
  }

  function ended(): void {
    desk = undefined;
    for (const answer of waiting.values()) answer(doorRefusal('restarting'));
    waiting.clear();
    if (closing) {
      allOver?.();
      return;
    }
    const now = performance.now();
    crashes.push(now);
    const recent = crashes.filter((at) => now - at < mostRestarts.ms).length;
    if (recent > mostRestarts.count) return;
    desk = begin();
    tell({ event: 'session', state: 'restarted' });
  }

  return {
    call: (method, input) =>
      new Promise((answer) => {
        if (desk === undefined || closing) {
          answer(doorRefusal(closing ? 'restarting' : 'brokeDown'));
          return;
        }
        next += 1;
        waiting.set(next, answer);
        desk.port.send({ kind: 'request', id: next, method, input });
      }),
    listen: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
    pop: (words) => desk?.port.send({ kind: 'pop', words }),
    close: () =>
      new Promise((done) => {
        closing = true;
        if (desk === undefined) {
          done();
          return;
        }
        const last = desk;
        const timer = setTimeout(() => last.kill(), patience);
        allOver = () => {
          clearTimeout(timer);
          done();
        };
        last.port.send({ kind: 'close' });
      }),
  };
}

async function answerSecret(
  port: DeskPort<ToDesk, FromDesk>,
  message: Extract<FromDesk, { kind: 'seal' | 'unseal' }>,
  sealer: Sealer | undefined,
): Promise<void> {
  try {
    if (sealer === undefined) throw new Error('no key store here');
    port.send({ kind: 'secret', id: message.id, value: await sealer[message.kind](message.value) });
  } catch {
    port.send({ kind: 'secretFailed', id: message.id });
  }
}

/** What could not be printed is told as that: why is the machine's business, and its words may name a file. */
async function answerPrint(
  port: DeskPort<ToDesk, FromDesk>,
  { id, html }: Extract<FromDesk, { kind: 'print' }>,
  printer: Printer | undefined,
): Promise<void> {
  try {
    if (printer === undefined) throw new Error('nothing prints here');
    port.send({ kind: 'printed', id, pdf: await printer(html) });
  } catch {
    port.send({ kind: 'printFailed', id });
  }
}
