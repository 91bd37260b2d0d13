import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type ClockMemory, correctedTime } from '../../../shared/sync/corrected-time.ts';

const day = 86_400_000;
const now = 1_800_000_000_000;
const fresh: ClockMemory = { boot: null, offset: 0, last: 0 };

it.each([0, day, -day, 400 * day])('counts back over the running time, with a wall clock off by %i', (off) => {
  const event = { at: now - 5_000 + off, running: 1_000, boot: 'a' };
  expect(correctedTime(event, { at: now + off, running: 6_000, boot: 'a' }, { memory: fresh, now })).toBe(now - 5_000);
});

it('takes what the clock was off by at the start of the computer it last saw', () => {
  const memory = { boot: 'a', offset: -day, last: 0 };
  const event = { at: now - 5_000 + day, running: 1_000, boot: 'a' };
  expect(correctedTime(event, { at: now, running: 10, boot: 'b' }, { memory, now })).toBe(now - 5_000);
});

it('takes what the clock is off by now where it knows nothing better', () => {
  const event = { at: now - 5_000 + day, running: 1_000, boot: 'x' };
  expect(correctedTime(event, { at: now + day, running: 10, boot: 'b' }, { memory: fresh, now })).toBe(now - 5_000);
});

const reading = fc.record({
  at: fc.integer({ min: 0, max: 8.64e15 }),
  running: fc.oneof(fc.integer({ min: 0 }), fc.double()),
  boot: fc.constantFrom('a', 'b', ''),
});

it('is a moment between the desk’s last one and now, whatever the clocks say', () => {
  const memory = fc.record({
    boot: fc.constantFrom('a', 'c', null),
    offset: fc.integer({ min: -(2 ** 45), max: 2 ** 45 }),
    last: fc.nat(now),
  });
  fc.assert(
    fc.property(reading, reading, memory, (event, push, before) => {
      const at = correctedTime(event, push, { memory: before, now });
      expect(at).toBeGreaterThanOrEqual(before.last);
      expect(at).toBeLessThanOrEqual(now);
      expect(Number.isInteger(at)).toBe(true);
    }),
    { seed: 4 },
  );
});

it('keeps the order of one desk’s events', () => {
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 8 }), reading, (events, push) => {
      let last = 0;
      for (const event of events) {
        const at = correctedTime(event, push, { memory: { ...fresh, last }, now });
        expect(at).toBeGreaterThanOrEqual(last);
        last = at;
      }
    }),
    { seed: 4 },
  );
});
