import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RowChange } from '../../../shared/sync/event.ts';
import { type KeptRow, mergeRow, type Writing } from '../../../shared/sync/merge-row.ts';

const name = { table: 'customer', key: '["c1"]' } as const;
const sets = (set: Record<string, string>): RowChange => ({ ...name, did: 'change', set });
const by = (desk: number, at: number, as: Partial<Writing> = {}): Writing => ({ seq: at, at, by: `p${desk}`, desk, seen: 0, ...as });
const stood: KeptRow = mergeRow(undefined, { ...name, did: 'add', set: { name: 'Anna', kind: 'person' } }, by(1, 10)).kept;

it('gives each column to whoever wrote it last, and tells what was lost', () => {
  const later = mergeRow(stood, sets({ name: 'Anna P.' }), by(2, 20));
  expect(later.kept.row).toEqual({ name: 'Anna P.', kind: 'person' });
  expect(later.over).toEqual([{ ...name, column: 'name', stands: 'Anna P.', lost: 'Anna', by: 'p2' }]);
  const earlier = mergeRow(stood, sets({ name: 'Ann', language: 'ru' }), by(2, 5));
  expect(earlier.kept.row).toEqual({ name: 'Anna', kind: 'person', language: 'ru' });
  expect(earlier.over).toEqual([{ ...name, column: 'name', stands: 'Anna', lost: 'Ann', by: 'p1' }]);
});

it('lets whoever saw a value and changed it come after it, whatever the clocks say', () => {
  const changed = mergeRow(stood, sets({ name: 'Ann' }), by(2, 5, { seen: 10 }));
  expect([changed.kept.row?.['name'], changed.over]).toEqual(['Ann', []]);
  expect(mergeRow(stood, sets({ name: 'Ann' }), by(1, 5)).kept.row?.['name']).toBe('Ann');
});

it('keeps a row that somebody wrote in unseen, and lets go what was seen', () => {
  const kept = mergeRow(stood, { ...name, did: 'remove' }, by(2, 20));
  expect([kept.kept.row, kept.over.length]).toEqual([stood.row, 1]);
  expect(mergeRow(stood, { ...name, did: 'remove' }, by(2, 20, { seen: 10 })).kept.row).toBeNull();
});

it('tells who changed something in a row that is gone, and makes no half a row of it', () => {
  const gone = mergeRow(stood, { ...name, did: 'remove' }, by(1, 20)).kept;
  const late = mergeRow(gone, sets({ name: 'Ann' }), by(2, 30));
  expect([late.kept.row, late.over]).toEqual([null, [{ ...name, column: 'name', stands: null, lost: 'Ann', by: 'p1' }]]);
});

it('brings a removed row back whole when it is added again', () => {
  const gone = mergeRow(stood, { ...name, did: 'remove' }, by(1, 20)).kept;
  expect(mergeRow(gone, { ...name, did: 'add', set: { name: 'Boris', kind: 'person' } }, by(2, 30)).kept.row).toEqual({
    name: 'Boris',
    kind: 'person',
  });
});

it('ends with the latest of writers who did not see each other, in whatever order they arrive', () => {
  const writes = fc.uniqueArray(fc.integer({ min: 11, max: 99 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(writes, (times) => {
      const end = times.reduce<KeptRow>(
        (row, at, place) => mergeRow(row, sets({ name: `at ${at}` }), by(place + 2, at, { seq: 100 + place })).kept,
        stood,
      );
      expect(end.row?.['name']).toBe(`at ${Math.max(...times)}`);
    }),
    { seed: 4 },
  );
});
