import { expect, it } from 'vitest';
import { type CustomerFlag, flagsNow, liftFlag, setFlag } from '../../../shared/customer/flag.ts';
import { customerFlagId, instant } from '../../../shared/ids.ts';
import { irina, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const now = instant.parse(1_000_000);
const id = customerFlagId.parse('00000000-0000-7000-8000-00000000f001');
const flag = (as: Partial<CustomerFlag> = {}): CustomerFlag => ({
  id,
  kind: 'vip',
  note: 'Buys every week',
  until: null,
  by: irina.id,
  at: instant.parse(1),
  liftedAt: null,
  liftedBy: null,
  ...as,
});

it('shows the gravest first: what may hurt the customer before what pleases the house', () => {
  const flags = [flag(), flag({ kind: 'careful' }), flag({ kind: 'vulnerable' })];
  expect(flagsNow(flags, now).map((one) => one.kind)).toEqual(['vulnerable', 'careful', 'vip']);
});

it('no longer holds from its moment on, nor once it was lifted', () => {
  expect(flagsNow([flag({ until: instant.parse(now + 1) })], now)).toHaveLength(1);
  expect(flagsNow([flag({ until: now })], now)).toEqual([]);
  expect(flagsNow([flag({ liftedAt: now })], now)).toEqual([]);
});

it('is set again once the one before is over', () => {
  const text = { kind: 'vip', note: 'Again', until: null } as const;
  const setting = { who: irina, now, id, text };
  expect(refusalOf(setFlag([flag()], setting))).toBe('flagIsSet');
  expect(granted(setFlag([flag({ until: now })], setting))).toMatchObject({ kind: 'vip', by: irina.id, at: now });
});

it('is lifted by whoever set it, by others only where their role says so', () => {
  expect(refusalOf(liftFlag(flag(), { who: somchai, now, others: false }))).toBe('notYours');
  expect(granted(liftFlag(flag(), { who: somchai, now, others: true })).liftedBy).toBe(somchai.id);
  expect(granted(liftFlag(flag(), { who: irina, now, others: false })).liftedAt).toBe(now);
});
