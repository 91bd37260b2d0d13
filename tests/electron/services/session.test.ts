import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readAudit } from '../../../electron/store/audit.ts';
import type { Role } from '../../../shared/access.ts';
import { employeeId } from '../../../shared/ids.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';
import { aCall, aDraft } from '../../helpers/an-asking.ts';

const staff: Readonly<Record<string, readonly Role[]>> = { Irina: ['operator'], Boris: ['supervisor'], Ada: ['admin'] };
const aDesk = () => anOpenDesk(staff);
const codeOf = (answer: { readonly ok: boolean }) => ('refusal' in answer ? (answer.refusal as { code: string }).code : 'ok');
const idOf = ({ people }: AnOpenDesk, name: string) => people[name] ?? employeeId.parse(crypto.randomUUID());
const actsOf = async ({ desk }: AnOpenDesk) =>
  desk.seat.kind === 'nobody' ? [] : (await readAudit(desk.seat.data.db, { limit: 50 })).map(({ act }) => act).toReversed();

it('opens the data for the right password and tells who sits there', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const state = await a.ask('desk.state', {});
  expect(state).toMatchObject({ ok: true, value: { kind: 'open', session: { locked: false, hasPin: false, person: { name: 'Irina' } } } });
});

it('answers a wrong password and an unknown person alike', async () => {
  const a = await aDesk();
  const wrong = await a.ask('session.signIn', { person: idOf(a, 'Irina'), password: 'not her password' });
  const unknown = await a.ask('session.signIn', { person: employeeId.parse(crypto.randomUUID()), password: 'not her password' });
  expect(wrong).toEqual(unknown);
  expect(codeOf(wrong)).toBe('wrongPassword');
});

it('makes a person wait after the fifth wrong password, by running time and across a restart', async () => {
  let a = await aDesk();
  const guess = () => a.ask('session.signIn', { person: idOf(a, 'Irina'), password: 'not her password' });
  for (let tries = 0; tries < 5; tries += 1) expect(codeOf(await guess())).toBe('wrongPassword');
  expect(await guess()).toMatchObject({ ok: false, refusal: { code: 'waitBeforeNextTry', facts: { seconds: 30 } } });
  a.turnClock(600);
  expect(codeOf(await guess())).toBe('waitBeforeNextTry');
  a = await a.restart();
  expect(codeOf(await a.ask('session.signIn', { person: idOf(a, 'Irina'), password: passwordOf('Irina') }))).toBe('waitBeforeNextTry');
  a.wait(1);
  await a.signIn('Irina');
  expect(await actsOf(a)).toEqual(expect.arrayContaining(['session.signInFailed', 'session.lockedOut', 'session.signIn']));
});

it('takes guesses made side by side one after the other', async () => {
  const a = await aDesk();
  const guesses = Array.from({ length: 8 }, () => a.ask('session.signIn', { person: idOf(a, 'Irina'), password: 'not her password' }));
  const codes = (await Promise.all(guesses)).map(codeOf);
  expect(codes.filter((code) => code === 'wrongPassword')).toHaveLength(5);
  expect(codes.filter((code) => code === 'waitBeforeNextTry')).toHaveLength(3);
});

it('opens a locked desk with the PIN, and after five wrong ones only with the password', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  expect(codeOf(await a.ask('session.setPin', { password: passwordOf('Irina'), pin: '123456' }))).toBe('pinTooSimple');
  expect(codeOf(await a.ask('session.setPin', { password: 'somebody else', pin: '480913' }))).toBe('wrongPassword');
  expect(codeOf(await a.ask('session.setPin', { password: passwordOf('Irina'), pin: '480913' }))).toBe('ok');
  await a.ask('session.lock', {});
  expect(await a.ask('session.unlock', { secret: '480913' })).toMatchObject({ ok: true, value: { locked: false, hasPin: true } });
  await a.ask('session.lock', {});
  for (const left of [4, 3, 2, 1, 0])
    expect(await a.ask('session.unlock', { secret: '111222' })).toMatchObject({ refusal: { code: 'wrongPin', facts: { tries: left } } });
  expect(codeOf(await a.ask('session.unlock', { secret: '480913' }))).toBe('wrongPin');
  expect(codeOf(await a.ask('session.unlock', { secret: passwordOf('Irina') }))).toBe('ok');
});

it('says so when somebody without a PIN types one', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('session.lock', {});
  expect(codeOf(await a.ask('session.unlock', { secret: '480913' }))).toBe('noPin');
});

it('keeps a PIN from opening anything after the end of the shift', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('session.setPin', { password: passwordOf('Irina'), pin: '480913' });
  await a.ask('session.signOut', {});
  expect(codeOf(await a.ask('session.unlock', { secret: '480913' }))).toBe('signInFirst');
  expect(codeOf(await a.ask('session.signIn', { person: idOf(a, 'Irina'), password: '480913' }))).toBe('wrongPassword');
});

it('answers almost nothing while locked, but keeps the own card and an unknown one', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const own = aDraft();
  await a.ask('draft.save', own);
  await a.ask('session.lock', {});
  expect(codeOf(await a.ask('person.list', {}))).toBe('locked');
  expect(codeOf(await a.ask('draft.read', { draft: own.draft }))).toBe('locked');
  expect(codeOf(await a.ask('draft.save', own))).toBe('ok');
  expect(codeOf(await a.ask('capture.save', aDraft()))).toBe('ok');
  expect(codeOf(await a.ask('capture.save', own))).toBe('notYours');
});

it('locks after five quiet minutes, not before, and not while the clock is turned', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  a.turnClock(600);
  a.wait(4.9);
  expect(codeOf(await a.ask('session.active', {}))).toBe('ok');
  a.wait(4.9);
  expect(codeOf(await a.ask('person.list', {}))).toBe('ok');
  a.wait(0.1);
  expect(codeOf(await a.ask('person.list', {}))).toBe('locked');
  expect(a.announced).toContainEqual({ event: 'session', state: 'locked' });
});

it('never locks by itself during a call', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const call = aCall();
  expect(codeOf(await a.ask('call.start', call.start))).toBe('ok');
  a.wait(90);
  expect(codeOf(await a.ask('person.list', {}))).toBe('ok');
  expect(codeOf(await a.ask('call.finish', call.finish))).toBe('ok');
  a.wait(4.9);
  expect(codeOf(await a.ask('person.list', {}))).toBe('ok');
  a.wait(0.2);
  expect(codeOf(await a.ask('person.list', {}))).toBe('locked');
});

it('keeps a person with a live call from leaving and anyone else from taking the desk, but lets the screen be covered', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('call.start', aCall().start);
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('callIsLive');
  expect(codeOf(await a.ask('session.signIn', { person: idOf(a, 'Boris'), password: passwordOf('Boris') }))).toBe('callIsLive');
  expect(codeOf(await a.ask('session.lock', {}))).toBe('ok');
  expect(codeOf(await a.ask('session.unlock', { secret: passwordOf('Irina') }))).toBe('ok');
});

it('leads whoever was cut off by a crash back to the call, whose card is still unfinished', async () => {
  let a = await aDesk();
  await a.signIn('Irina');
  const call = aCall();
  await a.ask('call.start', call.start);
  await a.ask('draft.save', { ...aDraft(), draft: call.start.draft });
  a = await a.restart();
  await a.signIn('Irina');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { liveCall: call.start.draft } });
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('callIsLive');
  expect(codeOf(await a.ask('call.finish', call.finish))).toBe('ok');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { liveCall: null } });
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('ok');
});

it.each([
  ['whose card is no longer unfinished', 'Irina', aDraft().draft],
  ['of somebody else', 'Boris', undefined],
] as const)('keeps nobody at the desk after a crash for a call %s', async (_, next, other) => {
  let a = await aDesk();
  await a.signIn('Irina');
  const { start } = aCall();
  await a.ask('call.start', start);
  await a.ask('draft.save', { ...aDraft(), draft: other ?? start.draft });
  a = await a.restart();
  await a.signIn(next);
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { liveCall: null } });
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('ok');
});

it('keeps nobody at the desk for a registered call whose window was closed', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('call.start', aCall().start);
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { liveCall: null } });
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('callIsLive');
  await a.signIn('Irina');
  expect(codeOf(await a.ask('session.signOut', {}))).toBe('ok');
});

it('hands the desk over when another person signs in, and says who left', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('session.lock', {});
  await a.signIn('Boris');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { session: { locked: false, person: { name: 'Boris' } } } });
  expect(await actsOf(a)).toEqual(expect.arrayContaining(['session.signIn', 'session.signOut', 'session.signIn']));
});

it('closes the data and wipes its key at the end of the shift', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const { seat } = a.desk;
  if (seat.kind === 'nobody') throw new Error('nobody there');
  await a.ask('session.signOut', {});
  expect(seat.data.dataKey.every((byte) => byte === 0)).toBe(true);
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { kind: 'closed', session: null } });
  expect(codeOf(await a.ask('person.list', {}))).toBe('signInFirst');
});

it('finishes what is being answered before it closes the data', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const asked = Array.from({ length: 20 }, () => a.ask('person.list', {}));
  const left = a.ask('session.signOut', {});
  expect((await Promise.all(asked)).map(codeOf)).toEqual(asked.map(() => 'ok'));
  expect(codeOf(await left)).toBe('ok');
});

it('lets the recovery code in once, with a new password and a new code', async () => {
  const a = await aDesk();
  const given = { person: idOf(a, 'Ada'), recoveryCode: a.recoveryCode, password: 'a quiet blue harbour' };
  expect(codeOf(await a.ask('session.recover', { ...given, recoveryCode: 'AAAA-BBBB' }))).toBe('wrongRecoveryCode');
  expect(codeOf(await a.ask('session.recover', { ...given, password: 'short' }))).toBe('passwordTooShort');
  const recovered = await a.ask('session.recover', given);
  expect(recovered).toMatchObject({ ok: true, value: { session: { person: { name: 'Ada' } } } });
  await a.ask('session.signOut', {});
  expect(codeOf(await a.ask('session.recover', given))).toBe('wrongRecoveryCode');
  expect(codeOf(await a.ask('session.signIn', { person: given.person, password: passwordOf('Ada') }))).toBe('wrongPassword');
  expect(codeOf(await a.ask('session.signIn', { person: given.person, password: given.password }))).toBe('ok');
});

it('opens a desk whose device secret is gone by the recovery code, and everyone else once they have a new password', async () => {
  const a = await aDesk();
  await rm(join(a.folder, 'device.secret'));
  const irina = { person: idOf(a, 'Irina'), password: passwordOf('Irina') };
  expect(codeOf(await a.ask('session.signIn', irina))).toBe('keyUnavailable');
  const ada = { person: idOf(a, 'Ada'), password: 'a quiet blue harbour' };
  expect(codeOf(await a.ask('session.recover', { ...ada, recoveryCode: a.recoveryCode }))).toBe('ok');
  const list = await a.ask('person.list', {});
  const person = list.ok ? list.value.find(({ id }) => id === irina.person) : undefined;
  if (person === undefined) throw new Error('no Irina');
  expect(codeOf(await a.ask('person.save', { person, password: 'seven green apples', confirm: ada.password }))).toBe('ok');
  await a.ask('session.signOut', {});
  expect(codeOf(await a.ask('session.signIn', { ...irina, password: 'seven green apples' }))).toBe('ok');
});

it('says who sealed a desk that a browser window cannot open, and lets the recovery code in', async () => {
  const a = await aDesk();
  await rename(join(a.folder, 'device.secret'), join(a.folder, 'device.sealed'));
  const ada = { person: idOf(a, 'Ada'), password: passwordOf('Ada') };
  expect(codeOf(await a.ask('session.signIn', ada))).toBe('sealedElsewhere');
  expect(codeOf(await a.ask('session.recover', { ...ada, password: 'a quiet blue harbour', recoveryCode: a.recoveryCode }))).toBe('ok');
});

it('changes a password only for who knows the old one, and refuses a common one', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  const old = passwordOf('Irina');
  expect(codeOf(await a.ask('session.changePassword', { old: 'not her password', password: 'a quiet blue harbour' }))).toBe(
    'wrongPassword',
  );
  expect(codeOf(await a.ask('session.changePassword', { old, password: 'password2026' }))).toBe('passwordTooCommon');
  expect(codeOf(await a.ask('session.changePassword', { old, password: 'a quiet blue harbour' }))).toBe('ok');
  await a.ask('session.signOut', {});
  expect(codeOf(await a.ask('session.signIn', { person: idOf(a, 'Irina'), password: old }))).toBe('wrongPassword');
  expect(codeOf(await a.ask('session.signIn', { person: idOf(a, 'Irina'), password: 'a quiet blue harbour' }))).toBe('ok');
});

it('turns away a person the administrator has switched off, at once and at the next sign-in', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const list = await a.ask('person.list', {});
  const irina = list.ok ? list.value.find(({ name }) => name === 'Irina') : undefined;
  if (irina === undefined) throw new Error('no Irina');
  expect(codeOf(await a.ask('person.save', { person: { ...irina, active: false }, confirm: passwordOf('Ada') }))).toBe('ok');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { people: [{ name: 'Boris' }, { name: 'Ada' }] } });
  expect(codeOf(await a.ask('session.signIn', { person: irina.id, password: passwordOf('Irina') }))).toBe('wrongPassword');
});

it('takes a role away from a session that is open', async () => {
  const a = await aDesk();
  await a.signIn('Ada');
  const { seat } = a.desk;
  if (seat.kind === 'nobody') throw new Error('nobody there');
  await seat.data.db.updateTable('employee').set({ roles: '["operator"]' }).where('name', '=', 'Ada').execute();
  expect(codeOf(await a.ask('audit.read', { rows: 1 }))).toBe('notAllowed');
});

it('speaks the language a person chose', async () => {
  const a = await aDesk();
  await a.signIn('Irina');
  await a.ask('session.setLanguage', { language: 'th' });
  const answer = await a.ask('audit.read', { rows: 1 });
  expect('refusal' in answer && answer.refusal.sentence).toMatch(/[ก-๙]/u);
});

it('keeps a card written with nobody signed in and shows it to whoever comes', async () => {
  let a = await aDesk();
  const card = aDraft({ case: { essence: 'The lift stands still' } });
  expect(codeOf(await a.ask('capture.save', card))).toBe('ok');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { unfinished: 1 } });
  a = await a.restart();
  await a.signIn('Irina');
  expect(await a.ask('draft.list', {})).toMatchObject({ value: [{ id: card.draft, by: null, title: 'The lift stands still' }] });
  expect(codeOf(await a.ask('draft.save', card))).toBe('ok');
  expect(await a.ask('draft.read', { draft: card.draft })).toMatchObject({ value: { by: idOf(a, 'Irina') } });
});

it('shows an operator their own unfinished cards, a supervisor everyone’s', async () => {
  const a = await anOpenDesk({ ...staff, Olga: ['operator'] });
  await a.signIn('Irina');
  const card = aDraft();
  await a.ask('draft.save', card);
  await a.signIn('Olga');
  expect(await a.ask('draft.list', {})).toMatchObject({ value: [] });
  expect(codeOf(await a.ask('draft.read', { draft: card.draft }))).toBe('notYours');
  expect(codeOf(await a.ask('draft.save', card))).toBe('notYours');
  expect(codeOf(await a.ask('draft.discard', { draft: card.draft, reason: 'test' }))).toBe('notYours');
  await a.signIn('Boris');
  expect(await a.ask('draft.list', {})).toMatchObject({ value: [{ id: card.draft }] });
  expect(codeOf(await a.ask('draft.discard', { draft: card.draft, reason: 'test' }))).toBe('ok');
  expect(await a.ask('draft.list', {})).toMatchObject({ value: [] });
});
