import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { linkForNew } from '../../headoffice/admin/link-for-new.ts';
import { rowOfPerson } from '../../headoffice/store/admin/people.ts';
import { type Role, roles } from '../../shared/access.ts';
import { employeeId, complaintId } from '../../shared/ids.ts';
import { paths } from '../../shared/sync/protocol.ts';
import { type ABrowser, anAdministrator } from './a-browser.ts';
import { aComplaint } from './a-complaint.ts';
import { aPerson } from './a-person.ts';
import type { APostgres } from './a-postgres.ts';
import { anEventText, type ARemoteDesk, aRemoteDesk } from './a-remote-desk.ts';
import { type AnAdminOffice, anAdminOffice } from './an-admin-office.ts';
import { anAttachment, aPicture, hashOf } from './an-attachment.ts';

const content = aPicture(300);
export const teapot = {
  sha256: hashOf(content),
  base64: Buffer.from(content).toString('base64'),
  complaint: aComplaint({
    id: complaintId.parse(randomUUID()),
    number: 'MSK-2026-A-0001-1',
    category: null,
    promises: [],
    facts: { title: 'A cracked teapot of Thonglor' },
    attachments: [anAttachment({ sha256: hashOf(content), size: content.length })],
  }),
};

/** One person of the branch in each role that an administrator can give. */
export const staff = Object.fromEntries(
  roles.map((role, at) => [
    role,
    aPerson({ id: employeeId.parse(`00000000-0000-7000-8000-00000000f10${at}`), name: `One ${role}`, roles: [role] }),
  ]),
) as Readonly<Record<Role, ReturnType<typeof aPerson>>>;

/** A head office with all its doors, two branches, and everybody who may come to a door. */
export interface AnOfficeToEnter {
  readonly office: AnAdminOffice;
  /** `GET /v1/pull`: every route, as Fastify was told of them. */
  readonly routes: readonly string[];
  readonly foreign: number;
  readonly administrator: ABrowser;
  readonly dismissed: ABrowser;
  /** An administrator, and a desk, whom nobody minds losing. */
  readonly spare: { readonly administrator: string; readonly desk: string };
  readonly desks: Readonly<Record<'own' | 'foreign' | 'revoked', ARemoteDesk>>;
}

export async function anOfficeToEnter(postgres: APostgres): Promise<AnOfficeToEnter> {
  const { office, routes } = await withItsRoutes(() => anAdminOffice(postgres));
  const administrator = await anAdministrator((await office.link()) ?? '');
  const another = async (name: string): Promise<ABrowser> =>
    anAdministrator((await linkForNew({ db: office.db, now: Date.now }, office.address, true)) ?? '', name);
  const dismissed = await another('Dismissed');
  await another('Spare');
  const idOf = async (name: string): Promise<string> =>
    (await office.db.selectFrom('administrator').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  await office.db.updateTable('administrator').set({ active: 0 }).where('name', '=', 'Dismissed').execute();
  const foreign = await office.newBranch('SPB');
  const desks = {
    own: await aRemoteDesk(office),
    foreign: await aRemoteDesk(office, { branch: foreign }),
    revoked: await aRemoteDesk(office),
  };
  const spare = { administrator: await idOf('Spare'), desk: (await aRemoteDesk(office)).id };
  await office.db.updateTable('device').set({ revoked_at: Date.now() }).where('desk', '=', desks.revoked.id).execute();
  await bring(desks.own);
  return { office, routes, foreign, administrator, dismissed, spare, desks };
}

/** The complaint, its file, and who works in the branch, as its desk has them. */
async function bring(desk: ARemoteDesk): Promise<void> {
  const rows = Object.values(staff).map((one) => ({
    table: 'employee',
    key: JSON.stringify([one.id]),
    did: 'add',
    set: rowOfPerson(one),
  }));
  const brought = [{ body: teapot.complaint, lines: [] }];
  const event = anEventText(1, { by: staff.admin.id, act: 'desk.bring', object: '', brought, rows });
  const came = [
    await desk.push([event]),
    await desk.ask(`${paths.blob}/${teapot.sha256}`, { body: { complaint: teapot.complaint.id, at: 0, base64: teapot.base64 } }),
  ];
  if (came.some(({ status }) => status !== 200)) throw new Error(`nothing was brought: ${JSON.stringify(came)}`);
}

async function withItsRoutes(open: () => Promise<AnAdminOffice>): Promise<Pick<AnOfficeToEnter, 'office' | 'routes'>> {
  const routes: string[] = [];
  const listen = (made: unknown): void => {
    const { fastify } = made as { readonly fastify: FastifyInstance };
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push(`${one} ${url}`);
    });
  };
  subscribe('fastify.initialization', listen);
  try {
    return { office: await open(), routes };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}

/** What every form on a page of this browser carries. */
export async function tokenOf(browser: ABrowser): Promise<string> {
  const { text } = await browser.get('/admin/branches');
  return /name="form" value="([^"]+)"/u.exec(text)?.[1]?.replaceAll('&#61;', '=') ?? '';
}
