import { describe, expect, it } from 'vitest';
import { erasedIn, rowOfErasure } from '../../../shared/erasure/erasure-row.ts';
import type { Erasure } from '../../../shared/erasure/erasure.ts';
import { scrubbedText } from '../../../shared/erasure/scrub-event.ts';
import { rowWithoutWords } from '../../../shared/erasure/subject.ts';
import { customerId, erasureId } from '../../../shared/ids.ts';
import type { Row } from '../../../shared/sync/event.ts';
import { now } from '../../helpers/a-complaint.ts';
import { pavel } from '../../helpers/a-person.ts';
import { customer } from '../../helpers/sync-model/a-branch.ts';
import { anEvent } from '../../helpers/sync-model/an-event.ts';
import { anOffice } from '../../helpers/sync-model/an-office.ts';

const gone = customerId.parse(customer);
const erasure: Erasure = {
  id: erasureId.parse('00000000-0000-7000-8000-0000000e0001'),
  customer: gone,
  ground: 'objected',
  askedBy: pavel.id,
  askedAt: now,
  dueAt: now,
  state: 'asked',
  decidedBy: null,
  decidedAt: null,
  doneAt: null,
  customers: [],
};

describe('an erasure that nobody here can read', () => {
  it('waits at head office until it can be read', async () => {
    const asks = (set: Row) =>
      anEvent({
        act: 'customer.askErase',
        object: gone,
        by: pavel.id,
        rows: [{ table: 'erasure', key: JSON.stringify([erasure.id]), did: 'add', set }],
      });
    expect((await anOffice().hear(asks({ ...rowOfErasure(erasure), ground: 'aGroundOfTheNextVersion' }))).outcome).toBe('parked');
    expect((await anOffice().hear(asks(rowOfErasure(erasure)))).outcome).toBe('applied');
  });

  it('keeps nobody else’s from counting', () => {
    const done = { ...rowOfErasure({ ...erasure, state: 'done', customers: [gone] }) };
    expect(erasedIn([{ ...done, customers: 'nobody' }, null, done])).toEqual(new Set([gone]));
  });
});

const original = () => ({ was: 'a'.repeat(64), link: 'b'.repeat(64) });

describe('what cannot be read', () => {
  it('goes whole where it says a number of theirs, but not for an extension that stands in every other text', () => {
    const text = '{"of":"the next version","paid":"1204","phone":"+66817335177"}';
    const scrubbed = (number: string) => scrubbedText(text, original, { ids: new Set(), numbers: new Set([number]) });
    expect(scrubbed('204')).toBe(text);
    expect(scrubbed('+66817335177')).not.toContain('817335177');
  });

  it('loses every word of a row whose table is not known here', () => {
    expect(rowWithoutWords('customer_wish', { id: gone, wish: 'A blue kettle', amount: 300 })).toEqual({
      id: gone,
      wish: '—',
      amount: 300,
    });
  });
});
