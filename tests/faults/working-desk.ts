import 'temporal-polyfill/global';
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { v7 } from 'uuid';
import { dice, pick, type Roll } from '../../bench/gen/dice.ts';
import { type RunningDesk, runDesk } from '../../electron/desk/running-desk.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import type { Input, MethodName, Output } from '../../shared/contract/contract.ts';
import { type CatalogueId, complaintId, type ComplaintId, escalationId, instant, promiseId } from '../../shared/ids.ts';
import { aSetUp, passwordOf } from '../helpers/a-set-up.ts';

// A whole desk at work in a process of its own, until it is killed or told to rest. It says a line only after its own door has answered:
// whoever reads it knows what was acknowledged, and nothing else. Words: folder, name of its person, seed, address and code of head office,
// and how far its clock is off in milliseconds.
const [folder = '', name = '', seed = '1', address = '', ticket = '', clockOff = '0'] = process.argv.slice(2);
const rightTime = Date.now;
Date.now = () => rightTime() + Number(clockOff);
const desk = await runDesk({
  folder,
  version: '0.1.0',
  secrets: fileSecretStore(folder),
  announce: () => undefined,
  print: async () => undefined,
});
const rest = new AbortController();

createInterface({ input: process.stdin }).on('line', (order) => void obey(order));
process.stdin.on('end', () => process.exit(0));

/** Set up once, then signed in; joined once where it is told how. */
async function begin(running: RunningDesk): Promise<void> {
  const made = await running.ask('desk.setUp', aSetUp({ [name]: ['operator', 'manager', 'admin'] }));
  if (!made.ok && made.refusal.code !== 'alreadySetUp') throw new Error(made.refusal.code);
  const { people } = await ask('desk.state', {});
  const me = people.find((one) => one.name === name);
  if (me === undefined) throw new Error(`${name} does not work here`);
  await ask('session.signIn', { person: me.id, password: passwordOf(name) });
  const { state } = await ask('sync.state', {});
  if (state.kind !== 'alone' || address === '') return;
  for (;;) {
    const answer = await running.ask('sync.join', { address, code: ticket, confirm: passwordOf(name) });
    if (answer.ok || answer.refusal.code === 'alreadyJoined') return say({ said: 'joined' });
    if (answer.refusal.code !== 'headOfficeSilent') throw new Refused('sync.join', answer.refusal.code);
    await pause(300); // the line is bad: people try again
  }
}

async function ask<Name extends MethodName>(method: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await desk.ask(method, input);
  if (!answer.ok) throw new Refused(method, answer.refusal.code);
  return answer.value as Output<Name>;
}

/** What the rules say no to is part of the day; what breaks is not. */
class Refused extends Error {
  constructor(method: string, code: string) {
    super(`${method}: ${code}`);
  }
}

type Act = (roll: Roll, category: CatalogueId) => Promise<object>;

/** What people do all day, most of it on complaints that other desks work on as well. */
const acts: readonly Act[] = [register, note, note, note, retitle, retitle, promise, handOver, rename];

async function actOnce(dies: Roll, about: CatalogueId): Promise<void> {
  const act = known.length < 3 ? register : pick(acts, dies);
  try {
    say(await act(dies, about));
  } catch (problem) {
    if (!(problem instanceof Refused)) throw problem;
  }
}

async function register(dies: Roll, about: CatalogueId): Promise<object> {
  const id = complaintId.parse(v7());
  const caller = { name: `Anna ${dies(1_000)}`, phone: `08${String(10_000_000 + dies(90_000_000))}` };
  const { complaint } = await ask('complaint.register', {
    complaint: id,
    card: { caller, case: { essence: `The kettle leaks, ${id}`, category: about } },
  });
  remember(id);
  return { said: 'registered', id, number: complaint.number };
}

async function note(dies: Roll): Promise<object> {
  const id = await somewhere(dies);
  const text = `Called the workshop, ${v7()}`;
  await ask('complaint.measure', { complaint: id, text });
  return { said: 'noted', id, text };
}

async function retitle(dies: Roll): Promise<object> {
  const id = await somewhere(dies);
  const { complaint } = await ask('complaint.read', { complaint: id });
  const title = `Kettle, ${v7()}`;
  await ask('complaint.correct', { complaint: id, seen: complaint.revision, facts: { title } });
  return { said: 'retitled', id, title };
}

async function promise(dies: Roll): Promise<object> {
  const id = await somewhere(dies);
  const given = promiseId.parse(v7());
  const text = `We call back, ${given}`;
  const dueAt = instant.parse(Date.now() + (1 + dies(48)) * 3_600_000);
  await ask('complaint.promise', { complaint: id, promise: given, what: 'callback', text, dueAt, channel: 'phone' });
  return { said: 'promised', id, promise: given };
}

async function handOver(dies: Roll): Promise<object> {
  const id = await somewhere(dies);
  const to = pick(await ask('person.list', {}), dies).id;
  const escalation = escalationId.parse(v7());
  const answerBy = instant.parse(Date.now() + 3_600_000);
  const given = promiseId.parse(v7());
  await ask('complaint.handOver', { complaint: id, escalation, promise: given, to, answerBy, reason: 'other', text: 'Too high' });
  return { said: 'handedOver', id, escalation };
}

/** A row that is no complaint, and that every desk writes in: whose words stand is decided at head office. */
async function rename(): Promise<object> {
  const { categories } = await ask('catalogue.read', {});
  const [first] = categories;
  if (first === undefined) return { said: 'nothing' };
  const words = `late, ${v7()}`;
  await ask('category.save', { ...first, words });
  return { said: 'renamed', id: first.id, words };
}

async function somewhere(dies: Roll): Promise<ComplaintId> {
  if (dies(5) === 0) for (const { id } of (await ask('complaint.find', { rows: 50 })).rows) remember(id);
  return pick(known, dies);
}

function remember(id: ComplaintId): void {
  if (!known.includes(id)) known.push(id);
}

/** `rest` ends the work, `state` tells where the desk stands, `end` closes it in order. */
async function obey(order: string): Promise<void> {
  if (order === 'rest') rest.abort();
  if (order === 'state') say({ said: 'state', ...(await ask('sync.state', {})).state });
  if (order === 'now') await ask('sync.now', {});
  if (order !== 'end') return;
  await desk.close();
  process.exit(0);
}

/** Written at once and whole. */
function say(what: object): void {
  writeSync(1, `${JSON.stringify(what)}\n`);
}

await begin(desk);
say({ said: 'ready' });
const roll = dice(Number(seed));
const category = (await ask('catalogue.read', {})).categories[0]?.id;
if (category === undefined) throw new Error('a desk without categories');
const known: ComplaintId[] = (await ask('complaint.find', { rows: 50 })).rows.map(({ id }) => id);
while (!rest.signal.aborted) {
  await actOnce(roll, category).catch((problem: unknown) => say({ said: 'fault', problem: String(problem) }));
  await pause(roll(60));
}
