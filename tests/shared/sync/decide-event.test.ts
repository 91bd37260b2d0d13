import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { complaintId, customerId, instant } from '../../../shared/ids.ts';
import type { EventContext } from '../../../shared/sync/event-decision.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { decideEvent } from '../../../shared/sync/decide-event.ts';
import { pushBuffer } from '../../../shared/sync/push-buffer.ts';
import { readEvent } from '../../../shared/sync/read-event.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, delivery, now, story } from '../../helpers/a-complaint.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { aBranch, customer } from '../../helpers/sync-model/a-branch.ts';
import { aContext, anEvent, anyRow, put, putPerson } from '../../helpers/sync-model/an-event.ts';
import { ledgerOver, write } from '../../helpers/sync-model/held-things.ts';

const given = { number: 'BKK-2026-A-0050-Q', code: null, customer: null, revision: 1 };
const commands = (command: ReturnType<typeof aCommand>, as: Partial<DeskEvent> = {}): DeskEvent =>
  anEvent({ act: `complaint.${command.kind}`, object: command.complaint, body: { command, given }, ...as });

/** Head office with a branch in it. */
function office(held = aBranch()) {
  const hear = async (event: DeskEvent, as: Partial<EventContext> = {}) => {
    const buffer = pushBuffer(ledgerOver(held));
    const { effect, writes } = await decideEvent(buffer.ledger, event, aContext(as));
    buffer.take(writes);
    write(held, buffer.written(100));
    return effect;
  };
  return { held, hear };
}

const newId = complaintId.parse('00000000-0000-7000-8000-00000000c111');
const registers = (as: Partial<DeskEvent> = {}) => commands({ ...aCommand('register'), complaint: newId }, as);

describe('a command', () => {
  it('is decided again on head office’s own complaint, which everybody gets whole', async () => {
    const { held, hear } = office();
    const effect = await hear(commands(aCommand('measure', { text: 'Called the courier' })));
    expect(effect).toMatchObject({
      outcome: 'applied',
      refusal: null,
      complaints: [{ body: { revision: 4 }, lines: [{ kind: 'measure' }] }],
    });
    expect(held.complaints.get(aComplaint().id)?.lines).toMatchObject([{ seq: 101, desk: 1 }]);
  });

  it('that may not be is refused with what stands, so that its desk takes it back', async () => {
    const { hear } = office();
    const effect = await hear(commands(aCommand('measure'), { by: somchai.id }));
    expect(effect).toMatchObject({ outcome: 'refused', refusal: { code: 'notYours' }, complaints: [{ body: { revision: 3 }, lines: [] }] });
  });

  it('on a complaint that head office does not have is refused, and it is not there', async () => {
    const effect = await office().hear(commands({ ...aCommand('measure'), complaint: newId }));
    expect(effect).toMatchObject({ refusal: { code: 'noSuchComplaint' }, complaints: [{ id: newId, body: null }] });
  });

  it('takes its rows with it when it is refused', async () => {
    const use = anyRow('article_use', { complaint: aComplaint().id, article: 'a1', helped: 1 });
    const { held, hear } = office();
    const effect = await hear(commands(aCommand('measure'), { by: somchai.id, rows: [{ ...use, did: 'change', set: { helped: 1 } }] }));
    expect([effect.outcome, effect.rows, held.rows.has(`article_use ${use.key}`)]).toEqual([
      'refused',
      [{ table: 'article_use', key: use.key, row: null }],
      false,
    ]);
  });

  it('is by whom head office knows: nobody else, and nobody who had left by then', async () => {
    const { held, hear } = office();
    expect((await hear(commands(aCommand('measure'), { by: 'who' }))).refusal).toEqual({ code: 'notAllowed' });
    putPerson(held, { ...irina, active: false });
    expect((await hear(commands(aCommand('measure')))).refusal).toEqual({ code: 'notAllowed' });
    put(held, anyRow('employee', { active: 0 }));
    expect((await hear(commands(aCommand('measure')), { at: instant.parse(now - 5_000) })).outcome).toBe('applied');
  });

  it('happened when head office’s clock says', async () => {
    const at = instant.parse(now - 60_000);
    const { complaints } = await office().hear(commands(aCommand('measure'), { at: instant.parse(now + 86_400_000) }), { at });
    expect(complaints[0]?.lines[0]?.at).toBe(at);
  });
});

describe('a registration', () => {
  it('has the number it was told to the customer by, or that with a suffix where another has it', async () => {
    const { hear } = office();
    expect((await hear(registers())).complaints[0]?.body?.number).toBe(given.number);
    const other = complaintId.parse('00000000-0000-7000-8000-00000000c112');
    const again = commands({ ...aCommand('register'), complaint: other });
    expect((await hear(again, { desk: 2 })).complaints[0]?.body?.number).toBe(`${given.number}-2`);
  });

  it('sent twice under two names is one complaint; by somebody else it is refused', async () => {
    const { hear } = office();
    await hear(registers());
    expect(await hear(registers(), { desk: 2 })).toMatchObject({ outcome: 'applied', complaints: [{ lines: [] }] });
    expect((await hear(registers({ by: somchai.id }))).refusal?.code).toBe('alreadyRegistered');
  });

  it('brings its new customer along, and is refused without one', async () => {
    const id = customerId.parse('00000000-0000-7000-8000-00000000cc07');
    const row = anyRow('customer', { id, created_by: irina.id, merged_into: null });
    const body = { command: { ...aCommand('register'), complaint: newId }, given: { ...given, customer: id } };
    expect((await office().hear(registers({ body }))).refusal?.code).toBe('noSuchCustomer');
    const { held, hear } = office();
    expect((await hear(registers({ body, rows: [row] }))).outcome).toBe('applied');
    expect(held.complaints.get(newId)?.body.customer).toBe(id);
  });

  it('belongs to whom its customer was merged into meanwhile', async () => {
    const { held, hear } = office();
    const gone = customerId.parse('00000000-0000-7000-8000-00000000cc08');
    put(held, anyRow('customer', { id: gone, merged_into: customer }));
    const body = { command: { ...aCommand('register'), complaint: newId }, given: { ...given, customer: gone } };
    await hear(registers({ body }));
    expect(held.complaints.get(newId)?.body.customer).toBe(customer);
  });
});

describe('a correction', () => {
  const place = (text: string, as: Partial<DeskEvent> = {}) => commands(aCommand('correct', { seen: 3, facts: { place: text } }), as);

  it('is refused where another desk changed the same field unseen', async () => {
    const { hear } = office();
    await hear(place('Gate 1'));
    expect((await hear(place('Gate 2', { by: olga.id, seen: 100 }), { desk: 2 })).refusal).toEqual({
      code: 'changedMeanwhile',
      facts: { field: 'case.place' },
    });
  });

  it('stands where its author had seen the other, whatever revision their own desk counted', async () => {
    const { hear } = office();
    await hear(place('Gate 1'));
    expect((await hear(place('Gate 2', { by: olga.id, seen: 101 }), { desk: 2 })).outcome).toBe('applied');
    expect((await hear(place('Gate 3', { seen: 101 }), { desk: 2 })).outcome).toBe('applied');
  });
});

describe('rows', () => {
  const rename = (name: string, as: Partial<DeskEvent> = {}) =>
    anEvent({
      act: 'customer.save',
      object: customer,
      rows: [{ table: 'customer', key: JSON.stringify([customer]), did: 'change', set: { name } }],
      ...as,
    });

  it('are joined column by column, and what lost is told', async () => {
    const { held, hear } = office();
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
    expect((await office().hear(forged)).refusal?.code).toBe('notAllowed');
  });

  it('of another person are refused where only one’s own may be changed', async () => {
    const theirs = (id: string) =>
      anEvent({
        act: 'session.setLanguage',
        rows: [{ table: 'employee', key: JSON.stringify([id]), did: 'change', set: { language: 'ru' } }],
      });
    expect((await office().hear(theirs(pavel.id))).refusal?.code).toBe('notAllowed');
    expect((await office().hear(theirs(irina.id))).outcome).toBe('applied');
  });

  it('let an operator lift their own flag only, and a supervisor any', async () => {
    const flag = anyRow('customer_flag', { id: 'f1', customer, by: olga.id, lifted_at: null, lifted_by: null });
    const lifts = (by: string) =>
      anEvent({
        act: 'customer.liftFlag',
        object: customer,
        by,
        rows: [{ table: flag.table, key: flag.key, did: 'change', set: { lifted_at: 5, lifted_by: by } }],
      });
    const held = aBranch();
    put(held, flag);
    expect((await office(held).hear(lifts(irina.id))).refusal?.code).toBe('notAllowed');
    expect((await office(held).hear(lifts(pavel.id))).outcome).toBe('applied');
  });

  it('name only things that head office has', async () => {
    const flag = anyRow('customer_flag', { id: 'f1', customer: 'c9', by: irina.id });
    expect((await office().hear(anEvent({ act: 'customer.flag', object: 'c9', rows: [flag] }))).refusal?.code).toBe('noSuchCustomer');
  });

  it('that only one may add stand by the first, and the second is refused whole', async () => {
    const { hear } = office();
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
    const { held, hear } = office();
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
    const { held, hear } = office();
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
      expect((await office().hear(anEvent({ act: 'customer.save', object: customer, rows: [bad] }))).outcome).toBe('parked');
    const roles = { table: 'employee', key: JSON.stringify([irina.id]), did: 'change' as const, set: { roles: 'all' } };
    putPerson(office().held, pavel);
    const held = aBranch();
    putPerson(held, { ...pavel, roles: ['admin'] });
    expect((await office(held).hear(anEvent({ act: 'person.save', object: irina.id, by: pavel.id, rows: [roles] }))).outcome).toBe(
      'parked',
    );
  });
});

describe('whole complaints', () => {
  const imported = (as = {}) => ({ body: aComplaint({ id: newId, number: 'OLD-2020-A-0001-X', externalRef: 'old 1', ...as }), lines: [] });

  it('come with an import of whoever may import, once for each row of the other register', async () => {
    const { held, hear } = office();
    const batch = (brought: DeskEvent['brought'], by = pavel.id) => anEvent({ act: 'import.batch', object: 'i', by, brought });
    expect((await hear(batch([imported()], irina.id))).refusal?.code).toBe('notAllowed');
    expect((await hear(batch([imported()]))).outcome).toBe('applied');
    const other = complaintId.parse('00000000-0000-7000-8000-00000000c113');
    expect((await hear(batch([imported({ id: other })]), { desk: 2 })).complaints).toEqual([{ id: other, body: null, lines: [] }]);
    expect(held.complaints.has(other)).toBe(false);
    expect((await hear(batch([imported({ id: other, externalRef: null })]))).refusal?.code).toBe('notAllowed');
  });

  it('come with no other act, and with a joining desk alone', async () => {
    const brought = [{ body: aComplaint({ id: newId }), lines: [] }];
    expect((await office().hear(anEvent({ act: 'call.missed', brought }))).refusal?.code).toBe('notAllowed');
    const bring = anEvent({
      act: 'desk.bring',
      by: '',
      brought,
      rows: [anyRow('customer', { id: customer, name: 'Another', merged_into: null })],
    });
    expect((await office().hear(bring)).refusal?.code).toBe('notAllowed');
    const held = aBranch();
    put(held, anyRow('customer', { id: customer, name: 'Anna', merged_into: null }));
    expect((await office(held).hear(bring, { joining: true })).outcome).toBe('applied');
    expect(held.complaints.get(newId)?.body.number).toBe(`${aComplaint().number}-2`);
    expect(held.rows.get(`customer ${JSON.stringify([customer])}`)?.kept.row?.['name']).toBe('Anna');
  });
});

it('moves every complaint of two customers that became one, and back', async () => {
  const kept = customerId.parse(customer);
  const gone = customerId.parse('00000000-0000-7000-8000-00000000cc08');
  const held = aBranch();
  const theirs = aComplaint({ id: newId, number: 'N', customer: gone });
  held.complaints.set(newId, { body: theirs, lines: [] });
  const { hear } = office(held);
  put(held, anyRow('customer', { id: gone, merged_into: null }));
  const merge = '00000000-0000-7000-8000-00000000cd01';
  const row = anyRow('customer_merge', {
    id: merge,
    kept,
    gone,
    by: pavel.id,
    parted_by: null,
    body: JSON.stringify({ moved: { complaints: [newId] } }),
  });
  await hear(anEvent({ act: 'customer.merge', object: kept, by: pavel.id, body: { merge, gone }, rows: [row] }));
  expect(held.complaints.get(newId)?.body.customer).toBe(kept);
  await hear(anEvent({ act: 'customer.part', object: kept, by: pavel.id, body: { merge, gone } }));
  expect(held.complaints.get(newId)?.body.customer).toBe(gone);
});

describe('poison', () => {
  it('never throws: what is not understood is parked, and nothing of it is written', async () => {
    const words = fc.constantFrom(
      'complaint.measure',
      'customer.save',
      'import.batch',
      'desk.bring',
      'escalation.fire',
      'employee',
      'setting',
      irina.id,
      customer,
      aComplaint().id,
      delivery,
      story,
      '{}',
      '["x"]',
      '__proto__',
      'add',
      'change',
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        words,
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(words, tie('any'), { maxKeys: 3 }),
      ),
    })).any;
    const event = fc.record(
      { ...Object.fromEntries(['act', 'object', 'body', 'rows', 'lines', 'brought', 'by'].map((key) => [key, fc.oneof(words, value)])) },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(event, fc.boolean(), async (poison, joining) => {
        const { held, hear } = office();
        const before = JSON.stringify([...held.complaints, ...held.rows]);
        const { outcome } = await hear(readEvent(JSON.stringify({ ...anEvent({}), ...poison }), 1), { joining });
        if (outcome === 'parked' || outcome === 'refused') expect(JSON.stringify([...held.complaints, ...held.rows])).toBe(before);
      }),
      { seed: 4, numRuns: 400 },
    );
  }, 60_000);

  it('says of the unreadable as much of what it touched as can be made out', async () => {
    const text = JSON.stringify({
      ...anEvent({ act: 'complaint.measure', object: aComplaint().id, rows: [anyRow('customer', { id: customer })] }),
      seen: 'never',
    });
    const event = readEvent(text, 7);
    expect([event.s, event.act, event.object]).toEqual([7, 'unreadable', aComplaint().id]);
    expect(await office().hear(event)).toMatchObject({
      outcome: 'parked',
      complaints: [{ id: aComplaint().id, body: { revision: 3 } }],
      rows: [{ table: 'customer' }],
    });
    for (const broken of ['', 'null', '{', '[]', '"\\u0000"', '{"s":7,"by":"\\ud800"}'])
      expect(readEvent(broken, 7).act).toBe('unreadable');
  });
});
