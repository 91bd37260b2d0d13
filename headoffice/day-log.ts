import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Days of log that are kept. */
const daysKept = 14;

/** Writes head office's log into one file a day and keeps the last fourteen. A full disk costs log lines, never an answer. */
export function dayLog(folder: string, now: () => number): { readonly write: (line: string) => void } {
  let open = '';
  const turnTo = (name: string): void => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const old = readdirSync(folder).filter((one) => /^headoffice-\d{4}-\d\d-\d\d\.log$/u.test(one));
    for (const one of old.toSorted().slice(0, -(daysKept - 1))) rmSync(join(folder, one), { force: true });
    open = name;
  };
  return {
    write: (line) => {
      try {
        const name = `headoffice-${new Date(now()).toISOString().slice(0, 10)}.log`;
        if (name !== open) turnTo(name);
        appendFileSync(join(folder, name), line, { mode: 0o600 });
      } catch {
        // Nobody to tell: this is where things are told.
      }
    },
  };
}
