import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintId, customerId, instant } from '../../../shared/ids.ts';
import type { DeskEvent } from '../../../shared/sync/event.ts';
import { readEvent } from '../../../shared/sync/read-event.ts';
import { aCommand } from '../../helpers/a-command.ts';
import { aComplaint, delivery, now, story } from '../../helpers/a-complaint.ts';
import { irina, olga, pavel, somchai } from '../../helpers/a-person.ts';
import { aBranch, customer } from '../../helpers/sync-model/a-branch.ts';
import { anEvent, anyRow, put, putPerson } from '../../helpers/sync-model/an-event.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';

const given = { number: 'BKK-2026-A-0050-Q', code: null, customer: null, revision: 1 };
const commands = (command: ReturnType<typeof aCommand>, as: Partial<DeskEvent> = {}): DeskEvent =>
  anEvent({ act: `complaint.${command.kind}`, object: command.complaint, body: { command, given }, ...as });

const newId = complaintId.parse('00000000-0000-7000-8000-00000000c111');
const registers = (as: Partial<DeskEvent> = {}) => commands({ ...aCommand('register'), complaint: newId }, as);

describe('a command', () => {
  it('is decided again on head office’s own complaint, which everybody gets whole', async () => {
    const { held, hear } = anOffice();
    const effect = await hear(commands(aCommand('measure', { text: 'Called the courier' })));
    expect(effect).toMatchObject({
      outcome: 'applied',
      refusal: null,
      complaints: [{ body: { revision: 4 }, lines: [{ kind: 'measure' }] }],
    });
    expect(held.complaints.get(aComplaint().id)?.lines).toMatchObject([{ seq: 101, desk: 1 }]);
  });

  it('that may not be is refused with what stands, so that its desk takes it back', async () => {
    const { hear } = anOffice();
    const effect = await hear(commands(aCommand('measure'), { by: somchai.id }));
    expect(effect).toMatchObject({ outcome: 'refused', refusal: { code: 'notYours' }, complaints: [{ body: { revision: 3 }, lines: [] }] });
  });

  it('on a complaint that head office does not have is refused, and it is not there', async () => {
    const effect = await anOffice().hear(commands({ ...aCommand('measure'), complaint: newId }));
    expect(effect).toMatchObject({ refusal: { code: 'noSuchComplaint' }, complaints: [{ id: newId, body: null }] });
  });

  it('takes its rows with it when it is refused', async () => {
    const use = anyRow('article_use', { complaint: aComplaint().id, article: 'a1', helped: 1 });
    const { held, hear } = anOffice();
    const effect = await hear(commands(aCommand('measure'), { by: somchai.id, rows: [{ ...use, did: 'change', set: { helped: 1 } }] }));
    expect([effect.outcome, effect.rows, held.rows.has(`article_use ${use.key}`)]).toEqual([
      'refused',
      [{ table: 'article_use', key: use.key, row: null }],
      false,
    ]);
  });

  it('is by whom head office knows: nobody else, and nobody who had left by then', async () => {
    const { held, hear } = anOffice();
    expect((await hear(commands(aCommand('measure'), { by: 'who' }))).refusal).toEqual({ code: 'notAllowed' });
    putPerson(held, { ...irina, active: false });
    expect((await hear(commands(aCommand('measure')))).refusal).toEqual({ code: 'notAllowed' });
    put(held, anyRow('employee', { active: 0 }));
    expect((await hear(commands(aCommand('measure')), { at: instant.parse(now - 5_000) })).outcome).toBe('applied');
  });

  it('happened when head office’s clock says', async () => {
    const at = instant.parse(now - 60_000);
    const { complaints } = await anOffice().hear(commands(aCommand('measure'), { at: instant.parse(now + 86_400_000) }), { at });
    expect(complaints[0]?.lines[0]?.at).toBe(at);
  });
});

describe('a registration', () => {
  it('has the number it was told to the customer by, or that with a suffix where another has it', async () => {
    const { hear } = anOffice();
    expect((await hear(registers())).complaints[0]?.body?.number).toBe(given.number);
    const other = complaintId.parse('00000000-0000-7000-8000-00000000c112');
    const again = commands({ ...aCommand('register'), complaint: other });
    expect((await hear(again, { desk: 2 })).complaints[0]?.body?.number).toBe(`${given.number}-2`);
  });

  it('sent twice under two names is one complaint; by somebody else it is refused', async () => {
    const { hear } = anOffice();
    await hear(registers());
    expect(await hear(registers(), { desk: 2 })).toMatchObject({ outcome: 'applied', complaints: [{ lines: [] }] });
    expect((await hear(registers({ by: somchai.id }))).refusal?.code).toBe('alreadyRegistered');
  });

  it('brings its new customer along, and is refused without one', async () => {
    const id = customerId.parse('00000000-0000-7000-8000-00000000cc07');
    const row = anyRow('customer', { id, created_by: irina.id, merged_into: null });
    const body = { command: { ...aCommand('register'), complaint: newId }, given: { ...given, customer: id } };
    expect((await anOffice().hear(registers({ body }))).refusal?.code).toBe('noSuchCustomer');
    const { held, hear } = anOffice();
    expect((await hear(registers({ body, rows: [row] }))).outcome).toBe('applied');
    expect(held.complaints.get(newId)?.body.customer).toBe(id);
  });

  it('belongs to whom its customer was merged into meanwhile', async () => {
    const { held, hear } = anOffice();
    const gone = customerId.parse('00000000-0000-7000-8000-00000000cc08');
    put(held, anyRow('customer', { id: gone, merged_into: customer }));
    const body = { command: { ...aCommand('register'), complaint: newId }, given: { ...given, customer: gone } };
    await hear(registers({ body }));
    expect(held.complaints.get(newId)?.body.customer).toBe(customer);
  });
});

const place = (text: string, as: Partial<DeskEvent> = {}) => commands(aCommand('correct', { seen: 3, facts: { place: text } }), as);

describe('a correction', () => {
  it('is refused where another desk changed the same field unseen', async () => {
    const { hear } = anOffice();
    await hear(place('Gate 1'));
    expect((await hear(place('Gate 2', { by: olga.id, seen: 100 }), { desk: 2 })).refusal).toEqual({
      code: 'changedMeanwhile',
      facts: { field: 'case.place' },
    });
  });

  it('stands where its author had seen the other, whatever revision their own desk counted', async () => {
    const { hear } = anOffice();
    await hear(place('Gate 1'));
    expect((await hear(place('Gate 2', { by: olga.id, seen: 101 }), { desk: 2 })).outcome).toBe('applied');
    expect((await hear(place('Gate 3', { seen: 101 }), { desk: 2 })).outcome).toBe('applied');
  });
});

it('moves every complaint of two customers that became one, and back', async () => {
  const kept = customerId.parse(customer);
  const gone = customerId.parse('00000000-0000-7000-8000-00000000cc08');
  const held = aBranch();
  const theirs = aComplaint({ id: newId, number: 'N', customer: gone });
  held.complaints.set(newId, { body: theirs, lines: [] });
  const { hear } = anOffice(held);
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
      Object.fromEntries(['act', 'object', 'body', 'rows', 'lines', 'brought', 'by'].map((key) => [key, fc.oneof(words, value)])),
      { requiredKeys: [] },
    );
    const told = await fc.check(
      fc.asyncProperty(event, fc.boolean(), async (poison, joining) => {
        const { held, hear } = anOffice();
        const before = JSON.stringify([...held.complaints, ...held.rows]);
        const { outcome } = await hear(readEvent(JSON.stringify({ ...anEvent({}), ...poison }), 1), { joining });
        const isDone = outcome === 'applied' || outcome === 'merged';
        return isDone || JSON.stringify([...held.complaints, ...held.rows]) === before;
      }),
      { seed: 4, numRuns: 400 },
    );
    expect([told.failed, told.counterexample]).toEqual([false, null]);
  }, 60_000);

  it('says of the unreadable as much of what it touched as can be made out', async () => {
    const text = JSON.stringify({
      ...anEvent({ act: 'complaint.measure', object: aComplaint().id, rows: [anyRow('customer', { id: customer })] }),
      seen: 'never',
    });
    const event = readEvent(text, 7);
    expect([event.s, event.act, event.object]).toEqual([7, 'unreadable', aComplaint().id]);
    expect(await anOffice().hear(event)).toMatchObject({
      outcome: 'parked',
      complaints: [{ id: aComplaint().id, body: { revision: 3 } }],
      rows: [{ table: 'customer' }],
    });
    for (const broken of ['', 'null', '{', '[]', '"\\u0000"', '{"s":7,"by":"\\ud800"}'])
      expect(readEvent(broken, 7).act).toBe('unreadable');
  });
});
