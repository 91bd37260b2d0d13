import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTidy } from '../../../electron/services/attachments/open-tidy.ts';
import { findFile, keepFile } from '../../../electron/store/kept-files.ts';
import { asideFor } from '../../../electron/store/keep-files.ts';
import { openRegister } from '../../../electron/store/open-register.ts';
import { instant } from '../../../shared/ids.ts';
import { hashOf } from '../../helpers/an-attachment.ts';
import { aFolder } from '../../helpers/a-register.ts';

const key = new Uint8Array(32).fill(7);
const said = new TextEncoder().encode('the cup came broken');
const at = Date.UTC(2026, 10, 23);

const isRegister = (name: string): boolean => name !== 'files' && name !== 'files-aside';

const copy = async (from: string, to: string): Promise<void> => {
  for (const name of (await readdir(from)).filter(isRegister)) await cp(join(from, name), join(to, name), { recursive: true });
};

/** A desk's folder: starts the desk in it, and takes or puts back copies of the register alone. */
async function aDesk() {
  const folder = await aFolder();
  const copies = await aFolder();
  return {
    folder,
    start: async (now: number) => {
      const opened = await openRegister(folder, Uint8Array.from(key));
      if (!opened.ok) throw new Error(opened.refusal.code);
      const { db, close } = opened.value;
      // A register that no complaint stands in: head office has still to say what becomes of it.
      await db.updateTable('sync_state').set({ phase: 'joined' }).execute();
      return { db, close, files: await openTidy(folder, db, now) };
    },
    putAway: async (name: string) => {
      await mkdir(join(copies, name));
      await copy(folder, join(copies, name));
    },
    putBack: async (name: string) => {
      for (const one of (await readdir(folder)).filter(isRegister)) await rm(join(folder, one), { recursive: true });
      await copy(join(copies, name), folder);
    },
    lying: async () => ({ here: await readdir(join(folder, 'files')), aside: await readdir(join(folder, 'files-aside')) }),
  };
}
type ADesk = Awaited<ReturnType<typeof aDesk>>;

async function addFile({ start }: ADesk): Promise<string> {
  const { db, files, close } = await start(at);
  const coming = await files.begin();
  await coming.write(said);
  const whole = await coming.finish();
  await db.transaction().execute((tx) => keepFile(tx, whole, { at: instant.parse(at), sent: false }));
  await close();
  return whole.place;
}

/** A desk whose register from before its file was put back, and the place of that file. */
async function setBack() {
  const desk = await aDesk();
  await (await desk.start(at)).close();
  await desk.putAway('older');
  const place = await addFile(desk);
  await desk.putAway('newer');
  await desk.putBack('older');
  await (await desk.start(at)).close();
  return { desk, place };
}

it('sets aside what an older register does not name, and has it again with the newer one', async () => {
  const { desk, place } = await setBack();
  expect(await desk.lying()).toEqual({ here: [], aside: [place] });
  await desk.putBack('newer');
  const { db, files, close } = await desk.start(at + asideFor - 1);
  const kept = await findFile(db, hashOf(said));
  expect(kept && (await files.read(kept, 0, 100))).toEqual(Buffer.from(said));
  expect(await desk.lying()).toEqual({ here: [place], aside: [] });
  await close();
});

it('removes what nobody missed for thirty days, and what a kill left half at once', async () => {
  const { desk, place } = await setBack();
  await writeFile(join(desk.folder, 'files', 'abc.part'), 'half');
  await (await desk.start(at + asideFor - 1)).close();
  expect(await desk.lying()).toEqual({ here: [], aside: [place] });
  await (await desk.start(at + asideFor)).close();
  expect(await desk.lying()).toEqual({ here: [], aside: [] });
});
