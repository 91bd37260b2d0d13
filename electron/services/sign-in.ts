import type { AuditedAct } from '../../shared/audit/audit-acts.ts';
import type { Person, Session } from '../../shared/contract/people.ts';
import type { EmployeeId } from '../../shared/ids.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { endAtLastSign, liveCall, liveCalls } from '../store/calls.ts';
import { readPeople, readPerson } from '../store/people.ts';
import { readPin } from '../store/pin.ts';
import { readPreferences } from '../store/preferences.ts';
import type { Db, RowOf } from '../store/schema.ts';
import { isSetUpUnfinished } from '../store/unfinished-set-up.ts';
import { checkPassword } from './check-password.ts';
import { importCaptures } from './import-captures.ts';
import { keepInStep } from './keep-in-step.ts';
import { noteDraftsSetAside } from './note-drafts-set-aside.ts';
import { noteKeptFailures, noteSignIn } from './note-sign-in.ts';
import { type OpenData, openData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';
import { asTrouble } from './trouble.ts';
import { tellOwnWork } from './desks-own.ts';
import { inOneGo } from './in-one-go.ts';

/**
 * A person comes to the desk with their password. Whoever sat there before leaves, the data stays open; refuses callIsLive while
 * that one holds a call, wrongPassword, waitBeforeNextTry, personInactive, and the store's troubles.
 */
export async function signIn(
  desk: OpenDesk,
  given: { readonly person: EmployeeId; readonly password: string },
): Promise<Result<Session, Refusal>> {
  const free = await isFreeFor(desk, given.person);
  if (!free.ok) return free;
  const key = await checkPassword(desk, given.person, given.password);
  return key.ok ? sitDown(desk, { person: given.person, dataKey: key.value, act: 'session.signIn' }) : key;
}

/** Is the desk this person's to take? Refuses notSetUp while its set-up is unfinished, callIsLive while somebody else holds a call at it. */
export async function isFreeFor({ seat, folder }: OpenDesk, person: EmployeeId): Promise<Result<null, Refusal>> {
  if (seat.kind === 'nobody') return (await isSetUpUnfinished(folder)) ? refused(because('notSetUp')) : ok(null);
  if (seat.person === person) return ok(null);
  return (await liveCall(seat.data.db)) === undefined ? ok(null) : refused(because('callIsLive'));
}

interface Arrival {
  readonly person: EmployeeId;
  readonly dataKey: Uint8Array;
  readonly act: AuditedAct;
}

/** Seats a person whose key has opened the desk; the key given is kept when the data was closed, wiped when it was open already. */
export async function sitDown(desk: OpenDesk, { person, dataKey, act }: Arrival): Promise<Result<Session, Refusal>> {
  const opened = await openFor(desk, dataKey);
  desk.trouble = opened.ok ? null : asTrouble(opened.refusal.code);
  if (!opened.ok) return opened;
  const { value: data } = opened;
  const who = await readPerson(data.db, person);
  if (who?.active !== true) {
    if (desk.seat.kind === 'nobody') await data.close();
    return refused(because('personInactive'));
  }
  await endForgottenCalls(data, { now: desk.world.now(), person });
  const before = desk.seat;
  if (before.kind !== 'nobody' && before.person !== person)
    await noteSignIn(data.db, desk.world.now(), { person: before.person, act: 'session.signOut' });
  desk.seat = { kind: 'active', person, data, seenAt: desk.world.running() };
  desk.language = who.language;
  await noteSignIn(data.db, desk.world.now(), { person, act });
  return ok(await sessionOf(data.db, who, false));
}

/** The open data, or the data opened and tidied: what waited outside comes in, what time has overtaken is ended. */
async function openFor(desk: OpenDesk, dataKey: Uint8Array): Promise<Result<OpenData, Refusal>> {
  if (desk.seat.kind !== 'nobody') {
    dataKey.fill(0);
    return ok(desk.seat.data);
  }
  const opened = await openData(desk.folder, dataKey, desk.world);
  if (opened.ok) await comeIn(desk, opened.value);
  return opened;
}

async function comeIn(desk: OpenDesk, data: OpenData): Promise<void> {
  try {
    if ((await readPeople(data.db)).length === 0) throw new Error('the register has no people');
    await noteKeptFailures(desk, data.db);
    await noteDraftsSetAside(desk, data);
    await importCaptures(desk, data);
    await keepInStep(desk, data);
    data.drafts.purge(desk.world.now());
  } catch (error) {
    await data.close();
    throw error;
  }
}

const longestCall = 4 * 60 * 60 * 1000;

/**
 * A call that nobody ended was cut short by a crash or with its window: left open it would keep the desk from ever locking and its people from leaving.
 * It stays open only for whoever can go on with it: its operator, within hours, with its card still unfinished.
 */
const endForgottenCalls = ({ db, drafts }: OpenData, here: Here): Promise<void> =>
  inOneGo(db, async (tx) => {
    const forgotten = (await liveCalls(tx)).filter((call) => !goesOn(call, drafts, here));
    for (const call of forgotten) {
      await endAtLastSign(tx, call);
      await tellOwnWork(tx, { at: here.now, by: call.operator ?? '', object: call.id, why: 'forgottenCall' });
    }
  });

interface Here {
  readonly now: number;
  readonly person: EmployeeId;
}

const goesOn = ({ operator, answered_at: at, draft }: RowOf<'call'>, drafts: OpenData['drafts'], { now, person }: Here): boolean =>
  operator === person && now - (at ?? 0) <= longestCall && drafts.read(draft ?? '') !== undefined;

/** The session as the window knows it. */
export async function sessionOf(db: Db, person: Person, locked: boolean): Promise<Session> {
  const [preferences, pin] = await Promise.all([readPreferences(db, person.id), readPin(db, person.id)]);
  return { person, preferences, hasPin: pin !== null, locked };
}
