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
  readonly announced: readonly Announcement[];
  /** Asks as a window does; throws the refusal's code. */
  readonly ask: <Name extends MethodName>(method: Name, input: Input<Name>) => Promise<Output<Name>>;
  readonly idOf: (name: string) => Promise<EmployeeId>;
  /** Somebody else sits down. */
  readonly sit: (name: string) => Promise<void>;
}

/** Sets up a desk with these people; the first of them signs in. */
export async function aDeskAtWork(staff: Readonly<Record<string, readonly Role[]>>): Promise<ADeskAtWork> {
  const folder = await aFolder();
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
  await ask('desk.setUp', aSetUp(staff));
  const signIn = async (name: string) => void (await ask('session.signIn', { person: await idOf(name), password: passwordOf(name) }));
  await signIn(Object.keys(staff)[0] ?? '');
  return {
    running,
    announced,
    ask,
    idOf,
    sit: async (name) => {
      await ask('session.signOut', {});
      await signIn(name);
    },
  };
}
