import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openRegister, type Register } from '../../../electron/store/open-register.ts';
import { troubleOf } from '../../../electron/store/trouble-of.ts';
import { aComplaintRow } from '../../helpers/a-complaint-row.ts';
import { aFolder, aRegister } from '../../helpers/a-register.ts';
import { firstLine, killHard, pathOfChild, startChild } from '../../helpers/child.ts';
import { aSmallDisk, canMount, makeReadOnly } from '../../helpers/small-disk.ts';

const page = 4096;

describe('the wrong data', () => {
  it('refuses another key and touches nothing', async () => {
    const { folder } = await aClosedRegister();
    await expectUntouched(folder, async () => expect(await codeOf(folder, randomBytes(32))).toBe('wrongKey'));
  });

  it('refuses a file that is another desk’s', async () => {
    const mine = await aClosedRegister();
    const theirs = await aClosedRegister();
    await copyFile(join(theirs.folder, 'register.db'), join(mine.folder, 'register.db'));
    expect(await codeOf(mine.folder, mine.key)).toBe('wrongKey');
  });

  it('refuses the data of a newer program and touches nothing', async () => {
    const { folder, key, db, close } = await aRegister();
    await sql`pragma user_version = 99`.execute(db);
    await close();
    await expectUntouched(folder, async () => expect(await codeOf(folder, key)).toBe('newerData'));
  });
});

describe('damage', () => {
  it.each([
    ['a destroyed header', (file: Buffer) => file.fill(0, 0, 100)],
    ['a destroyed first page', (file: Buffer) => file.fill(0x5a, 0, page)],
    ['one flipped bit in the first page', (file: Buffer) => file.fill((file[700] ?? 0) ^ 1, 700, 701)],
    ['three zeroed pages', (file: Buffer) => file.fill(0, 5 * page, 8 * page)],
    ['a file cut at half', (file: Buffer) => file.subarray(0, (file.length / page / 2) * page)],
    ['a file cut inside a page', (file: Buffer) => file.subarray(0, 1000)],
    ['an emptied file', (file: Buffer) => file.subarray(0, 0)],
  ])('names %s and leaves the file as it is', async (_what, ruin) => {
    const { folder, key } = await aClosedRegister();
    await writeFile(join(folder, 'register.db'), ruin(await readFile(join(folder, 'register.db'))));
    await expectUntouched(folder, async () => expect(await codeOf(folder, key)).toBe('damaged'));
  });

  it('does not take a register that is gone for a new desk', async () => {
    const { folder, key } = await aClosedRegister();
    await rm(join(folder, 'register.db'));
    expect(await codeOf(folder, key)).toBe('damaged');
    expect(await readdir(folder)).not.toContain('register.db');
  });

  it('meets damage while running with the same name', async () => {
    const { folder, key } = await aClosedRegister(6000);
    const path = join(folder, 'register.db');
    const file = await readFile(path);
    expect(file.length).toBeGreaterThan(4 * 1024 * 1024); // too large to be read whole at every start
    for (let place = 300; place * page < file.length; place += 97) file.fill(0, place * page, (place + 1) * page);
    await writeFile(path, file);
    const { db } = await opened(folder, key);
    const read = db.selectFrom('complaint').select('card').execute();
    expect(troubleOf(await read.catch((error: unknown) => error))).toBe('damaged');
  });
});

describe('someone else at the data', () => {
  it('refuses a second desk in the same program, and the first one still holds', async () => {
    const { folder, key } = await aRegister();
    expect(await codeOf(folder, key)).toBe('dataInUse');
    // A file closed again must not have dropped the first one's lock.
    const other = startChild(pathOfChild('hold-register.ts'), [folder, Buffer.from(key).toString('hex')]);
    onTestFinished(() => killHard(other));
    expect(await firstLine(other)).toBe('dataInUse');
  });

  it('refuses while another program holds it, and opens at once when that one was killed', async () => {
    const { folder, key } = await aClosedRegister();
    const other = startChild(pathOfChild('hold-register.ts'), [folder, Buffer.from(key).toString('hex')]);
    onTestFinished(() => killHard(other));
    expect(await firstLine(other)).toBe('open');
    expect(await codeOf(folder, key)).toBe('dataInUse');
    await killHard(other);
    expect(await codeOf(folder, key)).toBe('open');
  });
});

describe('the disk', () => {
  it.skipIf(!canMount)('names a read-only disk', async () => {
    const folder = await aSmallDisk(8192);
    const key = randomBytes(32);
    await (await opened(folder, key)).close();
    await makeReadOnly(folder, true);
    await expectUntouched(folder, async () => expect(await codeOf(folder, key)).toBe('readOnlyFolder'));
    await makeReadOnly(folder, false);
    expect(await codeOf(folder, key)).toBe('open');
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('names a folder it may not write to', async () => {
    const folder = await aFolder();
    await chmod(folder, 0o500);
    onTestFinished(() => chmod(folder, 0o700));
    expect(await codeOf(folder, randomBytes(32))).toBe('readOnlyFolder');
  });

  it.skipIf(!canMount)('names a full disk at the start', async () => {
    const folder = await aSmallDisk(64);
    expect(await codeOf(folder, randomBytes(32))).toBe('diskFull');
  });

  it.skipIf(!canMount)('names a full disk while running, keeps what was saved and goes on when there is room', async () => {
    const folder = await aSmallDisk(6144);
    const key = randomBytes(32);
    await writeFile(join(folder, 'ballast'), Buffer.alloc(2 * 1024 * 1024));
    const register = await opened(folder, key);
    const { saved, error } = await fill(register);
    expect(troubleOf(error)).toBe('diskFull');
    expect(saved).toBeGreaterThan(10);
    expect(await countOf(register)).toBe(saved);
    await truncate(join(folder, 'ballast'), 0);
    await register.db
      .insertInto('complaint')
      .values(aComplaintRow({ id: 'after', number: 'after' }))
      .execute();
    await register.close();
    const again = await opened(folder, key);
    expect(await countOf(again)).toBe(saved + 1);
    await again.close();
  });

  it.skipIf(!canMount)('closes on a full disk and loses nothing', async () => {
    const folder = await aSmallDisk(4096);
    const key = randomBytes(32);
    const register = await opened(folder, key);
    const { saved } = await fill(register);
    await register.close();
    await promisify(execFile)('mount', ['-o', 'remount,size=16384k', folder]);
    const again = await opened(folder, key);
    expect(await countOf(again)).toBe(saved);
    await again.close();
  });
});

describe('the name of an error', () => {
  it.each([
    ['SQLITE_FULL', 'diskFull'],
    ['SQLITE_IOERR_SHMSIZE', 'diskFull'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_READONLY_DBMOVED', 'readOnlyFolder'],
    ['SQLITE_BUSY_SNAPSHOT', 'dataInUse'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['ENOSPC', 'diskFull'],
    ['EROFS', 'readOnlyFolder'],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
    ['ENOENT', undefined],
  ])('calls %s %s', (code, trouble) => {
    expect(troubleOf(Object.assign(new Error('x'), { code }))).toBe(trouble);
  });
});

const aClosedRegister = async (rows = 40) => {
  const register = await aRegister();
  await register.db.transaction().execute(async (tx) => {
    for (let place = 0; place < rows; place++) {
      await tx
        .insertInto('complaint')
        .values(aComplaintRow({ id: `c${place}`, number: `n${place}`, card: JSON.stringify('x'.repeat(900)) }))
        .execute();
    }
  });
  await register.close();
  return register;
};

const opened = async (folder: string, key: Uint8Array): Promise<Register> => {
  const result = await openRegister(folder, key);
  if (!result.ok) throw new Error(result.refusal.code);
  onTestFinished(() => result.value.close());
  return result.value;
};

/** How opening ends, in one word; an opened register is closed again. */
const codeOf = async (folder: string, key: Uint8Array): Promise<string> => {
  const result = await openRegister(folder, key);
  if (!result.ok) return result.refusal.code;
  await result.value.close();
  return 'open';
};

const fill = async ({ db }: Register): Promise<{ readonly saved: number; readonly error: unknown }> => {
  for (let saved = 0; ; saved++) {
    try {
      await db
        .insertInto('complaint')
        .values(aComplaintRow({ id: `c${saved}`, number: `n${saved}`, card: JSON.stringify('x'.repeat(20_000)) }))
        .execute();
    } catch (error) {
      return { saved, error };
    }
  }
};

const countOf = async ({ db }: Register): Promise<number> =>
  (
    await db
      .selectFrom('complaint')
      .select((count) => count.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
  ).n;

async function expectUntouched(folder: string, work: () => Promise<void>): Promise<void> {
  const bytes = async () =>
    Promise.all(['register.db', 'register.salt'].map((name) => readFile(join(folder, name)).then((file) => file.toString('base64'))));
  const before = await bytes();
  await work();
  expect((await bytes()).map((file, place) => file === before[place])).toEqual([true, true]);
}
