import { describe, expect, it } from 'vitest';
import { comparedStems, isSameProduct, likeness } from '../../../shared/complaint/similarity.ts';

describe('how alike two complaints are', () => {
  it('goes by the beginnings of the longer words, each once, in any of their forms', () => {
    expect(comparedStems('Курьер опоздал, чашка разбита, курьеры!')).toEqual(['курье', 'опозд', 'чашка', 'разби']);
    expect(comparedStems('The parcels came, a parcel')).toEqual(['parce', 'came']);
    expect(comparedStems('พัสดุเสียหาย')).toEqual(['พัสดุ', 'เสีย']);
  });
  it('does not read a story to its end', () =>
    expect(comparedStems(Array.from({ length: 300 }, (_none, index) => `${10_000 + index}`).join(' '))).toHaveLength(200));
  it('counts each stem once and the same product as three', () => {
    expect(likeness({ stems: 2, product: false })).toBe(2);
    expect(likeness({ stems: 2, product: true })).toBe(5);
    expect(likeness({ stems: 0, product: false })).toBe(0);
  });
  it('knows a product however it was typed, and none where none is named', () => {
    expect(isSameProduct('Cup "Lotus"', ' cup "lotus" ')).toBe(true);
    expect(isSameProduct('Cup', 'Lamp')).toBe(false);
    expect(isSameProduct(' ', '')).toBe(false);
  });
});
