import { v4, v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { complaintQuery, mostAsked } from '../../../shared/sync/protocol.ts';
import { aComplaint } from '../../helpers/a-complaint.ts';
import { irina } from '../../helpers/a-person.ts';

const dashes = '-'.repeat(36);
const takes = (query: Readonly<Record<string, string>>): boolean => complaintQuery.safeParse(query).success;
const many = (count: number): string => Array.from({ length: count }, () => v7()).join(',');

describe('the ids in a question for complaints', () => {
  it.each([
    ['chance', v4()],
    ['a moment and chance', v7()],
    ['capitals', v7().toUpperCase()],
    ['what other tests use', `${aComplaint().id},${irina.id}`],
    ['as many as may be', many(mostAsked.ids)],
  ])('are taken as %s', (_what, ids) => expect(takes({ ids })).toBe(true));

  it.each([
    ['dashes', dashes],
    ['dashes behind a good one', `${v7()},${dashes}`],
    ['a digit less', v7().slice(1)],
    ['a digit more', `0${v7()}`],
    ['a comma at the end', `${v7()},`],
    ['nothing', ''],
    ['a comma', ','],
    ['one too many', many(mostAsked.ids + 1)],
    ['two without a comma', `${v7()} ${v7()}`],
  ])('are not taken as %s', (_what, ids) => expect(takes({ ids })).toBe(false));

  it('are asked of at most so many customers', () => {
    expect(takes({ by: irina.id, customer: many(mostAsked.customers) })).toBe(true);
    expect(takes({ by: irina.id, customer: many(mostAsked.customers + 1) })).toBe(false);
    expect(takes({ by: irina.id, customer: dashes })).toBe(false);
  });
});
