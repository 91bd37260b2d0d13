import { cp } from 'node:fs/promises';
import { onTestFinished } from 'vitest';
import { type RunningDesk, runDesk } from '../../electron/desk/running-desk.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import type { Role } from '../../shared/access.ts';
import type { Announcement } from '../../shared/contract/announcement.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { aFolder } from './a-register.ts';
import { aSetUp, passwordOf } from './a-set-up.ts';

/** A whole desk as its process runs it, with its clock, its loop and somebody at it. */
export interface ADeskAtWork {
  readonly running: RunningDesk;
  readonly folder: string;
  readonly announced: readonly Announcement[];
  /** Asks as a window does; throws the refusal's code. */
  readonly ask: <Name extends MethodName>(method: Name, input: Input<Name>) => Promise<Output<Name>>;
  readonly idOf: (name: string) => Promise<EmployeeId>;
  /** Somebody else sits down. */
  readonly sit: (name: string) => Promise<void>;
  /** Its disk is copied while nobody works; gives the copy's folder. */
  readonly backup: (name: string) => Promise<string>;
  /** Its disk is copied while nobody works; a desk starts on the copy as well. */
  readonly copy: (name: string) => Promise<ADeskAtWork>;
}

/** Sets up a desk with these people; the first of them signs in. */
export async function aDeskAtWork(staff: Readonly<Record<string, readonly Role[]>>): Promise<ADeskAtWork> {
  const desk = await started(await aFolder());
  await desk.ask('desk.setUp', aSetUp(staff));
  await desk.signIn(Object.keys(staff)[0] ?? '');
  return desk;
}

/** A desk on a folder that is there already; nobody sits at it. */
export const aDeskOn = (folder: string) => started(folder);

async function started(folder: string): Promise<ADeskAtWork & { readonly signIn: (name: string) => Promise<void> }> {
  const announced: Announcement[] = [];
  const running = await runDesk({
    folder,
    version: '0.1.0',
    secrets: fileSecretStore(folder),
    announce: (one) => void announced.push(one),
    print: async () => undefined,
  });
  onTestFinished(() => running.close());
  const ask = async <Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> => {
    const answer = await running.ask(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.code}`);
    return answer.value as Output<Name>;
  };
  const idOf = async (name: string): Promise<EmployeeId> => {
    const found = (await ask('desk.state', {})).people.find((one) => one.name === name);
    if (found === undefined) throw new Error(`nobody called ${name}`);
    return found.id;
  };
  const signIn = async (name: string): Promise<void> => {
    await ask('session.signIn', { person: await idOf(name), password: passwordOf(name) });
  };
  const backup = async (name: string): Promise<string> => {
    const other = await aFolder();
    await ask('session.signOut', {});
    await cp(folder, other, { recursive: true });
    await signIn(name);
    return other;
  };
  return {
    running,
    folder,
    announced,
    ask,
    idOf,
    signIn,
    sit: async (name) => {
      await ask('session.signOut', {});
      await signIn(name);
    },
    backup,
    copy: async (name) => {
      const other = await backup(name);
      const twin = await started(other);
      await twin.signIn(name);
      return twin;
    },
  };
}
