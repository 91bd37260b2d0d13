import { describe, expect, it } from 'vitest';
import { titleOf } from '../../../shared/complaint/title.ts';

describe('the title derived from a story', () => {
  it('is the whole story when it is short', () => expect(titleOf(' The cup\n is broken ')).toBe('The cup is broken'));

  it('ends where a word ends', () => {
    expect(titleOf('The courier came two days late, the box was open and one of the cups was broken')).toBe(
      'The courier came two days late, the box was open and one of',
    );
  });

  it('ends where a sentence ends, when that says enough', () => {
    expect(titleOf('The lamp fell from the table and the glass broke. He wants a new one under warranty.')).toBe(
      'The lamp fell from the table and the glass broke',
    );
    expect(titleOf('Вот так. Курьер опоздал на два дня, на звонки не отвечал, а подарок нужен был к пятнице.')).toBe(
      'Вот так. Курьер опоздал на два дня, на звонки не отвечал, а',
    );
  });

  it('ends where a Thai word ends, though no space shows it', () => {
    const title = titleOf('พนักงานส่งของมาช้าไปสองวันกล่องถูกเปิดแล้วและแก้วใบหนึ่งแตกอยากให้เปลี่ยนสินค้าใหม่ให้โดยเร็วที่สุด');
    expect(title).toBe('พนักงานส่งของมาช้าไปสองวันกล่องถูกเปิดแล้วและแก้วใบหนึ่งแตก');
    expect(title.length).toBeLessThanOrEqual(60);
  });

  it('cuts a word that has no end, but no letter', () => {
    expect(titleOf('x'.repeat(500))).toBe('x'.repeat(60));
    expect(titleOf(`${'a'.repeat(59)}👩‍👩‍👧tail`)).toBe('a'.repeat(59));
  });
});
