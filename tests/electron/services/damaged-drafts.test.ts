import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { anOpenDesk } from '../../helpers/an-open-desk.ts';
import { aDraft } from '../../helpers/an-asking.ts';
import { readAudit } from '../../../electron/store/audit.ts';

it.each([
  ['a ruined beginning', (file: Buffer) => file.fill(0, 0, 64)],
  ['nothing left that the key opens', (file: Buffer) => file.fill(7)],
  ['an empty file', (file: Buffer) => file.subarray(0, 0)],
])('goes on with new unfinished cards when theirs are unreadable: %s', async (_what, ruin) => {
  let a = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  await a.signIn('Irina');
  await a.ask('draft.save', aDraft());
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { draftsSetAside: null, unfinished: 1 } });
  await a.ask('session.signOut', {});
  const ruined = ruin(await readFile(join(a.folder, 'drafts.db')));
  await writeFile(join(a.folder, 'drafts.db'), ruined);

  a = await a.restart();
  await a.signIn('Irina');
  const state = await a.ask('desk.state', {});
  expect(state).toMatchObject({ ok: true, value: { unfinished: 0, draftsSetAside: expect.stringMatching(/^drafts-damaged-.*\.db$/u) } });
  const name = state.ok ? (state.value.draftsSetAside ?? '') : '';
  expect((await readFile(join(a.folder, name))).equals(ruined)).toBe(true);
  expect(a.desk.seat.kind === 'nobody' ? [] : await readAudit(a.desk.seat.data.db, { limit: 9 })).toContainEqual(
    expect.objectContaining({ act: 'drafts.setAside', objectId: name }),
  );

  expect(await a.ask('draft.save', aDraft())).toMatchObject({ ok: true });
  await a.ask('session.signOut', {});
  await a.signIn('Irina');
  expect(await a.ask('desk.state', {})).toMatchObject({ value: { unfinished: 1, draftsSetAside: null } });
  expect(await readdir(a.folder)).toContain(name);
});
