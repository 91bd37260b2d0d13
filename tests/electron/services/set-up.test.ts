import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dispatch } from '../../../electron/services/dispatch.ts';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { aSetUp, passwordOf } from '../../helpers/a-set-up.ts';
import { anOpenDesk, anUnopenedDesk } from '../../helpers/an-open-desk.ts';

const setUp = (desk: Parameters<typeof dispatch>[0], input: unknown) => dispatch(desk, { method: 'desk.setUp', input });
const codeOf = (answer: { readonly ok: boolean }) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'ok');

it('sets up an empty desk once, with a catalogue, a script and an audit that holds', async () => {
  const a = await anOpenDesk({ Ada: ['admin'], Irina: ['operator'] });
  expect(codeOf(await setUp(a.desk, aSetUp({ Eve: ['admin'] })))).toBe('alreadySetUp');
  expect(a.recoveryCode).toMatch(/^(?:[A-Z2-9]{4}-){7}[A-Z2-9]{4}$/u);
  expect(await a.ask('desk.state', {})).toMatchObject({
    value: { kind: 'closed', siteName: 'Riverside', people: [{ name: 'Ada' }, { name: 'Irina' }] },
  });
  await a.signIn('Ada');
  expect(await a.ask('catalogue.read', {})).toMatchObject({ ok: true, value: { site: { name: 'Riverside', deskCode: 'A' } } });
  if (a.desk.seat.kind === 'nobody') throw new Error('nobody there');
  expect(await verifyAudit(a.desk.seat.data.db)).toMatchObject({ intact: true });
});

it('needs an administrator, different names, a time zone and passwords that hold', async () => {
  const { desk } = await anUnopenedDesk();
  expect(codeOf(await setUp(desk, aSetUp({ Irina: ['operator'] })))).toBe('lastAdministrator');
  const good = aSetUp({ Ada: ['admin'], Irina: ['operator'] });
  expect(codeOf(await setUp(desk, { ...good, people: good.people.map((one) => ({ ...one, name: 'Ada' })) }))).toBe('nameTaken');
  expect(codeOf(await setUp(desk, { ...good, site: { ...good.site, timeZone: 'Moon/Base' } }))).toBe('badInput');
  expect(codeOf(await setUp(desk, { ...good, people: good.people.map((one) => ({ ...one, password: 'short' })) }))).toBe(
    'passwordTooShort',
  );
  expect(await readdir(desk.folder)).toEqual([]);
  expect(codeOf(await setUp(desk, good))).toBe('ok');
});

it('lets only one of two first starts win', async () => {
  const { desk } = await anUnopenedDesk();
  const codes = (await Promise.all([setUp(desk, aSetUp({ Ada: ['admin'] })), setUp(desk, aSetUp({ Eve: ['admin'] }))])).map(codeOf);
  expect(codes).toEqual(['ok', 'alreadySetUp']);
});

it('begins again after a set-up that was cut short, and moves what was left aside', async () => {
  const a = await anOpenDesk({ Eve: ['admin'] });
  await writeFile(join(a.folder, 'set-up.unfinished'), '0'); // as a kill before the last step leaves it
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { kind: 'empty', people: [] } });
  const eve = a.people['Eve'];
  if (eve === undefined) throw new Error('no Eve');
  expect(codeOf(await a.ask('session.signIn', { person: eve, password: passwordOf('Eve') }))).toBe('notSetUp');
  expect(codeOf(await setUp(a.desk, aSetUp({ Ada: ['admin'] })))).toBe('ok');
  const again = await a.restart();
  await again.signIn('Ada');
  const aside = (await readdir(a.folder)).find((name) => name.startsWith('unfinished-set-up-'));
  expect(await readdir(join(a.folder, aside ?? 'none'))).toEqual(expect.arrayContaining(['register.db', 'keyring.json']));
});

it('says that the data is in use when another desk holds it', async () => {
  const a = await anOpenDesk({ Ada: ['admin'] });
  await a.signIn('Ada');
  const other = await anUnopenedDesk(a.folder);
  const ada = a.people['Ada'];
  expect(codeOf(await dispatch(other.desk, { method: 'session.signIn', input: { person: ada, password: passwordOf('Ada') } }))).toBe(
    'dataInUse',
  );
  expect(await dispatch(other.desk, { method: 'desk.state', input: {} })).toMatchObject({
    value: { kind: 'trouble', trouble: 'dataInUse' },
  });
  await a.ask('session.signOut', {});
  expect(await dispatch(other.desk, { method: 'desk.retry', input: {} })).toMatchObject({ value: { kind: 'closed', trouble: null } });
});

it('names a keyring that is gone, and makes no new desk over its data', async () => {
  const a = await anOpenDesk({ Ada: ['admin'] });
  for (const name of ['keyring.json', 'keyring.copy.json']) await writeFile(join(a.folder, name), 'torn');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { kind: 'trouble', trouble: 'keyUnavailable' } });
  expect(codeOf(await setUp(a.desk, aSetUp({ Eve: ['admin'] })))).toBe('keyUnavailable');
});
