import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DeskContext } from '../../../../electron/services/desk-context.ts';
import { peopleHandlers } from '../../../../electron/services/handlers/people.ts';
import { because } from '../../../../shared/refusal/refusal.ts';
import { ok, refused } from '../../../../shared/result.ts';
import { aPerson, aSeededDesk, type SeededDesk } from '../../../helpers/a-seeded-desk.ts';
import { granted, refusalOf } from '../../../helpers/granted.ts';

/** A desk whose keys remember who got a password; the administrator at it has one. */
async function anAdministratorsDesk(keys: Partial<DeskContext['keys']> = {}) {
  const desk = await aSeededDesk('admin');
  const passwords = new Map<string, string>([[desk.who.id, 'the administrator’s own']]);
  const remembering: DeskContext['keys'] = {
    hasPassword: async (id) => passwords.has(id),
    confirm: async (given) => (passwords.get(desk.who.id) === given ? ok(null) : refused(because('wrongPassword'))),
    setPassword: async ({ id }, password) => {
      passwords.set(id, password);
      return ok(null);
    },
    keepInStep: async () => undefined,
    ...keys,
  };
  return { desk: { ...desk, keys: remembering } satisfies SeededDesk, passwords, confirm: 'the administrator’s own' };
}

describe('an administrator', () => {
  it('adds a person with a first password, after giving their own again', async () => {
    const { desk, passwords, confirm } = await anAdministratorsDesk();
    const oleg = aPerson({ id: desk.newId(), name: 'Oleg' });
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: oleg, password: 'first of Oleg', confirm: 'guessed' }))).toBe(
      'wrongPassword',
    );
    granted(await peopleHandlers['person.save'](desk, { person: oleg, password: 'first of Oleg', confirm }));
    expect(granted(await peopleHandlers['person.list'](desk)).map((one) => one.name)).toContain('Oleg');
    expect(passwords.get(oleg.id)).toBe('first of Oleg');
    expect(desk.heard).toEqual([{ event: 'changed', what: 'people', id: oleg.id }]);
  });

  it('does not write the person down when the password is refused', async () => {
    const { desk, confirm } = await anAdministratorsDesk({ setPassword: async () => refused(because('passwordTooShort')) });
    const oleg = aPerson({ id: desk.newId(), name: 'Oleg' });
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: oleg, password: '1', confirm }))).toBe('passwordTooShort');
    expect(granted(await peopleHandlers['person.list'](desk))).toHaveLength(1);
  });

  it('leaves the passwords as they were when the person cannot be saved', async () => {
    const { desk, passwords, confirm } = await anAdministratorsDesk();
    const oleg = aPerson({ id: desk.newId(), name: 'Oleg' });
    await sql`create trigger no_room before insert on employee begin select raise(abort, 'no room'); end`.execute(desk.db);
    await expect(peopleHandlers['person.save'](desk, { person: oleg, password: 'first of Oleg', confirm })).rejects.toThrow('no room');
    expect(passwords.has(oleg.id)).toBe(false);
  });

  it('does not name two active people alike; a name of somebody who left is free again', async () => {
    const { desk, confirm } = await anAdministratorsDesk();
    const oleg = aPerson({ id: desk.newId(), name: 'Oleg' });
    const other = aPerson({ id: desk.newId(), name: ' oleg' });
    granted(await peopleHandlers['person.save'](desk, { person: oleg, confirm }));
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: other, confirm }))).toBe('nameTaken');
    granted(await peopleHandlers['person.save'](desk, { person: { ...oleg, active: false }, confirm }));
    granted(await peopleHandlers['person.save'](desk, { person: other, confirm }));
  });

  it('cannot be the last to go: somebody who can sign in must be left to manage people', async () => {
    const { desk, confirm } = await anAdministratorsDesk();
    const demoted = { ...desk.who, roles: ['operator' as const] };
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: demoted, confirm }))).toBe('lastAdministrator');
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: { ...desk.who, active: false }, confirm }))).toBe(
      'lastAdministrator',
    );
    const vera = aPerson({ id: desk.newId(), name: 'Vera', roles: ['admin'] });
    granted(await peopleHandlers['person.save'](desk, { person: vera, confirm }));
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: demoted, confirm }))).toBe('lastAdministrator');
    granted(await peopleHandlers['person.save'](desk, { person: vera, password: 'first of Vera', confirm }));
    granted(await peopleHandlers['person.save'](desk, { person: demoted, confirm }));
  });

  it('puts nobody into a department that is not there', async () => {
    const { desk, confirm } = await anAdministratorsDesk();
    const oleg = { ...aPerson({ id: desk.newId(), name: 'Oleg' }), department: desk.newId() as never };
    expect(refusalOf(await peopleHandlers['person.save'](desk, { person: oleg, confirm }))).toBe('noSuchEntry');
  });
});
