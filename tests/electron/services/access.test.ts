import { expect, it } from 'vitest';
import { contract } from '../../../shared/contract/contract.ts';
import type { Role } from '../../../shared/access.ts';
import { golden } from '../../helpers/golden-access.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';

const roles: readonly Role[] = ['operator', 'supervisor', 'manager', 'director', 'analyst', 'admin'];
const staff = Object.fromEntries(roles.map((role) => [role, [role]]));

/** Asks with an input no request takes: whoever is let through hears badInput, before any handler runs. */
async function column(a: AnOpenDesk): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const method of Object.keys(contract)) {
    const answer = await a.ask(method as 'desk.state', { surplus: 1 } as never);
    codes.set(method, answer.ok ? 'ran' : answer.refusal.code);
  }
  return codes;
}

const refusals = { out: 'signInFirst', locked: 'locked', role: 'notAllowed' };

it('lets each role to what product.md 3.4 gives it, and to nothing else', async () => {
  const a = await anOpenDesk(staff);
  const columns = [{ refusal: refusals.out, codes: await column(a) }];
  await a.signIn('operator');
  await a.ask('session.lock', {});
  columns.push({ refusal: refusals.locked, codes: await column(a) });
  for (const role of roles) {
    await a.signIn(role);
    columns.push({ refusal: refusals.role, codes: await column(a) });
  }
  const found = Object.fromEntries(
    Object.keys(contract).map((method) => [method, columns.map(({ codes, refusal }) => signOf(codes.get(method), refusal)).join(' ')]),
  );
  expect(found).toEqual(golden);
});

const signOf = (code: string | undefined, refusal: string): string => (code === 'badInput' ? '●' : code === refusal ? '·' : `${code}!`);

it('gives a person with several roles what any of them gives', async () => {
  const a = await anOpenDesk({ Ada: ['admin'], Both: ['operator', 'director'] });
  await a.signIn('Both');
  const codes = await column(a);
  const through = Object.keys(golden).filter((method) => codes.get(method) === 'badInput');
  const byHand = Object.entries(golden).filter(([, signs]) => signs[4] === '●' || signs[10] === '●');
  expect(through).toEqual(byHand.map(([method]) => method).toSorted((one, other) => through.indexOf(one) - through.indexOf(other)));
});
