import { v7 } from 'uuid';
import { deskWorld, rightNow } from '../../electron/desk/desk-world.ts';
import { dispatch } from '../../electron/services/dispatch.ts';
import { closeDesk } from '../../electron/services/leave-seat.ts';
import { openDesk, type OpenDesk } from '../../electron/services/open-desk.ts';
import { fileSecretStore } from '../../electron/store/secret-store.ts';
import { deskState, type SetUp } from '../../shared/contract/desk.ts';
import { silentTelephone } from './a-desk.ts';
import { generatedSite, keptFolder, type Size, writeGenerated } from './fill-register.ts';

/** Who can sign in at a generated desk. */
export const signIn = { name: 'Bench Lead', password: 'forty quiet pelicans wait' };

/** The data folder of a desk that is set up and holds that many customers and complaints, for the whole program to run on. */
export const generatedDesk = async (size: Size): Promise<{ readonly folder: string }> => ({
  folder: await keptFolder(`desk-${size.customers}-${size.complaints}`, (folder) => makeDesk(folder, size)),
});

async function makeDesk(folder: string, size: Size): Promise<void> {
  const world = deskWorld({
    version: '0.0.0',
    announce: () => undefined,
    telephone: silentTelephone(rightNow, v7),
    print: async () => undefined,
    log: nothing,
  });
  const desk = await openDesk(folder, fileSecretStore(folder), world);
  const setUp: SetUp = {
    site: generatedSite,
    deskCode: 'A',
    people: [{ name: signIn.name, password: signIn.password, roles: ['operator', 'admin'] }],
  };
  await ask(desk, 'desk.setUp', setUp);
  const { people } = deskState.parse(await ask(desk, 'desk.state', {}));
  await ask(desk, 'session.signIn', { person: people[0]?.id, password: signIn.password });
  if (desk.seat.kind === 'nobody') throw new Error('nobody sits at the generated desk');
  await writeGenerated(desk.seat.data.db, size);
  await closeDesk(desk);
}

const nothing = (): void => undefined;

async function ask(desk: OpenDesk, method: string, input: unknown): Promise<unknown> {
  const answer = await dispatch(desk, { method, input });
  if (!answer.ok) throw new Error(`${method} was refused: ${answer.refusal.code}`);
  return answer.value;
}
