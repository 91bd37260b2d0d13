import { join } from 'node:path';
import { z } from 'zod';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { refused, type Result } from '../../shared/result.ts';
import { failOnce, noTries, type Tries, waited } from '../../shared/sign-in/lockout.ts';
import { readIfThere, writePrivateFile } from './private-file.ts';

const written = z.record(z.string(), z.strictObject({ failed: z.int().min(0), left: z.number().min(0) }));
type Written = z.infer<typeof written>;

/** A wait that is being sat out is written down again after this many seconds, so that a restart gives back little of it. */
const noteEvery = 10;

export interface Lockout {
  /** Whole seconds until this person may try again; 0: now. */
  readonly waitLeft: (person: string) => number;
  /**
   * Lets one try through, or refuses with `waitBeforeNextTry` and its seconds. The failure is on disk before the try is made and
   * taken back after it, so that ending the program between the two saves no try. Only `wrongPassword` counts.
   */
  readonly tryOnce: <Value>(person: string, make: () => Promise<Result<Value, Refusal>>) => Promise<Result<Value, Refusal>>;
  /** Writes the waits down as they are now; called when the desk closes. */
  readonly note: () => Promise<void>;
}

/** Failed tries per person in `lockout.json`. `running` gives seconds on a clock that nobody can set (monotonic). */
export async function openLockout(folder: string, running: () => number): Promise<Lockout> {
  const path = join(folder, 'lockout.json');
  const people = new Map<string, Tries & { readonly since: number }>();
  for (const [person, tries] of Object.entries(await readWritten(path))) people.set(person, { ...tries, since: running() });

  let notedAt = running();
  let turn: Promise<unknown> = Promise.resolve();
  const triesOf = (person: string): Tries => {
    const found = people.get(person);
    return found === undefined ? noTries : waited(found, running() - found.since);
  };
  const set = (person: string, tries: Tries) => people.set(person, { ...tries, since: running() });
  const note = async () => {
    notedAt = running();
    const all = [...people.keys()].map((person) => [person, triesOf(person)] as const).filter(([, tries]) => tries.failed > 0);
    await writePrivateFile(path, JSON.stringify(Object.fromEntries(all)));
  };

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };

  const letThrough = async <Value>(person: string, make: () => Promise<Result<Value, Refusal>>): Promise<Result<Value, Refusal>> => {
    const before = triesOf(person);
    if (before.left > 0) {
      if (running() - notedAt >= noteEvery) await note();
      return refused(because('waitBeforeNextTry', { seconds: Math.ceil(before.left) }));
    }
    set(person, failOnce(before));
    await note();
    const outcome = await make();
    if (outcome.ok) people.delete(person);
    else if (outcome.refusal.code !== 'wrongPassword') set(person, before);
    if (outcome.ok || outcome.refusal.code !== 'wrongPassword') await note();
    return outcome;
  };

  return {
    waitLeft: (person) => Math.ceil(triesOf(person).left),
    tryOnce: (person, make) => inTurn(() => letThrough(person, make)),
    note: () => inTurn(note),
  };
}

async function readWritten(path: string): Promise<Written> {
  const content = await readIfThere(path);
  if (content === undefined) return {};
  try {
    const read = written.safeParse(JSON.parse(content.toString('utf8')));
    return read.success ? read.data : {};
  } catch {
    return {}; // written whole or not at all: only somebody's hand makes it unreadable, and that hand could delete it too
  }
}
