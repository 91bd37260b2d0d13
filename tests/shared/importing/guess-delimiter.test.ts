import { expect, it } from 'vitest';
import { guessDelimiter } from '../../../shared/importing/guess-delimiter.ts';

it.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a;b;c\n1,5;2;3\n4,5;6;7\n', ';'],
  ['a\tb\n"one, two"\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['a;b\n"x\ny, z";2\n', ';'],
  ['alone\n', ','],
  ['', ','],
])('columns of %j are parted by %j', (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});
