import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whom PostgreSQL runs as. */
export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses root. Its own account where the system has one, else the one that owns nothing. */
const candidates = ['postgres', 'nobody'];

/**
 * The account PostgreSQL runs as when head office was started by root: whoever owns its data already, else the first that is there.
 * Undefined when head office was not started by root: then PostgreSQL runs as whoever started it.
 */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const known = knownAccounts();
  const owner = ownerOf(data);
  const found =
    known.find(({ uid }) => uid === owner && uid !== 0) ??
    candidates.map((name) => known.find((one) => one.name === name)).find((one) => one);
  if (found === undefined) throw new Error('PostgreSQL refuses root, and this system has neither an account postgres nor nobody.');
  return found;
}

/** Gives the first folder on the way to `path` that the account may not pass; undefined when it may pass them all. */
export function closedTo(account: Account, path: string): string | undefined {
  const parents: string[] = [];
  for (let at = dirname(path); ; at = dirname(at)) {
    parents.unshift(at);
    if (dirname(at) === at) break;
  }
  return parents.find((folder) => !mayPass(account, folder));
}

function mayPass({ uid, gid }: Account, folder: string): boolean {
  const { uid: owner, gid: group, mode } = statSync(folder);
  return (mode & (owner === uid ? 0o100 : group === gid ? 0o010 : 0o001)) !== 0;
}

function ownerOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.uid;
}

const knownAccounts = (): readonly Account[] =>
  readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((parts) => parts.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }));
