import { expect, it } from 'vitest';
import { nameKey } from '../../../shared/customer/name-key.ts';

it.each([
  ['  Anna   PETROVA ', 'anna petrova'],
  ['Алёна Ёлкина', 'алена елкина'],
  ['Anna\tPetrova\u200B', 'anna petrova'],
  ['สมชาย\u200B ดีมาก', 'สมชาย ดีมาก'],
  ['ทองคำ', 'ทองคำ'],
  ['', ''],
])('folds %j to %j', (name, key) => expect(nameKey(name)).toBe(key));
