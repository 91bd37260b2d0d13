import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { keepMissed } from '../../../electron/services/keep-missed.ts';
import { tellRings } from '../../../electron/services/tell-rings.ts';
import { shownRings } from '../../../electron/services/shown-rings.ts';
import { anOpenDesk } from '../../helpers/an-open-desk.ts';

const ring = { event: 'ring', number: '+66812345678', name: 'Somchai', key: null } as const;
const end = { event: 'end', number: null, name: '', key: null } as const;

it('writes a missed call and whom to call back, once', async () => {
  const { desk, ask, signIn } = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  await signIn('Irina');
  desk.world.telephone.rings.hear(ring);
  desk.world.telephone.rings.hear(end);
  await keepMissed(desk);
  await keepMissed(desk);
  expect(await ask('callback.list', {})).toMatchObject({
    ok: true,
    value: [{ reason: 'missed', number: '+66812345678', name: 'Somchai' }],
  });
});

it('keeps it in memory while the register is closed, and writes it after the sign-in', async () => {
  const { desk, ask, signIn, announced } = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  desk.world.telephone.rings.hear(ring);
  desk.world.telephone.rings.hear(end);
  await keepMissed(desk);
  expect(desk.world.telephone.rings.missed()).toHaveLength(1);
  await signIn('Irina');
  await keepMissed(desk);
  expect(desk.world.telephone.rings.missed()).toHaveLength(0);
  expect(await ask('callback.list', {})).toMatchObject({ value: [{ reason: 'missed' }] });
  expect(announced).toContainEqual(expect.objectContaining({ event: 'changed', what: 'callbacks' }));
});

it('stands in the audit without number and name', async () => {
  const { desk, ask, signIn } = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  await signIn('Irina');
  desk.world.telephone.rings.hear(ring);
  desk.world.telephone.rings.hear(end);
  await keepMissed(desk);
  await signIn('Ada');
  const audit = await ask('audit.read', { rows: 50 });
  expect(audit).toMatchObject({ ok: true });
  expect(JSON.stringify(audit)).toContain('call.missed');
  expect(JSON.stringify(audit)).not.toMatch(/812345678|Somchai/u);
});

it('shows nobody’s number and name before somebody signs in', async () => {
  const { desk, signIn } = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  desk.world.telephone.rings.hear(ring);
  expect(await shownRings(desk)).toMatchObject([{ number: '', name: '', state: 'ringing' }]);
  await signIn('Irina');
  expect(await shownRings(desk)).toMatchObject([{ number: '+66812345678', name: 'Somchai' }]);
});

it('is told to the windows even when it cannot be written, and is written later', async () => {
  const { desk, signIn, announced } = await anOpenDesk({ Irina: ['operator'], Ada: ['admin'] });
  await signIn('Irina');
  if (desk.seat.kind === 'nobody') throw new Error('nobody there');
  const { db } = desk.seat.data;
  await sql`create trigger no_room before insert on call begin select raise(abort, 'no room'); end`.execute(db);
  desk.world.telephone.rings.hear(ring);
  desk.world.telephone.rings.hear(end);
  await expect(tellRings(desk)).rejects.toThrow('no room');
  expect(announced).toContainEqual(expect.objectContaining({ event: 'rings' }));
  await sql`drop trigger no_room`.execute(db);
  await tellRings(desk);
  expect(desk.world.telephone.rings.missed()).toEqual([]);
});
