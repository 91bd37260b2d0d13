import { describe, expect, it } from 'vitest';
import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { aComplaint, anonymousFeedback, now, quality, story } from '../../helpers/a-complaint.ts';
import { aDeciding, deciding } from '../../helpers/a-deciding.ts';
import { irina, somchai } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';

const corrected = (field: string, revision: number): TimelineEntry => ({
  at: now,
  by: somchai.id,
  kind: 'corrected',
  facts: { field, old: null, new: 'x', revision },
});

const title = (complaint = aComplaint()) =>
  granted(deciding(complaint, 'correct', { facts: { essence: 'The cup is broken' } })).complaint.facts.title;

describe('correcting the card', () => {
  it('keeps old and new of each field', () => {
    const { complaint, entries } = granted(
      deciding(aComplaint(), 'correct', { caller: { name: 'Anna Petrov' }, facts: { place: 'Office' } }),
    );
    expect(complaint).toMatchObject({
      caller: { name: 'Anna Petrov', phone: '+66812345678' },
      facts: { place: 'Office', essence: story },
      revision: 4,
    });
    expect(entries).toEqual([
      { at: now, by: irina.id, kind: 'corrected', facts: { field: 'caller.name', old: 'Anna Petrova', new: 'Anna Petrov', revision: 4 } },
      { at: now, by: irina.id, kind: 'corrected', facts: { field: 'case.place', old: null, new: 'Office', revision: 4 } },
    ]);
  });

  it('changes nothing when nothing differs', () => {
    expect(granted(deciding(aComplaint(), 'correct', { facts: { essence: story, place: '' } }))).toEqual({
      complaint: aComplaint(),
      entries: [],
    });
  });

  it('merges with what someone else corrected meanwhile in another field', () => {
    const timeline = [corrected('case.place', 3)];
    expect(deciding(aComplaint(), 'correct', { seen: 2, facts: { impact: 'no gift' } }, { timeline }).ok).toBe(true);
  });

  it('refuses a field someone else corrected after this person looked', () => {
    const timeline = [corrected('case.place', 3)];
    expect(deciding(aComplaint(), 'correct', { seen: 2, facts: { place: 'Home' } }, { timeline })).toMatchObject({
      refusal: { code: 'changedMeanwhile', facts: { field: 'case.place' } },
    });
    expect(deciding(aComplaint(), 'correct', { seen: 3, facts: { place: 'Home' } }, { timeline }).ok).toBe(true);
  });

  it('moves the complaint to another category', () => {
    expect(granted(deciding(aComplaint(), 'correct', { facts: { category: quality } })).complaint.category).toBe(quality);
    const unknown = catalogueId.parse('00000000-0000-7000-8000-0000000000ff');
    expect(refusalOf(deciding(aComplaint(), 'correct', { facts: { category: unknown } }))).toBe('noSuchEntry');
  });

  it('never empties the story', () =>
    expect(refusalOf(deciding(aComplaint(), 'correct', { facts: { essence: ' ' } }))).toBe('storyMissing'));

  it('lets a derived title follow the story, and leaves a written one alone', () => {
    expect(title()).toBe('The cup is broken');
    expect(title(aComplaint({ facts: { ...aComplaint().facts, title: 'Late parcel' } }))).toBe('Late parcel');
  });

  it('leaves the verdict of a resolved complaint alone', () => {
    const resolved = aComplaint({ state: 'resolved', verdict: 'yes', facts: { ...aComplaint().facts, justified: 'yes' } });
    expect(refusalOf(deciding(resolved, 'correct', { facts: { justified: 'no' } }))).toBe('notOpen');
    expect(deciding(resolved, 'correct', { facts: { rootCause: 'packing' } }).ok).toBe(true);
  });

  it.each(['closed', 'cancelled'] as const)('puts right only name and contact once it is %s; the rest is reopened first', (state) => {
    const settled = aComplaint({ state });
    const who = { caller: { name: 'Anna Petrov' }, facts: { replyAddress: 'anna@example.org' } };
    expect(deciding(settled, 'correct', who).ok).toBe(true);
    expect(refusalOf(deciding(settled, 'correct', { facts: { essence: 'Another story' } }))).toBe('reopenFirst');
    expect(refusalOf(deciding(settled, 'correct', { caller: { name: 'Anna' }, facts: { replyChannel: 'phone' } }))).toBe('reopenFirst');
  });

  it('does not make a written answer needless once it is solved', () => {
    const owed = aComplaint({ state: 'resolved', facts: { ...aComplaint().facts, replyChannel: 'email' } });
    expect(refusalOf(deciding(owed, 'correct', { facts: { replyChannel: 'phone' } }))).toBe('reopenFirst');
    expect(refusalOf(deciding(aComplaint({ state: 'resolved', channel: 'mail' }), 'correct', { facts: { channel: 'call' } }))).toBe(
      'reopenFirst',
    );
  });

  it('writes down once what the customer said of the outcome on the call', () => {
    const said = granted(deciding(aComplaint({ state: 'resolved' }), 'correct', { facts: { satisfaction: 2 } })).complaint;
    expect(said.facts.satisfaction).toBe(2);
    expect(refusalOf(deciding(said, 'correct', { seen: said.revision, facts: { satisfaction: 5 } }))).toBe('alreadyChecked');
  });
});

describe('an anonymous caller who gives a name after all (R28)', () => {
  it('has a complaint from now on, and a customer', () => {
    const { complaint, entries } = granted(deciding(anonymousFeedback(), 'correct', { caller: { name: 'Anna', phone: '0812345678' } }));
    expect(complaint).toMatchObject({
      type: 'complaint',
      code: null,
      customer: aDeciding().customer,
      caller: { name: 'Anna', anonymous: false },
    });
    expect(entries.map((one) => one.kind)).toEqual(['identified', 'corrected', 'corrected']);
  });

  it('may leave an address instead of a number', () => {
    const { complaint } = granted(
      deciding(anonymousFeedback(), 'correct', { caller: { name: 'Anna' }, facts: { replyAddress: 'anna@example.org' } }),
    );
    expect(complaint).toMatchObject({ type: 'complaint', facts: { replyChannel: 'email', replyAddress: 'anna@example.org' } });
  });

  it.each([{ caller: { name: 'Anna' } }, { caller: { phone: '0812345678' } }, { facts: { replyAddress: 'anna@example.org' } }])(
    'needs both a name and a way to answer: %j',
    (payload) => expect(refusalOf(deciding(anonymousFeedback(), 'correct', { facts: {}, ...payload }))).toBe('nameNeeded'),
  );

  it('stays anonymous while only the story is corrected', () => {
    expect(granted(deciding(anonymousFeedback(), 'correct', { facts: { place: 'Office' } })).complaint.type).toBe('anonymousFeedback');
  });
});
