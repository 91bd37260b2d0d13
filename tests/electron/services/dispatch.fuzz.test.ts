import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { type AnyHandler, dispatch, type Rules, rulesOfTheDesk } from '../../../electron/services/dispatch.ts';
import type { Seat } from '../../../electron/services/open-desk.ts';
import { verifyAudit } from '../../../electron/store/audit.ts';
import { roles } from '../../../shared/access.ts';
import { contract, type MethodName } from '../../../shared/contract/contract.ts';
import type { Method } from '../../../shared/contract/method.ts';
import { because } from '../../../shared/refusal/refusal.ts';
import { refused } from '../../../shared/result.ts';
import { passwordOf } from '../../helpers/a-set-up.ts';
import { type AnOpenDesk, anOpenDesk } from '../../helpers/an-open-desk.ts';
import { faultsOf } from '../../helpers/faults-of.ts';
import { isLetThrough, type Standing, standings } from '../../helpers/golden-access.ts';
import { inputFor } from '../../helpers/input-for.ts';
import { placesIn, spoilers } from '../../helpers/spoil.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? 20_261_120);
const methods = Object.keys(contract) as MethodName[];
const perMethod = Math.ceil(100_000 / methods.length);
const spoils = Object.values(spoilers);
const odd = {
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withTypedArray: true,
  withSparseArray: true,
};
const junk = fc.sample(fc.oneof(fc.anything(odd), fc.string({ unit: 'binary' }), fc.double(), fc.jsonValue()), { seed, numRuns: 500 });
const goodOf = Object.fromEntries(methods.map((method) => [method, fc.sample(inputFor(contract[method].input), { seed, numRuns: 40 })]));
const pick = <One>(list: readonly One[], at: number): One => list[at % list.length] as One;

/** The desk with a seat for everyone who may stand before it, all on the same open data. */
async function aDeskForAll() {
  const a = await anOpenDesk(Object.fromEntries(roles.map((role) => [role, [role]])));
  const seats = new Map<Standing, Seat>([['out', { kind: 'nobody' }]]);
  for (const role of roles) {
    await a.signIn(role);
    seats.set(role, a.desk.seat);
  }
  const { seat } = a.desk;
  if (seat.kind === 'nobody') throw new Error('nobody there');
  const operator = seats.get('operator');
  if (operator?.kind === 'active') seats.set('locked', { kind: 'locked', person: operator.person, data: operator.data, pinTries: 0 });
  const { db } = seat.data;
  const writes = async () => (await sql<{ n: number }>`select total_changes() as n`.execute(db)).rows[0]?.n;
  return { ...a, db, writes, sit: (who: Standing) => void (a.desk.seat = seats.get(who) ?? seat) };
}

/** The desk's rules with handlers that only note that they ran: what is refused must not, what is accepted must. */
function withNotingHandlers(rules: Rules) {
  const ran: { method: string; input: unknown }[] = [];
  const noting =
    (method: string): AnyHandler =>
    async (_desk: unknown, input: unknown) => {
      ran.push({ method, input });
      return refused(because('noSuchEntry'));
    };
  return { ran, rules: { ...rules, handlers: Object.fromEntries(Object.keys(rules.contract).map((method) => [method, noting(method)])) } };
}

interface Try {
  readonly method: string;
  readonly input: unknown;
  readonly who: Standing;
}

/** One try in a few numbers, so that fast-check can shrink it: who asks, how good the input is, where it is spoilt and with what. */
const numbers = fc.tuple(fc.nat(7), fc.nat(9), fc.nat(9999), fc.nat(9999), fc.nat(9999));

function tryOf(method: string, [who, kind, base, place, spoil]: readonly [number, number, number, number, number]): Try {
  const good = pick(goodOf[method] ?? [], base);
  const at = pick(placesIn(good), place);
  const bad = pick(spoils, spoil)(good, at, pick(junk, base + place));
  return { method, who: pick(standings, who), input: kind === 0 ? good : kind === 1 ? pick(junk, spoil) : bad };
}

/** What is wrong with how the desk took this, as one line each; nothing is what we want. */
async function faults(a: AnOpenDesk, noting: ReturnType<typeof withNotingHandlers>, { method, input, who }: Try): Promise<string[]> {
  noting.ran.length = 0;
  const answer = await dispatch(a.desk, { method, input }, noting.rules);
  const known = methods.find((one) => one === method);
  const fine = known !== undefined && isLetThrough(known, who) && isReadable(input) && contract[known].input.safeParse(input).success;
  const runs = noting.ran.length === 0 || fine ? [] : [`${method} ran for ${who} on what must be refused`];
  const misses = noting.ran.length === 1 || !fine ? [] : [`${method} did not run for ${who} on what is fine`];
  const unknown =
    known !== undefined || ('refusal' in answer && answer.refusal.code === 'unknownRequest') ? [] : [`${method} is no request`];
  return [...runs, ...misses, ...unknown, ...faultsOf(answer)];
}

/** Twelve levels of readable text and plain values, said once more and in other words than the desk's own check. */
function isReadable(input: unknown, levels = 12): boolean {
  if (typeof input === 'string')
    return input.isWellFormed() && !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(input.replaceAll(/[\t\n]/gu, ''));
  if (typeof input !== 'object' || input === null) return levels > 0 && typeof input !== 'bigint';
  return (
    levels > 0 &&
    /^\[object (?:Object|Array)\]$/u.test(Object.prototype.toString.call(input)) &&
    Object.entries(input).every(([key, value]) => key !== '__proto__' && isReadable(key) && isReadable(value, levels - 1))
  );
}

it(
  'runs no handler and writes nothing for what must be refused, in 100,000 tries over every request',
  { timeout: 240_000, retry: 0 },
  async () => {
    console.log(`fuzzing ${methods.length} requests with seed ${seed}`);
    const a = await aDeskForAll();
    const noting = withNotingHandlers(rulesOfTheDesk);
    const before = { writes: await a.writes(), files: await readdir(a.folder) };
    let [tries, accepted] = [0, 0];
    for (const method of methods) {
      const property = fc.asyncProperty(numbers, async (drawn) => {
        const one = tryOf(method, drawn);
        a.sit(one.who);
        tries += 1;
        const found = await faults(a, noting, one);
        accepted += noting.ran.length;
        if (found.length > 0) throw new Error(found.join('; '));
      });
      await fc.assert(property, { seed, numRuns: perMethod });
    }
    a.sit('admin');
    expect({ writes: await a.writes(), files: await readdir(a.folder) }).toEqual(before);
    console.log(`${tries} tries, ${accepted} accepted, ${tries - accepted} refused`);
    expect(tries).toBeGreaterThanOrEqual(100_000);
    expect(accepted).toBeGreaterThan(2_000);
  },
);

it('knows no request by a name it does not have', async () => {
  const a = await aDeskForAll();
  const noting = withNotingHandlers(rulesOfTheDesk);
  const near = methods.flatMap((method) => [
    `${method} `,
    method.toUpperCase(),
    method.replace('.', '_'),
    `${method}\u0000`,
    `__proto__.${method}`,
  ]);
  const names = [...near, '', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'desk', 'desk.', '.state', '0'];
  for (const name of names) expect(await faults(a, noting, { method: name, input: {}, who: 'admin' })).toEqual([]);
  for (const method of junk) {
    const answer = await dispatch(a.desk, { method, input: {} });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'unknownRequest' } });
  }
});

const loosened = (method: MethodName, change: Partial<Method>): Rules['contract'] => ({
  ...contract,
  [method]: { ...contract[method], ...change },
});

/** The first fault found in a sample of every request under these rules. */
async function firstFaults(a: Awaited<ReturnType<typeof aDeskForAll>>, rules: Rules): Promise<readonly string[]> {
  const noting = withNotingHandlers(rules);
  const found: string[] = [];
  for (const method of [...methods, 'constructor', 'toString'])
    for (const drawn of fc.sample(numbers, { seed, numRuns: 120 })) {
      const one = goodOf[method] === undefined ? { method, input: {}, who: 'admin' as const } : tryOf(method, drawn);
      a.sit(one.who);
      found.push(...(await faults(a, noting, one)));
    }
  return found;
}

it.each<readonly [string, RegExp, () => Partial<Rules>]>([
  ['no schema', /^customer\.find ran/u, () => ({ contract: loosened('customer.find', { input: z.unknown() }) })],
  [
    'a schema that drops what it does not know',
    /^draft\.discard ran/u,
    () => ({ contract: loosened('draft.discard', { input: contract['draft.discard'].input.strip() }) }),
  ],
  ['no role check', /^person\.save ran for operator/u, () => ({ may: () => true })],
  ['one request anyone may make', /^audit\.read ran for out/u, () => ({ contract: loosened('audit.read', { needs: 'anyone' }) })],
  [
    'names looked up along the prototype',
    /^constructor is no request/u,
    () => ({ isKnown: (rules: Rules, method: string) => method in rules.contract }),
  ],
])('sees a planted defect: %s', { timeout: 120_000 }, async (_name, fault, defect) => {
  const a = await aDeskForAll();
  expect(await firstFaults(a, { ...rulesOfTheDesk, ...defect() })).toContainEqual(expect.stringMatching(fault));
});

it('finds none of that in the rules as they are', { timeout: 120_000 }, async () => {
  expect(await firstFaults(await aDeskForAll(), rulesOfTheDesk)).toEqual([]);
});

/** These hash passwords or end the session: they have tests of their own. */
const slow: ReadonlySet<string> = new Set([
  'desk.setUp',
  'session.signIn',
  'session.unlock',
  'session.recover',
  'session.setPin',
  'session.changePassword',
  'session.signOut',
  'session.lock',
]);

it('takes hostile text in every field of every request, for whoever may send it, as text', { timeout: 240_000, retry: 0 }, async () => {
  const a = await aDeskForAll();
  const tables = async () => (await sql<{ name: string }>`select name from sqlite_schema order by name`.execute(a.db)).rows;
  const before = await tables();
  const known = new Map<string, unknown[]>();
  let [tries, taken] = [0, 0];
  const again = [...methods, ...methods].filter((method) => !slow.has(method));
  for (const [round, method] of again.entries())
    for (const [place, drawn] of fc
      .sample(inputFor(contract[method].input), { seed: seed + round, numRuns: method === 'person.save' ? 8 : 40 })
      .entries()) {
      const who = pick(
        standings.filter((one) => one !== 'out' && one !== 'locked' && isLetThrough(method, one)),
        place,
      );
      a.sit(who);
      const input = withKnownIds(drawn, known, place);
      if (method === 'person.save') Object.assign(input as object, { confirm: passwordOf(who) });
      const answer = await dispatch(a.desk, { method, input });
      tries += 1;
      expect([method, input, faultsOf(answer)]).toEqual([method, input, []]);
      if (answer.ok) taken += 1;
      if (answer.ok) learnIds(input, known);
    }
  a.sit('admin');
  console.log(`${tries} hostile inputs, ${taken} carried out, ${tries - taken} refused by a rule`);
  expect(taken).toBeGreaterThan(tries / 4);
  expect(await tables()).toEqual(before);
  expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(a.db)).rows).toEqual([{ integrity_check: 'ok' }]);
  expect(await verifyAudit(a.db)).toMatchObject({ intact: true });
  const files = (await readdir(a.folder)).filter(
    (name) => !/^(?:register|drafts|keyring|front|lockout|device|capture|failed-sign-ins|migrated|import|files$|files-aside$)/u.test(name),
  );
  expect(files).toEqual([]);
});

/** Puts ids the desk has seen in the place of made-up ones, so that requests reach past "there is no such thing". */
function withKnownIds(value: unknown, known: ReadonlyMap<string, unknown[]>, place: number): unknown {
  if (Array.isArray(value)) return value.map((one) => withKnownIds(one, known, place));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      const ids = known.get(key) ?? [];
      return [key, isId(part) && ids.length > 0 && place % 3 !== 0 ? pick(ids, place) : withKnownIds(part, known, place)];
    }),
  );
}

function learnIds(value: unknown, known: Map<string, unknown[]>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (isId(part)) known.set(key, [...(known.get(key) ?? []), part].slice(-20));
    else learnIds(part, known);
  }
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^[\da-f]{8}-/u.test(value);
