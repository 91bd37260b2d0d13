import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openRegister } from '../../../../electron/store/open-register.ts';
import { aFolder } from '../../../helpers/a-register.ts';
import { firstLine, inOneFile, killHard, startChild } from '../../../helpers/child.ts';

const lives = 15;

it('has each page whole or not at all, and all of what it said it has, after every kill', async () => {
  const folder = await aFolder();
  const key = randomBytes(32);
  const program = await inOneFile('absorb-until-killed.ts');
  let last = 0;
  for (let life = 0; life < lives; life += 1) {
    const child = startChild(program, [folder, key.toString('hex')]);
    const said = Number(await firstLine(child));
    await new Promise((waited) => setTimeout(waited, (life * 7) % 60));
    await killHard(child);
    const stands = await standing(folder, key);
    expect(stands.cursor).toBeGreaterThanOrEqual(said);
    expect(stands.cursor).toBeGreaterThan(last);
    expect(stands).toEqual({ ...everything(stands.cursor), check: 'ok' });
    last = stands.cursor;
  }
}, 120_000);

const everything = (cursor: number) => ({
  cursor,
  complaints: cursor,
  lines: cursor,
  rows: cursor,
  watched: cursor,
  confirmed: 2 * cursor,
  guards: 0,
});

async function standing(folder: string, key: Uint8Array) {
  const opened = await openRegister(folder, key);
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { db, close } = opened.value;
  const { rows } = await sql<ReturnType<typeof everything>>`select cursor, (select count(*) from complaint) as complaints,
    (select count(*) from timeline) as lines, (select count(*) from department) as rows, (select count(*) from escalation_watch) as watched,
    (select count(*) from confirmed_thing) as confirmed, (select count(*) from absorbing) as guards from sync_state`.execute(db);
  const check = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
  await close();
  const [found] = rows;
  if (found === undefined) throw new Error('nothing stands there');
  return { ...found, check: check.rows[0]?.quick_check };
}
