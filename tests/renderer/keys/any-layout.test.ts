import { expect, it } from 'vitest';
import { anyLayout } from '../../../renderer/keys/any-layout.ts';
import { keymap } from '../../../renderer/keys/keymap.ts';

it('finds a word typed on the Russian layout by mistake', () => expect(anyLayout('кщдд')).toContain('roll'));
it('finds a Russian word typed on the Latin layout by mistake', () => expect(anyLayout(';fkj,f')).toContain('жалоба'));
it('finds a word typed on the Thai layout by mistake', () => expect(anyLayout('ะำหะ')).toContain('test'));
it('keeps the word as typed', () => expect(anyLayout(' Roll ')).toContain('roll'));
it('binds every key once', () => {
  const keys = Object.values(keymap);
  expect(new Set(keys).size).toBe(keys.length);
});
