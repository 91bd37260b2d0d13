import { isIP } from 'node:net';
import { parseArgs } from 'node:util';

/** What head office was told on its command line and by its surroundings. */
export interface Options {
  /** The port it listens on; 0 takes any free one. */
  readonly port: number;
  readonly host: string;
  /** The data folder, when not the platform's own: its own PostgreSQL, backups, keys. */
  readonly data: string | undefined;
  /** A PostgreSQL that runs elsewhere, instead of its own. */
  readonly database: string | undefined;
  readonly tls: TlsFiles | undefined;
  /** A backup to put in the place of an empty head office. */
  readonly restore: string | undefined;
  /** Make a backup and end. */
  readonly backup: boolean;
  /** Print a link for one more administrator: somebody forgot their password. */
  readonly newAdministrator: boolean;
  /** The address of a TLS proxy that stands before head office. */
  readonly proxy: string | undefined;
  readonly help: boolean;
}

export interface TlsFiles {
  readonly cert: string;
  readonly key: string;
}

/** Desks keep head office's address: it has to be the same tomorrow. */
const usualPort = 4773;

export const usage = `npm run headoffice -- [options]
  --port N          the port (default: ${usualPort}; 0 takes any free one)
  --data DIR        the data folder (default: the platform's folder for this program)
  --host ADDRESS    the address to listen on (default: 127.0.0.1); another one needs TLS
  --tls-cert FILE --tls-key FILE
                    certificate and key in PEM; desks are then served by https
  --proxy ADDRESS   the address of a TLS proxy before it, whose x-forwarded-for is believed
  --new-administrator
                    print a link for one more administrator
  --backup          make a backup and end
  --restore FILE    fill an empty head office from a backup and end
DATABASE_URL=postgres://… uses a PostgreSQL that runs elsewhere instead of its own.`;

/** Reads the command line and DATABASE_URL; a sentence about what is wrong instead, when something is. */
export function readOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): { readonly options: Options } | { readonly wrong: string } {
  const told = read(words);
  if (typeof told === 'string') return { wrong: told };
  const { 'tls-cert': cert, 'tls-key': key, host = '127.0.0.1', ...values } = told;
  const database = environment['DATABASE_URL'] === '' ? undefined : environment['DATABASE_URL'];
  const options: Options = {
    port: Number(values.port ?? usualPort),
    host,
    data: values.data,
    database,
    tls: cert === undefined || key === undefined ? undefined : { cert, key },
    restore: values.restore,
    backup: values.backup === true,
    newAdministrator: values['new-administrator'] === true,
    proxy: values.proxy,
    help: values.help === true,
  };
  const wrong = problemOf(options, { port: values.port, hasHalf: (cert === undefined) !== (key === undefined) });
  return wrong === undefined ? { options } : { wrong };
}

function read(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
        'tls-cert': { type: 'string' },
        'tls-key': { type: 'string' },
        restore: { type: 'string' },
        backup: { type: 'boolean' },
        'new-administrator': { type: 'boolean' },
        proxy: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return values;
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    // Node's own advice after the first sentence is about writing parsers, not about Heard.
    return `${said.split(/[.\n]/u, 1)[0] ?? said}; --help names what there is.`;
  }
}

function problemOf(
  { port, host, data, database, tls, restore, backup, proxy }: Options,
  { port: typed, hasHalf }: { readonly port: string | undefined; readonly hasHalf: boolean },
): string | undefined {
  if (typed !== undefined && (!/^\d{1,5}$/u.test(typed) || port > 65_535)) return `--port takes a number from 0 to 65535, not ${typed}.`;
  if (data === '' || restore === '') return 'A name of a file or folder is empty.';
  if (hasHalf) return '--tls-cert and --tls-key belong together: give both.';
  if (host !== 'localhost' && isIP(host) === 0)
    return `--host takes an address of this computer such as 127.0.0.1 or 0.0.0.0, not ${host}.`;
  if (proxy !== undefined && isIP(proxy) === 0) return `--proxy takes an address such as 127.0.0.1, not ${proxy}.`;
  if (!isLoopback(host) && tls === undefined) return withoutTls(host);
  if (database !== undefined && !isPostgresUrl(database)) return 'DATABASE_URL begins with postgres:// and names a server and a database.';
  return restore !== undefined && backup ? '--backup and --restore are two different starts.' : undefined;
}

/** Does only this computer reach the address? */
const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/u.test(host);

const withoutTls = (host: string): string =>
  `Head office does not listen on ${host} without TLS: what customers said would cross the network for all to read. ` +
  'Give --tls-cert and --tls-key, or leave --host out and let a TLS proxy on this computer stand before it.';

/** Says nothing of what stands in it: an address of a database carries a password. */
const isPostgresUrl = (text: string): boolean => /^postgres(?:ql)?:\/\/\S+\/\S+$/u.test(text);
