import { writeSync } from 'node:fs';
import { appendAudit } from '../../electron/store/audit.ts';
import { openDrafts } from '../../electron/store/draft-journal.ts';
import { nextNumber } from '../../electron/store/numbers.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { appendOutbox } from '../../electron/store/outbox.ts';
import type { Tx } from '../../electron/store/schema.ts';
import { aComplaintRow } from './a-complaint-row.ts';

// A desk that registers and types until it is killed. It says "registered n" only after the transaction is on disk, and "typed n ms"
// for every letter; every 150 ms, the most a window waits, the card goes into the journal.
const [folder = '', key = '', draft = ''] = process.argv.slice(2);
const year = 2026;
const register = await openRegister(folder, Buffer.from(key, 'hex'));
const drafts = await openDrafts(folder, Buffer.from(key, 'hex'));
if (!register.ok) throw new Error(register.refusal.code);
if (!drafts.ok) throw new Error(drafts.refusal.code);

let typed = 0;
say('ready');
setInterval(() => say(`typed ${++typed} ${Math.round(performance.now())}`), 5);
setInterval(keepCard, 150);
for (;;) {
  say(`registered ${await register.value.db.transaction().execute(registerOne)}`);
  await new Promise((resume) => setImmediate(resume));
}

function keepCard(): void {
  if (drafts.ok) drafts.value.save({ id: draft, by: null, at: typed, body: { card: { caller: {}, case: { title: `${typed}` } } } });
}

async function registerOne(tx: Tx): Promise<number> {
  const number = await nextNumber(tx, year);
  const id = `c${number}`;
  await tx
    .insertInto('complaint')
    .values(aComplaintRow({ id, number: `N-${number}` }))
    .execute();
  await tx
    .insertInto('promise')
    .values({
      id: `p${number}`,
      complaint: id,
      what: 'x',
      text: '',
      due_at: 2,
      channel: 'phone',
      given_by: 'a',
      given_at: 1,
      state: 'open',
      closed_at: null,
    })
    .execute();
  await tx.insertInto('timeline').values({ complaint: id, at: 1, by: 'a', kind: 'registered', facts: '{}' }).execute();
  await appendAudit(tx, { at: 1, actor: 'a', act: 'complaint.register', object: 'complaint', objectId: id, fields: ['title'] });
  await appendOutbox(tx, { at: 1, by: 'a', kind: 'complaint.register', object: id, body: {} });
  return number;
}

/** Written at once and whole: what the reader has seen was said before the kill. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
