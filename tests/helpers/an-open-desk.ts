import { v7 } from 'uuid';
import { dispatch, type Rules } from '../../electron/services/dispatch.ts';
import { closeDesk } from '../../electron/services/leave-seat.ts';
import { type LogEntry, type OpenDesk, openDesk } from '../../electron/services/open-desk.ts';
import { createRingBook } from '../../electron/services/ring-book.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import type { Role } from '../../shared/access.ts';
import type { Answer } from '../../shared/contract/answer.ts';
import type { Announcement } from '../../shared/contract/announcement.ts';
import type { Input, MethodName } from '../../shared/contract/contract.ts';
import { type EmployeeId, type Instant, instant } from '../../shared/ids.ts';
import { aFolder } from './a-register.ts';
import { aSetUp, passwordOf } from './a-set-up.ts';
import { onTestFinished } from 'vitest';

/** A whole desk as the desk process runs it, its clocks in the test's hand. */
export interface AnOpenDesk {
  readonly desk: OpenDesk;
  readonly folder: string;
  readonly people: Readonly<Record<string, EmployeeId>>;
  readonly recoveryCode: string;
  readonly announced: readonly Announcement[];
  readonly logged: readonly LogEntry[];
  /** Asks as a window does. */
  readonly ask: <Name extends MethodName>(method: Name, input: Input<Name>, rules?: Rules) => Promise<Answer<Name>>;
  readonly signIn: (name: string) => Promise<void>;
  /** Lets so many minutes of running time pass; the clock on the wall goes with it. */
  readonly wait: (minutes: number) => void;
  /** Moves the clock on the wall alone. */
  readonly turnClock: (minutes: number) => void;
  /** Ends the process and starts it again on the same data. */
  readonly restart: () => Promise<AnOpenDesk>;
}

const noon = Date.UTC(2026, 10, 20, 5);

/** A desk on an empty folder, or on the data of another one, with nobody at it. */
export const anUnopenedDesk = async (folder?: string) => startDesk(folder ?? (await aFolder()), { wall: noon, running: 0 });

/** Sets up a desk with these people, each with the password of `passwordOf`; nobody has signed in. */
export async function anOpenDesk(staff: Readonly<Record<string, readonly Role[]>>): Promise<AnOpenDesk> {
  const started = await anUnopenedDesk();
  const made = await dispatch(started.desk, { method: 'desk.setUp', input: aSetUp(staff) });
  if (!made.ok) throw new Error(`no desk: ${made.refusal.code}`);
  const { recoveryCode } = made.value as { readonly recoveryCode: string };
  return withPeople({ ...started, recoveryCode });
}

interface Clock {
  wall: number;
  running: number;
}

async function startDesk(folder: string, clock: Clock) {
  const announced: Announcement[] = [];
  const logged: LogEntry[] = [];
  const now = (): Instant => instant.parse(clock.wall);
  const rings = createRingBook({ now, newId: v7, changed: () => undefined });
  const off = { on: false, port: null, token: null };
  const world = {
    version: '0.1.0',
    now,
    running: () => clock.running,
    uptime: () => ({ running: clock.running, boot: 'this one' }),
    newId: () => v7(),
    newCode: () => 'K7M2QX',
    announce: (one: Announcement) => void announced.push(one),
    log: (entry: LogEntry) => void logged.push(entry),
    print: async (html: string) => Buffer.from(html).toString('base64'),
    telephone: { rings, read: () => off, switch: async () => off },
  };
  const desk = await openDesk(folder, fileSecretStore(folder), world);
  onTestFinished(() => closeDesk(desk));
  return { desk, folder, clock, announced, logged };
}

async function withPeople(started: Awaited<ReturnType<typeof startDesk>> & { readonly recoveryCode: string }): Promise<AnOpenDesk> {
  const { desk, folder, clock, recoveryCode } = started;
  const ask = <Name extends MethodName>(method: Name, input: Input<Name>, rules?: Rules) =>
    dispatch(desk, { method, input }, rules) as Promise<Answer<Name>>;
  const state = await ask('desk.state', {});
  if (!state.ok) throw new Error(state.refusal.code);
  const people = Object.fromEntries(state.value.people.map(({ id, name }) => [name, id]));
  return {
    ...started,
    people,
    ask,
    signIn: async (name) => {
      const person = people[name];
      if (person === undefined) throw new Error(`nobody is called ${name}`);
      const answer = await ask('session.signIn', { person, password: passwordOf(name) });
      if (!answer.ok) throw new Error(`${name} cannot sign in: ${answer.refusal.code}`);
    },
    wait: (minutes) => {
      clock.wall += minutes * 60_000;
      clock.running += minutes * 60_000;
    },
    turnClock: (minutes) => {
      clock.wall += minutes * 60_000;
    },
    restart: async () => {
      await closeDesk(desk);
      return withPeople({ ...(await startDesk(folder, { wall: clock.wall, running: 0 })), recoveryCode });
    },
  };
}
