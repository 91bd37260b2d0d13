import 'temporal-polyfill/global';
import { writeSync } from 'node:fs';
import { v7 } from 'uuid';
import { carryOut } from '../../electron/services/carry-out.ts';
import { readCategories } from '../../electron/store/catalogue.ts';
import { openDrafts } from '../../electron/store/draft-journal.ts';
import { openRegister } from '../../electron/store/open-register.ts';
import { readPerson } from '../../electron/store/people.ts';
import { type CatalogueId, complaintId } from '../../shared/ids.ts';
import { aPerson, seatAt, seedWith } from './a-seeded-desk.ts';

// A desk that registers and types until it is killed. It says "registered <id>" only after the desk's own `carryOut` has answered, and
// "typed n ms" for every letter; every 150 ms, the most a window waits, the card goes into the journal.
const [folder = '', key = '', draft = ''] = process.argv.slice(2);
const register = await openRegister(folder, Buffer.from(key, 'hex'));
const drafts = await openDrafts(folder, Buffer.from(key, 'hex'));
if (!register.ok) throw new Error(register.refusal.code);
if (!drafts.ok) throw new Error(drafts.refusal.code);

const { db } = register.value;
const who = aPerson({ id: '00000000-0000-7000-8000-00000000e001' });
if ((await readPerson(db, who.id)) === undefined) await seedWith(db, v7, who);
const desk = seatAt(db, v7, who);
const category = (await readCategories(db))[0]?.id;
if (category === undefined) throw new Error('a desk without categories');

let typed = 0;
say('ready');
setInterval(() => say(`typed ${++typed} ${Math.round(performance.now())}`), 5);
setInterval(keepCard, 150);
for (;;) {
  say(`registered ${await registerOne(category)}`);
  await new Promise((resume) => setImmediate(resume));
}

function keepCard(): void {
  if (drafts.ok) drafts.value.save({ id: draft, by: null, at: typed, body: { card: { caller: {}, case: { title: `${typed}` } } } });
}

/** Somebody new calls each time, so that a registration writes all it ever writes: the customer, the number, words, history, audit, queue. */
async function registerOne(about: CatalogueId): Promise<string> {
  const id = complaintId.parse(v7());
  const caller = { name: `Anna ${id}`, phone: `08${id.replaceAll(/\D/gu, '').slice(-8)}` };
  const card = { caller, case: { essence: 'The kettle leaks since Monday', category: about } };
  const outcome = await carryOut(desk, { kind: 'register', complaint: id, payload: { card } });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return id;
}

/** Written at once and whole: what the reader has seen was said before the kill. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}
