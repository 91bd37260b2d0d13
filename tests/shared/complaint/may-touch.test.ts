import { expect, it } from 'vitest';
import { mayTouch } from '../../../shared/complaint/may-touch.ts';
import type { Role } from '../../../shared/access.ts';
import { catalogueId, employeeId } from '../../../shared/ids.ts';

const id = (last: string) => employeeId.parse(`00000000-0000-7000-8000-00000000000${last}`);
const [me, owner, receiver, asked] = [id('1'), id('2'), id('3'), id('4')];
const as = (role: Role) => ({ id: me, roles: [role], department: null });
const others = { owner, receiver, asked };

it.each<readonly [Role, boolean]>([
  ['operator', false],
  ['supervisor', true],
  ['manager', true],
  ['director', false],
  ['analyst', false],
  ['admin', false],
])('lets a %s change somebody else’s complaint: %s', (role, may) => {
  expect(mayTouch(as(role), 'editComplaint', others)).toBe(may);
});

it('lets an operator change what they own, took the call for, or are asked about', () => {
  for (const row of [
    { ...others, owner: me },
    { ...others, receiver: me },
    { ...others, asked: me },
  ])
    expect(mayTouch(as('operator'), 'editComplaint', row)).toBe(true);
});

it('lets only the one who was asked answer a hand-over, whoever owns the complaint', () => {
  expect(mayTouch(as('manager'), 'answerEscalation', { owner: me, receiver: me, asked })).toBe(false);
  expect(mayTouch(as('manager'), 'answerEscalation', { ...others, asked: me })).toBe(true);
  expect(mayTouch(as('operator'), 'answerEscalation', { ...others, asked: me })).toBe(false);
  expect(mayTouch(as('director'), 'answerEscalation', { owner, receiver, asked: null })).toBe(false);
});

it('lets an analyst read any complaint and an administrator none', () => {
  expect(mayTouch(as('analyst'), 'readComplaint', others)).toBe(true);
  expect(mayTouch(as('admin'), 'readComplaint', { ...others, owner: me })).toBe(false);
});

it('lets whoever works in the department that has the task say it is done, and nothing more', () => {
  const packing = catalogueId.parse('00000000-0000-7000-8000-00000000d001');
  const packer = { ...as('operator'), department: packing };
  expect(mayTouch(packer, 'giveStatement', { ...others, departments: [packing] })).toBe(true);
  expect(mayTouch(packer, 'recordMeasure', { ...others, departments: [packing] })).toBe(false);
  expect(mayTouch(packer, 'giveStatement', others)).toBe(false);
  expect(mayTouch(as('operator'), 'giveStatement', { ...others, departments: [packing] })).toBe(false);
});
