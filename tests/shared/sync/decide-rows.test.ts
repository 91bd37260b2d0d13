import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { complaintId, instant } from '../../../shared/ids.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, now } from '../../helpers/a-complaint.ts';
import { irina, olga, pavel } from '../../helpers/a-person.ts';
import { aBranch, customer } from '../../helpers/sync-model/a-branch.ts';
import { anEvent, anyRow, put, putPerson } from '../../helpers/sync-model/an-event.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';

const given = { number: 'BKK-2026-A-0050-Q', code: null, customer: null, revision: 1 };
const commands = (command: ReturnType<typeof aCommand>, as: Partial<DeskEvent> = {}): DeskEvent =>
  anEvent({ act: `complaint.${command.kind}`, object: command.complaint, body: { command, given }, ...as });

const newId = complaintId.parse('00000000-0000-7000-8000-00000000c111');

const rename = (name: string, as: Partial<DeskEvent> = {}) =>
  anEvent({
    act: 'customer.save',
    object: customer,
    rows: [{ table: 'customer', key: JSON.stringify([customer]), did: 'change', set: { name } }],
    ...as,
  });

const theirs = (id: string) =>
  anEvent({
    act: 'session.setLanguage',
    rows: [{ table: 'employee', key: JSON.stringify([id]), did: 'change', set: { language: 'ru' } }],
  });

const imported = (as = {}) => ({ body: aComplaint({ id: newId, number: 'OLD-2020-A-0001-X', externalRef: 'old 1', ...as }), lines: [] });

const batch = (brought: DeskEvent['brought'], by = pavel.id) => anEvent({ act: 'import.batch', object: 'i', by, brought });

const olgasFlag = anyRow('customer_flag', { id: 'f1', customer, by: olga.id, lifted_at: null, lifted_by: null });

const lifts = (by: string) =>
  anEvent({
    act: 'customer.liftFlag',
    object: customer,
    by,
    rows: [{ table: olgasFlag.table, key: olgasFlag.key, did: 'change', set: { lifted_at: 5, lifted_by: by } }],
  });

describe('rows', () => {
  it('are joined column by column, and what lost is told', async () => {
    const { held, hear } = anOffice();
    await hear(rename('Anna P.'), { desk: 2, at: instant.parse(now) });
    const effect = await hear(rename('Ann', { by: olga.id }), { at: instant.parse(now - 10) });
    expect(effect).toMatchObject({ outcome: 'merged', over: [{ column: 'name', stands: 'Anna P.', lost: 'Ann', by: irina.id }] });
    expect(held.rows.get(`customer ${JSON.stringify([customer])}`)?.kept.row?.['name']).toBe('Anna P.');
  });

  it('of columns an act does not write are refused', async () => {
    const forged = anEvent({
      act: 'session.setLanguage',
      rows: [{ table: 'employee', key: JSON.stringify([irina.id]), did: 'change', set: { roles: '["admin"]' } }],
    });
    expect((await anOffice().hear(forged)).refusal?.code).toBe('notAllowed');
  });

  it('of another person are refused where only one’s own may be changed', async () => {
    expect((await anOffice().hear(theirs(pavel.id))).refusal?.code).toBe('notAllowed');
    expect((await anOffice().hear(theirs(irina.id))).outcome).toBe('applied');
  });

  it('let an operator lift their own flag only, and a supervisor any', async () => {
    const held = aBranch();
    put(held, olgasFlag);
    expect((await anOffice(held).hear(lifts(irina.id))).refusal?.code).toBe('notAllowed');
    expect((await anOffice(held).hear(lifts(pavel.id))).outcome).toBe('applied');
  });

  it('name only things that head office has', async () => {
    const flag = anyRow('customer_flag', { id: 'f1', customer: 'c9', by: irina.id });
    expect((await anOffice().hear(anEvent({ act: 'customer.flag', object: 'c9', rows: [flag] }))).refusal?.code).toBe('noSuchCustomer');
  });

  it('that only one may add stand by the first, and the second is refused whole', async () => {
    const { hear } = anOffice();
    const key = 'E5|x|now';
    const line: TimelineEntry = { at: now, by: irina.id, kind: 'escalated', facts: {} };
    const fires = anEvent({
      act: 'escalation.fire',
      rows: [anyRow('escalation_fired', { key, complaint: null })],
      lines: [{ complaint: aComplaint().id, line }],
    });
    expect((await hear(fires)).outcome).toBe('applied');
    expect(await hear(fires, { desk: 2 })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'changedMeanwhile' },
      complaints: [{ lines: [] }],
    });
    expect((await hear({ ...fires, seen: 101 }, { desk: 2 })).outcome).toBe('applied');
  });

  it('that grow are the same row the second time', async () => {
    const { held, hear } = anOffice();
    const reward = (amount: number) =>
      anyRow('incentive_entry', {
        event: 'articleApproved',
        key: 'a1',
        article: 'a1',
        person: irina.id,
        amount,
        state: 'proposed',
        ...nobody,
      });
    const nobody = { complaint: null, proposed_by: null, decided_by: null, batch: null };
    put(held, anyRow('article', { id: 'a1', source: null }));
    const approves = (amount: number) => anEvent({ act: 'knowledge.approve', object: 'a1', by: pavel.id, rows: [reward(amount)] });
    await hear(approves(100));
    expect((await hear(approves(900), { desk: 2 })).outcome).toBe('applied');
    expect(held.rows.get('incentive_entry ["articleApproved","a1"]')?.kept.row?.['amount']).toBe(100);
  });

  it('that somebody decided meanwhile stay, and the rest of the event goes on', async () => {
    const { held, hear } = anOffice();
    const entry = anyRow('incentive_entry', {
      event: 'resolvedBySelf',
      key: 'k',
      complaint: aComplaint().id,
      state: 'approved',
      decided_by: pavel.id,
    });
    put(held, entry);
    const rows = [{ table: entry.table, key: entry.key, did: 'change' as const, set: { state: 'rejected', why: 'reopened' } }];
    const effect = await hear(commands(aCommand('measure'), { rows }));
    expect([effect.outcome, held.rows.get(`incentive_entry ${entry.key}`)?.kept.row?.['state']]).toEqual(['merged', 'approved']);
    expect(held.complaints.get(aComplaint().id)?.body.measures).toHaveLength(1);
  });

  it('no desk could have made are parked', async () => {
    const row = anyRow('customer', { id: customer });
    for (const bad of [
      { ...row, table: 'complaint' },
      { ...row, set: { ...row.set, secret: 1 } },
      { ...row, set: { id: customer } },
      { ...row, key: '["x"]' },
      { ...row, set: { ...row.set, revision: 'two' } },
    ])
      expect((await anOffice().hear(anEvent({ act: 'customer.save', object: customer, rows: [bad] }))).outcome).toBe('parked');
    const roles = { table: 'employee', key: JSON.stringify([irina.id]), did: 'change' as const, set: { roles: 'all' } };
    putPerson(anOffice().held, pavel);
    const held = aBranch();
    putPerson(held, { ...pavel, roles: ['admin'] });
    expect((await anOffice(held).hear(anEvent({ act: 'person.save', object: irina.id, by: pavel.id, rows: [roles] }))).outcome).toBe(
      'parked',
    );
  });
});

describe('whole complaints', () => {
  it('come with an import of whoever may import, once for each row of the other register', async () => {
    const { held, hear } = anOffice();
    expect((await hear(batch([imported()], irina.id))).refusal?.code).toBe('notAllowed');
    expect((await hear(batch([imported()]))).outcome).toBe('applied');
    const other = complaintId.parse('00000000-0000-7000-8000-00000000c113');
    expect((await hear(batch([imported({ id: other })]), { desk: 2 })).complaints).toEqual([{ id: other, body: null, lines: [] }]);
    expect(held.complaints.has(other)).toBe(false);
    expect((await hear(batch([imported({ id: other, externalRef: null })]))).refusal?.code).toBe('notAllowed');
  });

  it('of a joining desk are taken on rows it brought before, also where one goes', async () => {
    const { held, hear } = anOffice();
    const own = anyRow('customer', { id: newId, name: 'Boris', merged_into: null });
    const bring = (rows: DeskEvent['rows']) => hear(anEvent({ act: 'desk.bring', by: '', rows }), { joining: true });
    await bring([own]);
    expect((await bring([{ table: own.table, key: own.key, did: 'change', set: { name: 'Boris P.' } }])).outcome).toBe('applied');
    expect(held.rows.get(`customer ${own.key}`)?.kept.row?.['name']).toBe('Boris P.');
    expect((await bring([{ table: own.table, key: own.key, did: 'remove' }])).outcome).toBe('applied');
    expect(held.rows.get(`customer ${own.key}`)?.kept.row).toBeNull();
  });

  it('come with no other act, and with a joining desk alone', async () => {
    const brought = [{ body: aComplaint({ id: newId }), lines: [] }];
    expect((await anOffice().hear(anEvent({ act: 'call.missed', brought }))).refusal?.code).toBe('notAllowed');
    const bring = anEvent({
      act: 'desk.bring',
      by: '',
      brought,
      rows: [anyRow('customer', { id: customer, name: 'Another', merged_into: null })],
    });
    expect((await anOffice().hear(bring)).refusal?.code).toBe('notAllowed');
    const held = aBranch();
    put(held, anyRow('customer', { id: customer, name: 'Anna', merged_into: null }));
    expect((await anOffice(held).hear(bring, { joining: true })).outcome).toBe('merged');
    expect(held.complaints.get(newId)?.body.number).toBe(`${aComplaint().number}-2`);
    expect(held.rows.get(`customer ${JSON.stringify([customer])}`)?.kept.row?.['name']).toBe('Anna');
  });
});

describe('what came whole', () => {
  it('counts as taken otherwise where its number had to change, or where it is known already, and nobody is told', async () => {
    const { held, hear } = anOffice();
    expect((await hear(batch([imported()]))).outcome).toBe('applied');
    const [first] = [...held.complaints.values()].filter(({ body }) => body.externalRef === 'old 1');
    const other = { id: complaintId.parse('00000000-0000-7000-8000-0000000000f1') };
    const renamed = await hear(batch([imported({ ...other, externalRef: 'old 2' })]));
    expect(renamed).toMatchObject({ outcome: 'merged', over: [], complaints: [{ body: { number: `${first?.body.number}-2` } }] });
    const again = await hear(batch([imported({ id: complaintId.parse('00000000-0000-7000-8000-0000000000f2') })]));
    expect(again).toMatchObject({ outcome: 'merged', over: [], complaints: [{ body: null }] });
  });
});
