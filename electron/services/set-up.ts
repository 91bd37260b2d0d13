import type { SetUp } from '../../shared/contract/desk.ts';
import { employeeId } from '../../shared/ids.ts';
import type { Person } from '../../shared/contract/people.ts';
import { because, type Refusal } from '../../shared/refusal/refusal.ts';
import { ok, refused, type Result } from '../../shared/result.ts';
import { appendAudit } from '../store/audit.ts';
import { keepDeviceSecret } from '../store/device-secret.ts';
import { writeFrontPage } from '../store/front-page.ts';
import { createKeyring, type Keyring, namePerson, setPassword } from '../store/keyring.ts';
import { appendOutbox } from '../store/outbox.ts';
import { savePerson } from '../store/people.ts';
import type { Tx } from '../store/schema.ts';
import { beginSetUp, endSetUp, isSetUpUnfinished } from '../store/unfinished-set-up.ts';
import { inTransaction } from './in-transaction.ts';
import { openData } from './open-data.ts';
import type { OpenDesk } from './open-desk.ts';
import { passwordProblem } from '../../shared/sign-in/password-rules.ts';
import { seedDesk } from './seed.ts';
import { asTrouble } from './trouble.ts';

interface Newcomer {
  readonly person: Person;
  readonly password: string;
}

/**
 * The first start of a desk, by hand or from a file: keys, register, people; gives the recovery code, told only here. Broken off
 * at any moment it can be begun again. Refuses alreadySetUp, lastAdministrator without an administrator, nameTaken, what a
 * password may not be, and the store's troubles.
 */
export async function setUpDesk(desk: OpenDesk, input: SetUp): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
  const fresh = await isFresh(desk);
  if (!fresh.ok) return fresh;
  const problem = problemOf(input);
  if (problem !== null) return refused(problem);
  const outcome = await make(desk, input);
  desk.trouble = outcome.ok ? null : asTrouble(outcome.refusal.code);
  if (outcome.ok) desk.language = input.site.defaultLanguage;
  return outcome;
}

async function isFresh(desk: OpenDesk): Promise<Result<null, Refusal>> {
  if (await isSetUpUnfinished(desk.folder)) return ok(null);
  const ring = await desk.keyring.read();
  if (!ring.ok) return ring;
  return ring.value === undefined ? ok(null) : refused(because('alreadySetUp'));
}

function problemOf({ site, people }: SetUp): Refusal | null {
  if (!Intl.supportedValuesOf('timeZone').includes(site.timeZone) && site.timeZone !== 'UTC')
    return because('badInput', { field: 'site.timeZone', why: 'unreadable' });
  if (!site.languages.includes(site.defaultLanguage)) return because('badInput', { field: 'site.defaultLanguage', why: 'unreadable' });
  if (!people.some(({ roles }) => roles.includes('admin'))) return because('lastAdministrator');
  const names = people.map(({ name }) => name.trim().toLowerCase());
  const twice = people.find(({ name }, place) => names.indexOf(name.trim().toLowerCase()) !== place);
  if (twice !== undefined) return because('nameTaken', { name: twice.name });
  return people.map(({ name, password }) => passwordProblem(password, name)).find((problem) => problem !== null) ?? null;
}

async function make(desk: OpenDesk, input: SetUp): Promise<Result<{ readonly recoveryCode: string }, Refusal>> {
  const begun = await beginSetUp(desk.folder, desk.world.now());
  if (!begun.ok) return begun;
  const device = await keepDeviceSecret(desk.secrets);
  if (!device.ok) return device;
  const newcomers = input.people.map((one) => newcomerOf(one, desk.world.newId(), input));
  const { keyring, dataKey, recoveryCode } = createKeyring();
  const ring = await nameAll(keyring, newcomers, { deviceSecret: device.value, dataKey });
  const created = await desk.keyring.create(ring);
  if (!created.ok) return created;
  const filled = await fill(desk, { input, dataKey, people: newcomers.map(({ person }) => person) });
  if (!filled.ok) return filled;
  const { name, languages, defaultLanguage } = input.site;
  await writeFrontPage(desk.folder, { siteName: name, languages, defaultLanguage });
  await endSetUp(desk.folder);
  return ok({ recoveryCode });
}

const newcomerOf = (one: SetUp['people'][number], id: string, { site }: SetUp): Newcomer => ({
  password: one.password,
  person: {
    id: employeeId.parse(id),
    name: one.name,
    roles: one.roles,
    language: one.language ?? site.defaultLanguage,
    gender: one.gender ?? 'f',
    department: null,
    position: '',
    extension: one.extension ?? '',
    active: true,
    absentFrom: null,
    absentTo: null,
    deputy: null,
  },
});

async function nameAll(
  keyring: Keyring,
  newcomers: readonly Newcomer[],
  held: { readonly deviceSecret: Uint8Array; readonly dataKey: Uint8Array },
): Promise<Keyring> {
  let ring = keyring;
  for (const { person, password } of newcomers) ring = await setPassword(namePerson(ring, person), person.id, { ...held, password });
  return ring;
}

interface Filling {
  readonly input: SetUp;
  readonly dataKey: Uint8Array;
  readonly people: readonly Person[];
}

/** Makes the register with everything in it and closes it again; the key is wiped. */
async function fill(desk: OpenDesk, { input, dataKey, people }: Filling): Promise<Result<null, Refusal>> {
  const data = await openData(desk.folder, dataKey, desk.world);
  if (!data.ok) return data;
  try {
    return await inTransaction(data.value.db, async (tx) => {
      await seedDesk(tx, input, desk.world.now(), desk.world.newId);
      for (const person of people) await savePerson(tx, person);
      await noteSetUp(tx, desk, people);
      return ok(null);
    });
  } finally {
    await data.value.close();
  }
}

async function noteSetUp(tx: Tx, { world }: OpenDesk, people: readonly Person[]): Promise<void> {
  const at = world.now();
  await appendAudit(tx, { at, actor: null, act: 'desk.setUp', object: 'desk', objectId: '', fields: ['site', 'deskCode', 'people'] });
  for (const { id } of people)
    await appendAudit(tx, { at, actor: null, act: 'person.save', object: 'person', objectId: id, fields: ['password'] });
  const by = people.find(({ roles }) => roles.includes('admin'))?.id ?? '';
  await appendOutbox(tx, { at, by, kind: 'desk.setUp', object: '', body: {} });
}
