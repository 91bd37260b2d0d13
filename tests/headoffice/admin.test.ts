import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashOfCode } from '../../headoffice/one-time-code.ts';
import { type ABrowser, aBrowser, anAdministrator } from '../helpers/a-browser.ts';
import { type APostgres, aPostgres } from '../helpers/a-postgres.ts';
import { anEventText, aRemoteDesk, joinWith } from '../helpers/a-remote-desk.ts';
import { type AnAdminOffice, anAdminOffice } from '../helpers/an-admin-office.ts';

let postgres: APostgres;
let office: AnAdminOffice;
let admin: ABrowser;
// Migrating and two slow hashes once; every test gets a copy, signed in.
let template: string;
let cookies: ReadonlyMap<string, string>;
beforeAll(async () => {
  postgres = await aPostgres();
  const first = await anAdminOffice(postgres);
  ({ cookies } = await anAdministrator((await first.link()) ?? ''));
  await first.stop();
  template = first.url;
}, 60_000);
beforeEach(async () => {
  office = await anAdminOffice(postgres, { copyOf: template });
  admin = aBrowser(office.address, cookies);
  await admin.get('/admin/branches');
});
afterEach(() => office.stop());
afterAll(() => postgres.stop(), 60_000);

const acts = async (): Promise<readonly string[]> =>
  (await office.db.selectFrom('admin_act').select(['act', 'by_name', 'object']).orderBy('id').execute()).map(({ act, by_name, object }) =>
    `${by_name} ${act} ${object}`.trim(),
  );
const somebody = {
  name: 'Malee',
  roles: ['operator', 'admin'],
  position: '',
  extension: '12',
  language: 'th',
  gender: 'f',
  active: 'yes',
  seq: '0',
};
const people = '/admin/branches/1/people';
const personId = async (name: string): Promise<string> => {
  const rows = await office.db.selectFrom('record').select('row').where('kind', '=', 'employee').execute();
  const found = rows.map(({ row }) => JSON.parse(row ?? '{}') as { id: string; name: string }).find((one) => one.name === name);
  return found?.id ?? '';
};
const seqIn = (text: string): string => /name="seq" value="(\d+)"/u.exec(text)?.[1] ?? '';

describe('branches', () => {
  const bangkok = { site: 'bkk', name: 'Bangkok', timeZone: 'Asia/Bangkok', currency: 'thb' };

  it('are added with a code, a name, a time zone and a currency, and noted', async () => {
    expect((await admin.send('/admin/branches', bangkok)).goesTo).toBe('/admin/branches/2');
    expect(await office.db.selectFrom('branch').selectAll().where('branch', '=', 2).executeTakeFirst()).toMatchObject({
      site: 'BKK',
      name: 'Bangkok',
      time_zone: 'Asia/Bangkok',
      currency: 'THB',
    });
    expect(await acts()).toContain('Anong branch.add BKK');
  });

  it.each([
    [{ site: 'B' }, 'two to four capital letters'],
    [{ site: 'BKK1' }, 'two to four capital letters'],
    [{ site: 'MSK' }, 'Another branch has this site code'],
    [{ name: '  ' }, 'A name is needed'],
    [{ timeZone: 'Asia/Nowhere' }, 'no such time zone'],
    [{ timeZone: '' }, 'no such time zone'],
    [{ currency: 'XXZ' }, 'no such currency'],
  ])('are not added with %j', async (wrong, sentence) => {
    const came = await admin.send('/admin/branches', { ...bangkok, ...wrong });
    expect(came.status).toBe(422);
    expect(came.text).toContain(sentence);
    expect(came.text).toContain('role="alert"');
    expect(await office.db.selectFrom('branch').select('branch').execute()).toHaveLength(1);
  });

  it('show what they are called letter by letter', async () => {
    await admin.send('/admin/branches', { ...bangkok, name: '<img src=x onerror=alert(1)>"\'&' });
    const { text } = await admin.get('/admin/branches');
    expect(text).not.toContain('<img');
    expect(text).toContain('&#60;img src&#61;x onerror&#61;alert(1)&#62;');
  });

  it.each(['/admin/branches/9', '/admin/branches/x', '/admin/branches/1e1', '/admin/branches/99999999999999', '/admin/branches/9/people'])(
    'that are none are said to be none: %s',
    async (path) => {
      expect((await admin.get(path)).status).toBe(404);
    },
  );
});

describe('codes and desks', () => {
  it('a code is shown once, kept as a hash, and lets one desk in within ten minutes', async () => {
    const shown = await admin.send('/admin/branches/1/codes', {});
    const code = /class="code">([A-Z2-9-]+)</u.exec(shown.text)?.[1] ?? '';
    expect(code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}$/u);
    expect(shown.text).toContain(office.address);
    const [kept] = await office.db.selectFrom('code').selectAll().execute();
    expect(kept?.hash).toBe(hashOfCode(code));
    expect(JSON.stringify(kept)).not.toContain(code);
    expect((kept?.until ?? 0) - (kept?.made_at ?? 0)).toBe(600_000);
    expect((await admin.get('/admin/branches/1')).text).not.toContain(code);
    expect(JSON.stringify(office.log)).not.toContain(code);
    office.later(600_001);
    expect((await joinWith(office, { code, desk: crypto.randomUUID(), key: 'AAAA' })).status).toBeGreaterThanOrEqual(400);
  });

  it('a desk shows its number, code, name, when it was seen, where it stands and how far behind it is', async () => {
    const desk = await aRemoteDesk(office, { name: 'Window <2>' });
    await desk.push([1, 2, 3, 4].map((s) => anEventText(s)));
    await desk.hello({ cursor: 3 });
    const { text } = await admin.get('/admin/branches/1');
    expect(text).toContain('Window &#60;2&#62;');
    expect(text).toContain(`>${desk.joined.deskCode}<`);
    const [row = ''] = /<tbody>[\s\S]*<\/tbody>/u.exec(text) ?? [];
    const cells = [...row.matchAll(/<td class="number">([^<]*)</gu)].map(([, cell]) => cell);
    expect(cells[0]).toBe('1');
    expect(cells.slice(1)).toEqual(['3', '1']);
  });

  it('a revoked desk is told so at its next request, once it is revoked and noted', async () => {
    const desk = await aRemoteDesk(office);
    expect((await desk.hello()).status).toBe(200);
    await admin.get('/admin/branches/1');
    expect((await admin.send(`/admin/branches/1/desks/${desk.id}/revoke`, {})).goesTo).toBe('/admin/branches/1');
    expect(await desk.hello()).toMatchObject({ status: 403, body: { problem: 'revoked' } });
    expect((await admin.get('/admin/branches/1')).text).toContain('class="tag bad">revoked');
    await admin.send(`/admin/branches/1/desks/${desk.id}/revoke`, {});
    expect((await acts()).filter((act) => act.includes('desk.revoke'))).toEqual([`Anong desk.revoke MSK ${desk.joined.deskCode}`]);
  });

  it('is not revoked by the address of another branch', async () => {
    const desk = await aRemoteDesk(office);
    await office.newBranch('BKK');
    expect((await admin.send(`/admin/branches/2/desks/${desk.id}/revoke`, {})).status).toBe(404);
    expect((await desk.hello()).status).toBe(200);
  });
});

describe('what was refused or parked', () => {
  it('stands there with act, desk, moment and reason, and with nothing that anybody wrote', async () => {
    const desk = await aRemoteDesk(office);
    const secret = 'Somchai 0812345678';
    await desk.push([anEventText(1, { act: 'tomorrow.act', body: { story: secret } })]);
    await office.db.updateTable('event').set({ outcome: 'refused', refusal: 'notAllowed' }).where('seq', '=', 1).execute();
    await desk.push([anEventText(2, { act: 'tomorrow.other', body: { story: secret }, object: secret })]);
    const { text } = await admin.get('/admin/branches/1/events');
    for (const shown of ['tomorrow.act', 'tomorrow.other', desk.joined.deskCode]) expect(text).toContain(shown);
    expect(text).not.toContain('Somchai');
    expect(text).not.toContain('0812345678');
  });

  it('is marked as seen once somebody has looked', async () => {
    const desk = await aRemoteDesk(office);
    await desk.push([anEventText(1)]);
    const parked = async (): Promise<string> => (await admin.get('/admin/branches')).text;
    expect(await parked()).toMatch(/<td class="number">1<\/td>\s*<\/tr>/u);
    await admin.get('/admin/branches/1/events');
    expect((await admin.send('/admin/branches/1/events/1/seen', {})).goesTo).toBe('/admin/branches/1/events');
    expect(await parked()).toMatch(/<td class="number">0<\/td>\s*<\/tr>/u);
    expect(await acts()).toContain('Anong event.see MSK 1');
  });
});

describe('people of a branch', () => {
  it('are added as an event of head office that every desk gets', async () => {
    const desk = await aRemoteDesk(office);
    await admin.get(`${people}/new`);
    expect((await admin.send(`${people}/new`, somebody)).goesTo).toBe(people);
    const pulled = await desk.pull(0);
    expect(pulled.body).toMatchObject({
      head: 1,
      lines: [{ seq: 1, desk: 0, s: 1, act: 'person.save', effect: { outcome: 'applied', rows: [{ table: 'employee' }] } }],
    });
    const row = JSON.parse((await office.db.selectFrom('record').select('row').executeTakeFirstOrThrow()).row ?? '') as unknown;
    expect(row).toMatchObject({ name: 'Malee', roles: '["operator","admin"]', language: 'th', active: 1, deputy: null });
    expect((await admin.get(people)).text).toContain('Malee');
  });

  it('are changed in the columns that changed alone, and what was noted names them without their content', async () => {
    await admin.send(`${people}/new`, somebody);
    const id = await personId('Malee');
    const { text } = await admin.get(`${people}/${id}`);
    await admin.send(`${people}/${id}`, { ...somebody, position: 'Lead of the night shift', seq: seqIn(text) });
    const bodies = await office.db.selectFrom('event').select('body').orderBy('seq').execute();
    expect(JSON.parse(bodies.at(-1)?.body ?? '')).toMatchObject({
      s: 2,
      rows: [{ did: 'change', set: { position: 'Lead of the night shift' } }],
    });
    const [last] = await office.db.selectFrom('admin_act').selectAll().orderBy('id', 'desc').limit(1).execute();
    expect(last).toMatchObject({ act: 'person.save', detail: 'position' });
    expect(JSON.stringify(await office.db.selectFrom('admin_act').selectAll().execute())).not.toContain('night shift');
  });

  it('are not changed over what somebody else changed meanwhile', async () => {
    await admin.send(`${people}/new`, somebody);
    const id = await personId('Malee');
    const seq = seqIn((await admin.get(`${people}/${id}`)).text);
    await admin.send(`${people}/${id}`, { ...somebody, extension: '13', seq });
    const late = await admin.send(`${people}/${id}`, { ...somebody, extension: '14', seq });
    expect(late.status).toBe(422);
    expect(late.text).toContain('Somebody else changed this meanwhile');
    const row = JSON.parse((await office.db.selectFrom('record').select('row').executeTakeFirstOrThrow()).row ?? '') as unknown;
    expect(row).toMatchObject({ extension: '13' });
  });

  it.each([
    [{ name: ' ' }, 'A name is needed'],
    [{ roles: [] }, 'at least one role'],
    [{ language: 'xx' }, 'A name is needed'],
    [{ name: 'malee' }, 'That name is somebody else’s'],
  ])('are not added as %j', async (wrong, sentence) => {
    await admin.send(`${people}/new`, somebody);
    const came = await admin.send(`${people}/new`, { ...somebody, name: 'Boon', ...wrong });
    expect(came.status).toBe(422);
    expect(came.text).toContain(sentence);
  });

  it('keep somebody who administers the desks', async () => {
    await admin.send(`${people}/new`, somebody);
    const id = await personId('Malee');
    const seq = seqIn((await admin.get(`${people}/${id}`)).text);
    const came = await admin.send(`${people}/${id}`, { ...somebody, active: [], seq });
    expect(came.text).toContain('Somebody active has to stay administrator');
  });

  it('leave a desk no right at its next grant once they do not work there', async () => {
    await admin.send(`${people}/new`, somebody);
    await admin.send(`${people}/new`, { ...somebody, name: 'Boon', roles: ['operator'] });
    const desk = await aRemoteDesk(office);
    const id = await personId('Boon');
    const seq = seqIn((await admin.get(`${people}/${id}`)).text);
    await admin.send(`${people}/${id}`, { ...somebody, name: 'Boon', roles: ['operator'], active: [], seq });
    const { body } = await desk.hello();
    const granted = JSON.parse(('grant' in body ? body.grant?.text : undefined) ?? '{}') as { people: { id: string; active: boolean }[] };
    expect(granted.people.find((one) => one.id === id)?.active).toBe(false);
  });

  it('may grant alone what an administrator says', async () => {
    const limit = JSON.stringify({ role: 'operator', per_complaint: 50_000, per_customer: null });
    await office.db
      .insertInto('record')
      .values({ branch: 1, kind: 'authority_limit', key: '["operator"]', seq: 0, row: limit, stamps: '{}' })
      .execute();
    const { text } = await admin.get(people);
    expect(text).toContain('value="500"');
    const fields = { 'operator.perComplaint': '750.50', 'operator.perCustomer': '' };
    expect((await admin.send('/admin/branches/1/limits', { ...fields, 'operator.perComplaint': '7x' })).status).toBe(422);
    expect((await admin.send('/admin/branches/1/limits', { ...fields, 'operator.perComplaint': '-5' })).status).toBe(422);
    expect((await admin.send('/admin/branches/1/limits', fields)).goesTo).toBe(people);
    const kept = await office.db.selectFrom('record').select('row').where('kind', '=', 'authority_limit').executeTakeFirstOrThrow();
    expect(JSON.parse(kept.row ?? '')).toEqual({ role: 'operator', per_complaint: 75_050, per_customer: null });
    expect(await office.db.selectFrom('stream').select('head').executeTakeFirst()).toEqual({ head: 1 });
    await admin.send('/admin/branches/1/limits', fields);
    expect(await office.db.selectFrom('stream').select('head').executeTakeFirst()).toEqual({ head: 1 });
  });

  it('come into the feed without a hole though desks push and administrators save at once', async () => {
    const desk = await aRemoteDesk(office);
    await admin.get(`${people}/new`);
    const saves = Array.from({ length: 8 }, (_, at) => admin.send(`${people}/new`, { ...somebody, name: `Person ${at}` }));
    const pushes = (async () => {
      for (let s = 1; s <= 20; s += 1) await desk.push([anEventText(s)]);
    })();
    await Promise.all([...saves, pushes]);
    const { body } = await desk.pull(0);
    const lines = 'lines' in body ? body.lines : [];
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
    expect(lines.filter(({ desk: from }) => from === 0).map(({ s }) => s)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('the log', () => {
  it('names nobody and carries no secret', async () => {
    await admin.send(`${people}/new`, somebody);
    await admin.get('/admin/first?link=secret-in-an-address');
    const all = office.log.join('');
    for (const secret of ['Malee', 'Anong', 'correct horse', 'secret-in-an-address', admin.cookies.get('heard-admin') ?? '?'])
      expect(all).not.toContain(secret);
  });
});
