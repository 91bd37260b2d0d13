import { readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type log from 'electron-log/node';
import type { LogEntry } from '../services/open-desk.ts';

/** What a log line may hold (security.md 8.9). Anything else is dropped, whoever hands it in. */
const allowed = {
  event: /^[\w.]{1,60}$/u,
  method: /^[\w.]{1,60}$/u,
  code: /^\w{1,60}$/u,
  ms: /^\d{1,12}$/u,
  count: /^\d{1,12}$/u,
} as const;

const mostBytes = 10 * 1024 * 1024;
const mostFiles = 5;
const thirtyDays = 30 * 86_400_000;

/** The desk's log in `logs/` of the data folder: five files of 10 MB at most, 30 days. No caller's name, number or word can get in. */
export function openLog(folder: string): (entry: LogEntry) => void {
  const logs = join(folder, 'logs');
  forgetOld(logs);
  let logger: typeof log | undefined;
  return (entry) => (logger ??= newLogger(logs)).info(plainEntry(entry));
}

const load = createRequire(import.meta.url);

/** Loaded with the first line: most starts write none, and loading it takes a tenth of the time to the first answer. */
function newLogger(logs: string): typeof log {
  const logging: typeof log = load('electron-log/node');
  const logger = logging.create({ logId: 'desk' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(logs, 'desk.log');
  logger.transports.file.maxSize = mostBytes;
  logger.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  logger.transports.file.format = ({ data, message }) => [JSON.stringify({ at: message.date.toISOString(), ...Object(data[0]) })];
  logger.transports.file.archiveLogFn = ({ path }) => shift(path);
  return logger;
}

/** The entry with nothing in it but what may be there. */
export function plainEntry(entry: object): Readonly<Record<string, string | number>> {
  const facts = new Map<string, unknown>(Object.entries(entry));
  const kept = Object.entries(allowed).flatMap(([name, shape]) => {
    const value = facts.get(name);
    return (typeof value === 'string' || typeof value === 'number') && shape.test(String(value)) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** desk.log becomes desk.1.log, that desk.2.log, and the oldest goes. */
function shift(file: string): void {
  const numbered = (place: number): string => (place === 0 ? file : file.replace(/\.log$/u, `.${place}.log`));
  rmSync(numbered(mostFiles - 1), { force: true });
  for (let place = mostFiles - 2; place >= 0; place -= 1) {
    try {
      renameSync(numbered(place), numbered(place + 1));
    } catch {
      // not there yet
    }
  }
}

function forgetOld(logs: string): void {
  try {
    for (const name of readdirSync(logs)) {
      const path = join(logs, name);
      if (name.endsWith('.log') && Date.now() - statSync(path).mtimeMs > thirtyDays) rmSync(path);
    }
  } catch {
    // no logs yet, or a folder that cannot be written: the desk says so elsewhere
  }
}
