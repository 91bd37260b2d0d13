import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything it started have cost so far: milliseconds of computing, and memory now, MB (what they share counted once). */
export interface FamilyCost {
  readonly cpuMs: number;
  readonly mb: number;
}

const tick = 10;

/** Of Linux alone; nothing elsewhere. */
export function costOfFamily(ancestor: number): FamilyCost {
  const all = everybody();
  const family = new Set([ancestor]);
  for (let before = 0; before !== family.size;) {
    before = family.size;
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid);
  }
  const own = all.filter(({ pid }) => family.has(pid));
  return { cpuMs: own.reduce((sum, { ticks }) => sum + ticks * tick, 0), mb: own.reduce((sum, { pid }) => sum + sharedOut(pid), 0) };
}

interface Somebody {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function everybody(): readonly Somebody[] {
  return tried(() => readdirSync('/proc'), [])
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      // The name of the program, in brackets, may hold anything.
      const words =
        tried(() => readFileSync(`/proc/${name}/stat`, 'utf8'), '')
          .split(') ')
          .at(-1)
          ?.split(' ') ?? [];
      if (words.length < 15) return [];
      const [user, system, ofChildren, systemOfChildren] = words.slice(11, 15).map(Number);
      const ticks = (user ?? 0) + (system ?? 0) + (ofChildren ?? 0) + (systemOfChildren ?? 0);
      return [{ pid: Number(name), parent: Number(words[1]), ticks }];
    });
}

const sharedOut = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/mu.exec(tried(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), ''))?.[1] ?? 0) / 1_024;

/** A process may end while it is looked at. */
function tried<Value>(look: () => Value, otherwise: Value): Value {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
