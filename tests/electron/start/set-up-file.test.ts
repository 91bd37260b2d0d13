import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { setUpFromFile } from '../../../electron/start/set-up-file.ts';
import { aFolder } from '../../helpers/a-register.ts';
import { aSetUp } from '../../helpers/a-set-up.ts';

/** A desk in this state that sets itself up when asked. */
const aDeskThatIs = (kind: string, trouble: string | null = null) => ({
  call: async (method: string) =>
    ({ ok: true, value: method === 'desk.state' ? { kind, trouble } : { recoveryCode: 'AAAA-BBBB' } }) as never,
  listen: () => () => undefined,
});

async function aFile(): Promise<string> {
  const path = join(await aFolder(), 'set-up.json');
  writeFileSync(path, JSON.stringify(aSetUp({ Ada: ['admin'] })));
  return path;
}

it.each(['closed', 'open'])('leaves a desk that is %s as it is', async (kind) => {
  expect(await setUpFromFile(aDeskThatIs(kind), await aFile())).toMatchObject({ wrong: expect.stringContaining('already set up') });
});

it.each([
  ['readOnlyFolder', 'may not write'],
  ['diskFull', 'disk is full'],
  ['dataInUse', 'already works with this data'],
])('says what is wrong with the data (%s), not that the desk is set up', async (trouble, words) => {
  const outcome = await setUpFromFile(aDeskThatIs('trouble', trouble), await aFile());
  expect(outcome).toMatchObject({ wrong: expect.stringContaining(words) });
  expect(outcome).not.toMatchObject({ wrong: expect.stringContaining('already set up') });
});

it('sets an empty desk up and gives the recovery code', async () => {
  expect(await setUpFromFile(aDeskThatIs('empty'), await aFile())).toEqual({ recoveryCode: 'AAAA-BBBB' });
});
