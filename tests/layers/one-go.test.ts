import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../electron/services');

it('lets no service open a transaction past the one way that checks whether head office hears of it', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const opening = files.filter((name) => /\.transaction\(\)/u.test(readFileSync(join(folder, name), 'utf8')));
  expect(opening).toEqual(['in-one-go.ts']);
});
