import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Options, readOptions } from '../../../electron/start/options.ts';
import { dataOf, prepare, sayIfSealed } from '../../../electron/start/prepare.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { aSetUp } from '../../helpers/a-set-up.ts';

const optionsOf = (...words: readonly string[]): Options => {
  const read = readOptions(words);
  if ('wrong' in read) throw new Error(read.wrong);
  return read.options;
};

const anEmptyDesk = () => {
  const asked: string[] = [];
  const call = async (method: string) => {
    asked.push(method);
    return { ok: true, value: method === 'desk.state' ? { kind: 'empty' } : { recoveryCode: 'AAAA-BBBB' } } as never;
  };
  return { asked, call, listen: () => () => undefined, pop: () => undefined, close: async () => undefined };
};

it('sets the desk up from the file, says the recovery code once, and ends where told so', async () => {
  const file = join(await aFolder(), 'set-up.json');
  writeFileSync(file, JSON.stringify(aSetUp({ Ada: ['admin'] })));
  const said: string[] = [];
  const spoken = { say: (line: string) => void said.push(line), complain: (line: string) => void said.push(line) };
  const desk = anEmptyDesk();
  expect(await prepare(desk, optionsOf('--setup', file), spoken)).toBeUndefined();
  expect(await prepare(anEmptyDesk(), optionsOf('--setup', file, '--exit'), spoken)).toBe(0);
  expect(await prepare(anEmptyDesk(), optionsOf('--setup', `${file}.not`), spoken)).toBe(1);
  expect(desk.asked).toEqual(['desk.state', 'desk.setUp']);
  expect(said.filter((line) => line.includes('AAAA-BBBB'))).toHaveLength(2);
});

it('does nothing to a desk nobody asked to prepare', async () => {
  const desk = anEmptyDesk();
  expect(await prepare(desk, optionsOf(), { say: () => undefined, complain: () => undefined })).toBeUndefined();
  expect(desk.asked).toEqual([]);
});

it('gives the sample desk a folder of its own and takes it away', () => {
  const data = dataOf(optionsOf('--demo'), import.meta.dirname);
  if ('wrong' in data) throw new Error(data.wrong);
  expect(existsSync(data.folder)).toBe(true);
  expect(data.demo.demo).toBeDefined();
  data.away();
  expect(existsSync(data.folder)).toBe(false);
});

it('says who sealed a desk that this window cannot open', async () => {
  const folder = await aFolder();
  const said: string[] = [];
  sayIfSealed(folder, (line) => said.push(line));
  expect(said).toEqual([]);
  writeFileSync(join(folder, 'device.sealed'), 'sealed');
  sayIfSealed(folder, (line) => said.push(line));
  expect(said.join('')).toMatch(/sealed by .*Electron.*recovery code/u);
});
