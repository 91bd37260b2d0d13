import { describe, expect, it } from 'vitest';
import type { Pop } from '../../../electron/services/pop.ts';
import { createRingBook } from '../../../electron/services/ring-book.ts';
import { instant } from '../../../shared/ids.ts';
import { countingIds, noon } from '../../helpers/a-seeded-desk.ts';

function aRingBook() {
  let clock: number = noon;
  let changes = 0;
  const book = createRingBook({ now: () => instant.parse(clock), newId: countingIds(), changed: () => (changes += 1) });
  return { book, pass: (ms: number) => (clock += ms), changes: () => changes };
}

const said = (event: Pop['event'], number: string | null = null, key: string | null = null): Pop => ({ event, number, name: '', key });

describe('the calls at the telephone', () => {
  it('stand in the bar in the order they rang', () => {
    const { book } = aRingBook();
    book.hear(said('ring', '1'));
    book.hear(said('ring', '2'));
    expect(book.now().map(({ number, state }) => [number, state])).toEqual([
      ['1', 'ringing'],
      ['2', 'ringing'],
    ]);
  });

  it('are one call when the telephone tells twice', () => {
    const { book } = aRingBook();
    book.hear(said('ring', '1'));
    book.hear({ ...said('ring', '1'), name: 'Anna' });
    expect(book.now()).toHaveLength(1);
    expect(book.now()[0]?.name).toBe('Anna');
  });

  it('become a missed call when nobody answers, until that is written', () => {
    const { book, pass } = aRingBook();
    book.hear(said('ring', '1'));
    pass(20_000);
    book.hear(said('end'));
    expect(book.now()).toEqual([]);
    expect(book.missed()).toMatchObject([{ number: '1', at: noon, endedAt: noon + 20_000 }]);
    book.written(book.missed()[0]?.id ?? (undefined as never));
    expect(book.missed()).toEqual([]);
  });

  it('are no missed call when the operator took them', () => {
    const { book } = aRingBook();
    book.hear(said('ring', '1'));
    const [ring] = book.now();
    expect(book.take(ring?.id ?? (undefined as never))?.number).toBe('1');
    book.hear(said('end', '1'));
    expect(book.now()).toEqual([]);
    expect(book.missed()).toEqual([]);
  });

  it('stay a while when answered by hand and ended without a card', () => {
    const { book, pass } = aRingBook();
    book.hear(said('ring', '1'));
    book.hear(said('answer'));
    book.hear(said('end'));
    expect(book.now()).toMatchObject([{ state: 'ended' }]);
    expect(book.missed()).toEqual([]);
    pass(600_000);
    book.sweep();
    expect(book.now()).toEqual([]);
  });

  it('are told apart by the telephone’s own names', () => {
    const { book } = aRingBook();
    book.hear(said('ring', '1', 'a'));
    book.hear(said('ring', '1', 'b'));
    book.hear(said('end', '1', 'a'));
    expect(book.now()).toMatchObject([{ key: 'b' }]);
    expect(book.missed()).toMatchObject([{ key: 'a' }]);
  });

  it('end by themselves when the telephone forgets to say so', () => {
    const { book, pass } = aRingBook();
    book.hear(said('ring', '1'));
    pass(180_001);
    book.sweep();
    expect(book.missed()).toMatchObject([{ number: '1' }]);
  });

  it('are refused above five in ten seconds', () => {
    const { book, pass } = aRingBook();
    for (const number of ['1', '2', '3', '4', '5']) expect(book.hear(said('ring', number)).ok).toBe(true);
    expect(book.hear(said('ring', '6'))).toMatchObject({ refusal: { code: 'tooManyRings' } });
    pass(10_000);
    expect(book.hear(said('ring', '7')).ok).toBe(true);
    expect(book.now()).toHaveLength(6);
  });

  it('say that the bar changed, and only then', () => {
    const { book, changes } = aRingBook();
    book.hear(said('ring', '1'));
    book.hear(said('ring', '1'));
    book.hear(said('answer', '2'));
    book.sweep();
    expect(changes()).toBe(1);
  });
});
