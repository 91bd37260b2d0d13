import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { keyring, type Keyring } from './keyring.ts';
import { readIfThere, writePrivateFile } from './private-file.ts';

const written = z.strictObject({ keyring, sha256: z.string() });

export interface KeyringFile {
  /** The keyring; undefined on a desk nobody has set up; `keyUnavailable` when it is gone or unreadable in both copies. */
  readonly read: () => Promise<Result<Keyring | undefined, Refusal>>;
  /** Writes a new desk's first keyring; refuses `alreadySetUp` where one is, whose data would be lost with it. */
  readonly create: (ring: Keyring) => Promise<Result<Keyring, Refusal>>;
  /** Changes the keyring, one change after the other; gives the new one. Refuses like `read`, and with `notSetUp`. */
  readonly change: (step: (ring: Keyring) => Keyring | Promise<Keyring>) => Promise<Result<Keyring, Refusal>>;
}

/** The keyring on disk: `keyring.json` and a second copy that is read when the first is torn. Without it the data is lost, so both are synced before anything goes on. */
export function keyringFile(folder: string): KeyringFile {
  const paths = [join(folder, 'keyring.json'), join(folder, 'keyring.copy.json')];
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const read = () => readEither(folder, paths);
  const write = async (ring: Keyring) => {
    const content = JSON.stringify({ keyring: ring, sha256: sumOf(ring) }, null, 1);
    for (const path of paths) await writePrivateFile(path, content);
  };
  const change = async (step: (ring: Keyring) => Keyring | Promise<Keyring>): Promise<Result<Keyring, Refusal>> => {
    const before = await read();
    if (!before.ok) return before;
    if (before.value === undefined) return refused(because('notSetUp'));
    const after = await step(before.value);
    await write(after);
    return ok(after);
  };
  const create = async (ring: Keyring): Promise<Result<Keyring, Refusal>> => {
    const before = await read();
    if (!before.ok) return before;
    if (before.value !== undefined) return refused(because('alreadySetUp'));
    await write(ring);
    return ok(ring);
  };
  return { read, create: (ring) => inTurn(() => create(ring)), change: (step) => inTurn(() => change(step)) };
}

async function readEither(folder: string, paths: readonly string[]): Promise<Result<Keyring | undefined, Refusal>> {
  const found = await Promise.all(paths.map((path) => readIfThere(path)));
  const good = found
    .map((content) => (content === undefined ? undefined : parse(content.toString('utf8'))))
    .find((ring) => ring !== undefined);
  if (good !== undefined) return ok(good);
  const wasSetUp = found.some((content) => content !== undefined) || (await readIfThere(join(folder, 'register.salt'))) !== undefined;
  return wasSetUp ? refused(because('keyUnavailable')) : ok(undefined);
}

function parse(content: string): Keyring | undefined {
  try {
    const read = written.safeParse(JSON.parse(content));
    return read.success && read.data.sha256 === sumOf(read.data.keyring) ? read.data.keyring : undefined;
  } catch {
    return undefined; // torn: not JSON any more
  }
}

/** Finds a copy whose bits rotted while it still reads as JSON. */
const sumOf = (ring: Keyring): string => createHash('sha256').update(JSON.stringify(ring)).digest('hex');
