import 'temporal-polyfill/global';
import { readFileSync } from 'node:fs';
import { readPeople } from '../../electron/store/people.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { handOver, runToTheEnd } from './an-import.ts';
import { aPerson, seatAt, seedWith } from './a-seeded-desk.ts';

/**
 * A desk in a process of its own that imports a file and says after each batch how many rows are in, so that a test can end it at any
 * moment: `node import-process.ts FOLDER KEY FILE`.
 */
const [, , folder = '', key = '', file = ''] = process.argv;
const opened = await openRegister(folder, Buffer.from(key, 'hex'));
if (!opened.ok) throw new Error(opened.refusal.code);
const { db } = opened.value;
const newId = (): string => crypto.randomUUID();
const [known] = await db.selectFrom('site').select('code').execute();
const somebody = aPerson({ id: newId(), roles: ['manager'] });
if (known === undefined) await seedWith(db, newId, somebody);
const [who = somebody] = await readPeople(db);
const desk = seatAt(db, newId, who);
const telling = {
  ...desk,
  announce: (announcement: Parameters<typeof desk.announce>[0]) => {
    if (announcement.event === 'import') process.stdout.write(`${JSON.stringify(announcement.progress)}\n`);
  },
};
await runToTheEnd(telling, await handOver(telling, readFileSync(file)));
await opened.value.close();
