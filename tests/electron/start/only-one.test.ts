import { expect, it } from 'vitest';
import { holdAlone, tellRunning } from '../../../electron/start/only-one.ts';
import { aFolder } from '../../helpers/a-register.ts';

const deaf = { onSecondStart: () => undefined, address: () => 'here' };

it('holds a folder for one start at a time', async () => {
  const folder = await aFolder();
  const first = await holdAlone(folder, deaf);
  expect(await holdAlone(folder, deaf)).toBeUndefined();
  const other = await holdAlone(await aFolder(), deaf);
  expect(other).toBeDefined();
  other?.release();
  first?.release();
  const again = await holdAlone(folder, deaf);
  expect(again).toBeDefined();
  again?.release();
});

it('brings a second start’s words to the first and its address back', async () => {
  const folder = await aFolder();
  const heard: (readonly string[])[] = [];
  const first = await holdAlone(folder, { onSecondStart: (words) => heard.push(words), address: () => 'http://127.0.0.1:1/#token=x' });
  expect(await tellRunning(folder, ['--cti', 'ringing', '+66812345678'])).toBe('http://127.0.0.1:1/#token=x');
  expect(heard).toEqual([['--cti', 'ringing', '+66812345678']]);
  first?.release();
});

it('answers undefined where nothing runs', async () => {
  expect(await tellRunning(await aFolder(), [])).toBeUndefined();
});

it('hears nothing but a short list of words', async () => {
  const folder = await aFolder();
  const heard: (readonly string[])[] = [];
  const first = await holdAlone(folder, { onSecondStart: (words) => heard.push(words), address: () => 'here' });
  await tellRunning(folder, ['a'.repeat(5000)]);
  expect(heard).toEqual([]);
  first?.release();
});
