import { expect, it } from 'vitest';
import { hashOfCode, newOneTimeCode } from '../../headoffice/one-time-code.ts';

it('gives codes that nobody misreads, each another one', () => {
  const codes = Array.from({ length: 1_000 }, newOneTimeCode);
  expect(new Set(codes).size).toBe(1_000);
  for (const code of codes) expect(code).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/u);
});

it('knows a code however it was typed', () => {
  const kept = hashOfCode('ABCE-HKMP-2345');
  for (const typed of ['abce hkmp 2345', 'ABCEHKMP2345', ' abce–hkmp—2345 ', 'АВСЕ-НКМР-2345']) expect(hashOfCode(typed)).toBe(kept);
  expect(hashOfCode('ABCE-HKMP-2346')).not.toBe(kept);
});
