import { expect, it } from 'vitest';
import { wordsIn } from '../../../shared/text/words-in.ts';

it('takes a text apart into its words, without signs', () =>
  expect([...wordsIn("Don't — the cup №4, кружка/чашка!")]).toEqual(["Don't", 'the', 'cup', '4', 'кружка', 'чашка']));

it('parts Thai words, also where they stand beside Latin ones', () => {
  const words = [...wordsIn('พัสดุมาช้า courier')];
  expect(words).toEqual(expect.arrayContaining(['พัสดุ', 'มา', 'ช้า', 'courier']));
  expect(words.join('')).toBe('พัสดุมาช้าcourier');
});
