import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { adminPages } from './admin/admin-pages.ts';
import { linkForNew } from './admin/link-for-new.ts';
import { backUpDaily, backupsIn } from './backup/backups-in.ts';
import { writeErasureLedger } from './backup/erasure-ledger.ts';
import { restoreBackup } from './backup/restore-backup.ts';
import { openDataFolder } from './data-folder.ts';
import { eraseInRounds } from './erase-from-feed.ts';
import { escalationRounds } from './escalation/escalation-rounds.ts';
import { dayLog } from './day-log.ts';
import { holdFolder } from './hold-folder.ts';
import { fillUntilWhole } from './fill-register.ts';
import { openHttp } from './http.ts';
import { troubleOf, writeLog } from './log.ts';
import type { Office } from './office.ts';
import { openDatabase } from './open-database.ts';
import { type Options, readOptions, usage } from './options.ts';
import { sentenceOf } from './sentence-of.ts';
import { readTls } from './tls.ts';
import { whatIsOpen } from './what-is-open.ts';

// Head office's start, from its command line to its first answer.
const say = (line: string): void => console.log(line);
const open = whatIsOpen(say);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void open.end(0));

const read = readOptions(process.argv.slice(2), process.env);
if ('wrong' in read) await open.end(2, read.wrong);
else if (read.options.help) await open.end(0, usage);
else await start(read.options).catch((problem: unknown) => open.end(1, sentenceOf(problem)));

async function start(options: Options): Promise<void> {
  const tls = options.tls && readTls(options.tls, new Date());
  if (tls !== undefined && 'wrong' in tls) return open.end(2, tls.wrong);
  const data = openDataFolder(options.data, process.env);
  if ('wrong' in data) return open.end(1, data.wrong);

  if (options.restore !== undefined && !existsSync(options.restore)) return open.end(1, `There is no such file: ${options.restore}.`);

  let address = '';
  if (options.database === undefined) {
    const held = await holdFolder(data.folder, () => address);
    if ('address' in held)
      return open.end(1, `Head office is open on this folder already${held.address === '' ? '' : ` at ${held.address}`}.`);
    open.add(async () => held.release());
  }
  const onLost = (why: string): void => void open.end(1, why);
  const store = await openDatabase({ url: options.database, folder: data.folder, say, onLost });
  if (!open.add(store.close)) return;

  const office: Office = { db: store.db, now: Date.now };
  const folder = join(data.folder, 'backups');
  const backups = backupsIn(office, folder);
  if (options.restore !== undefined) {
    const rows = await restoreBackup(store.db, { path: options.restore, now: Date.now(), newId });
    return open.end(
      0,
      `The backup is restored: ${rows} rows. Start head office without --restore now; the desks send again what is missing.`,
    );
  }
  if (options.backup) return open.end(0, `The backup is made: ${join(folder, (await backups.make()).name)}`);

  const log = dayLog(join(data.folder, 'log'), Date.now);
  const http = await openHttp(office, { tls: tls?.tls, log, trustProxy: options.proxy, metricsToken: process.env['HEARD_METRICS_TOKEN'] });
  const isSecure = tls !== undefined || options.proxy !== undefined;
  await http.register(adminPages({ office, backups, isSecure, newId }));
  if (!open.add(() => http.close())) return;
  if (options.database === undefined)
    open.add(
      backUpDaily(backups, folder, {
        now: Date.now,
        onTrouble: (error) => writeLog(http.log, 'error', { did: 'failed', trouble: troubleOf(error) }),
      }),
    );
  open.add(
    escalationRounds(office, {
      every: 5_000,
      onTrouble: (error) => writeLog(http.log, 'error', { did: 'notEscalated', trouble: troubleOf(error) }),
    }),
  );
  open.add(
    eraseInRounds(office, {
      every: 5_000,
      newId,
      onErased: () => writeErasureLedger(store.db, folder),
      onTrouble: (error) => writeLog(http.log, 'error', { did: 'notErased', trouble: troubleOf(error) }),
    }),
  );
  open.add(
    fillUntilWhole(office, {
      onTrouble: (error) => writeLog(http.log, 'error', { did: 'notFilled', trouble: troubleOf(error) }),
      onUnread: ({ error, ...which }) => writeLog(http.log, 'error', { did: 'notRead', ...which, trouble: troubleOf(error) }),
    }),
  );
  // Fastify takes every server that was made for it for plain HTTP.
  const heard = new URL(await http.listen({ host: options.host, port: options.port }));
  address = `${tls === undefined ? 'http' : 'https'}://${heard.host}`;
  const link = await linkForNew(office, address, options.newAdministrator);
  say(`Head office is open at ${address}`);
  if (link !== undefined) say(`To become its administrator, open within a day: ${link}`);
}
