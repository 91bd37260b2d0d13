import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/contract/people.ts';
import type { NoticeRole } from '../../../shared/escalation/notice.ts';
import { type Concerned, levelOf, whoToTell } from '../../../shared/escalation/who-to-tell.ts';
import { type CatalogueId, catalogueId, type EmployeeId } from '../../../shared/ids.ts';
import { at, everybody } from '../../helpers/a-watched-case.ts';
import { anan, irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';

const now = at('2026-11-16T10:00');
const away = (who: Person, deputy: EmployeeId | null = null): Person => ({ ...who, absentFrom: at('2026-11-15T00:00'), deputy });
const category = catalogueId.parse('00000000-0000-7000-8000-00000000ca01');

interface Asked {
  readonly people?: readonly Person[];
  readonly about?: EmployeeId;
  readonly department?: CatalogueId;
  readonly asker?: EmployeeId;
  readonly concerned?: Partial<Concerned>;
  readonly manager?: EmployeeId;
}

const told = (to: NoticeRole, { people = everybody, about, department, asker, concerned, manager }: Asked = {}) =>
  whoToTell(
    { to: [to], about: about ?? null, ...(department === undefined ? {} : { department }), ...(asker === undefined ? {} : { asker }) },
    { owner: irina.id, category, subjects: [], ...concerned },
    { people, managerOf: () => manager ?? null, now },
  );
const names = (to: NoticeRole, asked: Asked = {}) =>
  told(to, asked).map((one) => (asked.people ?? everybody).find(({ id }) => id === one.to)?.name.split(' ')[0]);
const without = (...gone: readonly Person[]) => everybody.filter((one) => !gone.some(({ id }) => id === one.id));

describe('a step of a rule', () => {
  it('reaches whom it names', () => {
    expect([names('owner'), names('lead'), names('manager'), names('director'), names('analyst')]).toEqual([
      ['Irina'],
      ['Olga'],
      ['Pavel'],
      ['Vera'],
      ['Anan'],
    ]);
  });

  it('reaches the manager who usually decides the category before all others', () => {
    const second = { ...pavel, id: somchai.id, name: 'Second Manager' };
    expect(names('manager', { people: [...without(somchai), second], manager: second.id })).toEqual(['Second']);
  });

  it('goes to the next level where a level has nobody', () => {
    expect(names('lead', { people: without(olga) })).toEqual(['Pavel']);
    expect(names('lead', { people: without(olga, pavel) })).toEqual(['Vera']);
    expect(names('analyst', { people: without(anan) })).toEqual(['Pavel']);
  });

  it('goes to the deputy of who is away, and says in whose place (E13)', () => {
    const people = [...without(irina), away(irina, somchai.id)];
    expect(told('owner', { people })).toEqual([{ to: somchai.id, as: 'owner', insteadOf: irina.id }]);
  });

  it('goes of a question to nobody who cannot answer it: no operator, nor whoever asked it (E6, E13)', () => {
    const people = [...without(olga), { ...olga, deputy: somchai.id }];
    expect(names('standIn', { people, about: olga.id })).toEqual(['Somchai']);
    expect(names('standIn', { people, about: olga.id, asker: irina.id })).toEqual(['Pavel']);
    expect(names('standIn', { people, about: olga.id, asker: pavel.id })).toEqual(['Vera']);
    expect(names('above', { people, about: olga.id, asker: pavel.id })).toEqual(['Vera']);
    expect(names('asked', { people: [...without(olga), away(olga, somchai.id)], about: olga.id, asker: irina.id })).toEqual(['Pavel']);
  });

  it('goes to the next level when who is away has no deputy', () => {
    expect(names('lead', { people: [...without(olga), away(olga)] })).toEqual(['Pavel']);
  });

  it('leaves whoever is away in peace while a colleague of the same level is there', () => {
    const second = { ...olga, id: somchai.id, name: 'Second Lead' };
    expect(names('lead', { people: [...without(olga, somchai), away(olga), second] })).toEqual(['Second']);
  });

  it('reaches those it was meant for when everybody is away: nothing falls silent', () => {
    expect(names('director', { people: everybody.map((one) => away(one)) })).toEqual(['Vera']);
  });

  it('never reaches whom the complaint is about (E10)', () => {
    expect(names('lead', { concerned: { subjects: [olga.id] } })).toEqual(['Pavel']);
    expect(names('manager', { concerned: { subjects: [pavel.id] }, manager: pavel.id })).toEqual(['Vera']);
  });

  it('above a person reaches the next rank that is there', () => {
    expect(names('above', { about: irina.id })).toEqual(['Olga']);
    expect(names('above', { about: olga.id })).toEqual(['Pavel']);
    expect(names('above', { about: pavel.id, people: [...without(vera), away(vera)] })).toEqual([]);
  });

  it('reaches who leads the department of the person who was asked, else the manager (E11)', () => {
    const shop = catalogueId.parse('00000000-0000-7000-8000-0000000de001');
    const people = [...without(somchai, olga), { ...somchai, department: shop }, { ...olga, department: shop }];
    expect(names('department', { people, about: somchai.id })).toEqual(['Olga']);
    expect(names('department', { people, department: shop })).toEqual(['Olga']);
    expect(names('department', { about: somchai.id })).toEqual(['Pavel']);
  });

  it('reaches whoever was asked, and the next level when they have left', () => {
    expect(names('asked', { about: olga.id })).toEqual(['Olga']);
    expect(names('asked', { about: olga.id, people: [...without(olga), { ...olga, active: false }] })).toEqual(['Pavel']);
  });

  it('raises the trouble as high as whom it told', () => {
    const staff = { people: everybody, managerOf: () => null, now };
    expect((['owner', 'lead', 'manager', 'director', 'analyst'] as const).map((to) => levelOf(told(to), staff))).toEqual([0, 1, 2, 3, 0]);
  });
});
