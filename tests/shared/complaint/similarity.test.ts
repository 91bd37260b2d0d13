import { describe, expect, it } from 'vitest';
import { similarityTo } from '../../../shared/complaint/similarity.ts';

const told = (essence: string, product = '') => ({ essence, product });

describe('how alike two complaints are', () => {
  it('counts each word they share, in any of its forms', () => {
    expect(similarityTo(told('курьер опоздал, чашка разбита'))(told('Опоздали курьеры'))).toBe(2);
    expect(similarityTo(told('The parcels came broken'))(told('a broken parcel'))).toBe(2);
    expect(similarityTo(told('พัสดุเสียหาย'))(told('พัสดุหาย'))).toBe(1);
  });
  it('counts the same product as three words', () => expect(similarityTo(told('a', 'Cup "Lotus"'))(told('b', ' cup "lotus" '))).toBe(3));
  it('is nothing without a word in common', () => expect(similarityTo(told('курьер'))(told('замок', 'Cup'))).toBe(0));
});
