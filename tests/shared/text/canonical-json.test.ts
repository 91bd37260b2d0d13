import { expect, it } from 'vitest';
import { canonicalJson } from '../../../shared/text/canonical-json.ts';

it('writes equal values as the same text, whatever the order of their fields', () => {
  expect(canonicalJson({ b: [1, { d: 2, c: 'ж' }], a: null })).toBe('{"a":null,"b":[1,{"c":"ж","d":2}]}');
  expect(canonicalJson({ a: 1, b: undefined })).toBe(canonicalJson({ a: 1 }));
});
