import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { longestSocket } from './hold-folder.ts';
import { type Account, accountFor, closedTo } from './postgres/account.ts';
import { freePort } from './postgres/free-port.ts';
import { asAccount, type Cluster, dataOf, give, makeCluster, type Place, surroundings } from './postgres/make-cluster.ts';
import { isAlive, leftRunning, readPostmasterFile } from './postgres/postmaster-file.ts';
import { findPrograms } from './postgres/programs.ts';

export interface EmbeddedPostgres {
  /** How to reach it; carries the password. */
  readonly url: string;
  readonly pid: () => number | undefined;
  /** Ends it in order: what was committed is on disk, the next start has nothing to repair. */
  readonly stop: () => Promise<void>;
}

interface Asked {
  readonly folder: string;
  readonly say: (line: string) => void;
  /** It died again and again: there is nothing to be opened any more. */
  readonly onLost: (why: string) => void;
}

/** So often may it die within this time before head office gives up. */
const patience = { deaths: 3, within: 60_000 } as const;
/** For so long the workers of one that was killed may still be there. */
const longestPassing = 60_000;
const quickStart = 15_000;
const longestStop = 30_000;

/**
 * Head office's own PostgreSQL in its data folder, which the caller holds (`holdFolder`): made at the first start, taken over in order from a head office that was
 * killed, started again when it dies. Throws a sentence when it cannot be.
 */
export async function openEmbeddedPostgres({ folder, say, onLost }: Asked): Promise<EmbeddedPostgres> {
  const account = accountFor(dataOf(folder));
  const closed = account === undefined ? undefined : closedTo(account, dataOf(folder));
  if (account !== undefined && closed !== undefined) throw new Error(outOfReach(account, closed));
  const place: Place = { folder, programs: findPrograms(folder, account), account };
  const cluster = await makeCluster(place);
  const door = await doorFor(place);
  let child = await startAfresh({ place, cluster, door, say });
  let deaths: readonly number[] = [];
  let isStopping = false;
  let reviving = Promise.resolve();

  const watch = (): void => {
    child.once('exit', () => {
      if (isStopping) return;
      deaths = [...deaths.filter((at) => at > Date.now() - patience.within), Date.now()];
      if (deaths.length > patience.deaths) return onLost('PostgreSQL keeps ending; its log stands in the data folder under postgres/log.');
      say('PostgreSQL ended by itself and is started again.');
      reviving = revive();
    });
  };
  const revive = async (): Promise<void> => {
    try {
      child = await startAfresh({ place, cluster, door, say });
      watch();
    } catch (problem) {
      onLost(problem instanceof Error ? problem.message : String(problem));
    }
  };
  watch();
  return {
    url: door.url(cluster.password),
    pid: () => child.pid,
    stop: async () => {
      isStopping = true;
      await reviving;
      await end(child);
    },
  };
}

const outOfReach = (account: Account, folder: string): string =>
  `Head office was started as root, PostgreSQL then runs as ${account.name}, and ${account.name} may not enter ${folder}. ` +
  'Choose another folder with --data, or start head office as an ordinary user.';

/** Where head office meets its PostgreSQL: a socket that nobody else can enter, and where there are none (Windows) a port of this computer. */
interface Door {
  readonly words: readonly string[];
  readonly url: (password: string) => string;
}

async function doorFor({ folder, account }: Place): Promise<Door> {
  if (process.platform === 'win32') {
    const port = await freePort();
    return {
      words: ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', 'unix_socket_directories='],
      url: (password) => `postgres://heard:${password}@127.0.0.1:${port}/heard`,
    };
  }
  const near = join(folder, 'postgres-socket');
  const fits = Buffer.byteLength(join(near, '.s.PGSQL.5432.lock')) < longestSocket;
  const place = fits ? near : mkdtempSync(join(tmpdir(), 'heard-postgres-'));
  mkdirSync(place, { recursive: true, mode: 0o700 });
  give(place, account);
  return {
    words: ['-c', 'listen_addresses=', '-c', 'port=5432', '-c', `unix_socket_directories=${place}`],
    url: (password) => `postgres://heard:${password}@/heard?host=${encodeURIComponent(place)}&port=5432`,
  };
}

/** What it is told beyond its own defaults. Its log names no customer: neither statements nor the rows they tripped over stand in it. */
const settings = [
  'max_connections=100',
  'password_encryption=scram-sha-256',
  'unix_socket_permissions=0700',
  'logging_collector=on',
  'log_directory=log',
  'log_filename=postgres-%a.log',
  'log_truncate_on_rotation=on',
  'log_rotation_age=1d',
  'log_rotation_size=0',
  'log_error_verbosity=terse',
  'log_min_error_statement=panic',
  'log_timezone=UTC',
  'timezone=UTC',
  'fsync=on',
  'full_page_writes=on',
  'synchronous_commit=on',
] as const;

interface Starting {
  readonly place: Place;
  readonly cluster: Cluster;
  readonly door: Door;
  readonly say: (line: string) => void;
}

/** Starts it on data that nothing works on any more, and waits until it takes connections. */
async function startAfresh({ place, cluster: { data }, door, say }: Starting): Promise<ChildProcess> {
  const until = Date.now() + longestPassing;
  const left = leftRunning(data);
  if (left !== undefined) await endLeft(left);
  for (;;) {
    const child = spawn(place.programs.postgres, ['-D', data, ...door.words, ...settings.flatMap((one) => ['-c', one])], {
      ...asAccount(place.account),
      cwd: '/',
      env: surroundings(),
      // A group of its own: Ctrl+C in a terminal is head office's to hear, which ends PostgreSQL last.
      detached: true,
      windowsHide: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr?.on('data', (piece: Buffer) => (said = (said + piece.toString('utf8')).slice(-2_000)));
    child.on('error', (problem) => (said += problem.message));
    endWithHeadOffice(child);
    if (await isReady(child, data, say)) return child;
    if (Date.now() > until || !isPassing(said)) throw new Error(`PostgreSQL does not start: ${lastLine(said)}`);
    await pause(200);
  }
}

/** The workers of one that was killed need a moment to notice it; until then they hold its memory. */
const isPassing = (said: string): boolean => /pre-existing shared memory block|still in use|Address already in use/u.test(said);

/** However head office ends, short of being killed: what runs already ends in order by itself. */
function endWithHeadOffice(child: ChildProcess): void {
  const leave = (): void => void child.kill('SIGINT');
  process.on('exit', leave);
  child.once('exit', () => process.off('exit', leave));
}

/** Does it come to take connections, or end before? Repairing after a power cut takes as long as it takes; whoever would cut it off begins it anew. */
async function isReady(child: ChildProcess, data: string, say: (line: string) => void): Promise<boolean> {
  const patient = setTimeout(() => say('PostgreSQL is putting its data in order after a sudden end; this may take minutes.'), quickStart);
  try {
    while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const file = readPostmasterFile(data);
      if (file?.pid === child.pid && file.status === 'ready') return true;
      await pause(25);
    }
    return false;
  } finally {
    clearTimeout(patient);
  }
}

const lastLine = (said: string): string =>
  said
    .trim()
    .split('\n')
    .findLast((line) => line !== '') ?? 'it gave no reason; its log stands in the data folder under postgres/log';

/** SIGINT is PostgreSQL's "fast": open transactions are undone, a checkpoint is written. Only one that does not follow is cut off; it repairs itself. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const isGone = await Promise.race([gone.then(() => true), pause(longestStop, false, { ref: false })]);
  if (isGone) return;
  child.kill('SIGQUIT');
  await gone;
}

async function endLeft(pid: number): Promise<void> {
  const until = Date.now() + longestStop;
  process.kill(pid, 'SIGINT');
  while (isAlive(pid)) {
    if (Date.now() > until) throw new Error(`PostgreSQL of an earlier start still runs as process ${pid} and does not end.`);
    await pause(25);
  }
}
