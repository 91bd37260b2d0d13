import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { promiseId } from '../../../shared/ids.ts';
import { aComplaint, anEscalation, aPromise, inHours, now } from '../../helpers/a-complaint.ts';
import { deciding } from '../../helpers/a-deciding.ts';
import { olga, pavel, vera } from '../../helpers/a-person.ts';
import { granted, refusalOf } from '../../helpers/granted.ts';
import { aMergedLink } from '../../helpers/lifecycle-beginnings.ts';
import { lifecycleStories, otherId } from '../../helpers/lifecycle-payloads.ts';

const byPavel = { who: pavel };
const inWork = (as: Partial<Complaint> = {}) => aComplaint({ state: 'inWork', promises: [aPromise()], ...as });
const other = aComplaint({ id: otherId, number: 'BKK-2026-A-0043-K', state: 'inWork' });

const copy = promiseId.parse('00000000-0000-7000-8000-00000000b0cc');
const merged = { ...aMergedLink, other: aComplaint().id };

describe('a complaint that is none of its own', () => {
  it('is cancelled with its reason, and keeps its number and its history', () => {
    const { complaint, entries } = granted(deciding(inWork(), 'cancel', {}, byPavel));
    expect(complaint).toMatchObject({
      state: 'cancelled',
      number: aComplaint().number,
      cancelled: { reason: 'withdrawn', before: 'inWork' },
    });
    expect(complaint.promises).toMatchObject([{ state: 'cancelledByCustomer', closedAt: now }]);
    expect(entries).toMatchObject([{ kind: 'cancelled', facts: { reason: 'withdrawn' } }]);
  });
  it('taken back after its promise was due leaves the promise broken', () => {
    const late = inWork({ promises: [aPromise({ dueAt: inHours(-1) })] });
    expect(granted(deciding(late, 'cancel', {}, byPavel)).complaint.promises).toMatchObject([{ state: 'broken', closedAt: now }]);
  });
  it('is cancelled by a manager', () => expect(refusalOf(deciding(inWork(), 'cancel', {}, { who: olga }))).toBe('notAllowed'));
  it('needs a word why', () => expect(refusalOf(deciding(inWork(), 'cancel', { text: '' }, byPavel))).toBe('reasonMissing'));
  it('is not cancelled over the head of who is asked', () => {
    const asked = inWork({ escalations: [anEscalation({ to: vera.id })] });
    expect(refusalOf(deciding(asked, 'cancel', {}, byPavel))).toBe('alreadyHandedOver');
    expect(granted(deciding(asked, 'cancel', {}, { who: vera })).complaint.escalations).toMatchObject([
      { answer: 'withdrawn', answeredAt: now },
    ]);
  });
  it('that repeats another one says which', () => {
    const repeats = { reason: 'duplicate', text: '', target: otherId, link: lifecycleStories.link.link } as const;
    expect(refusalOf(deciding(inWork(), 'cancel', repeats, byPavel))).toBe('noSuchComplaint');
    const { complaint } = granted(deciding(inWork(), 'cancel', repeats, { ...byPavel, other }));
    expect(complaint).toMatchObject({
      cancelled: { target: otherId },
      links: [{ kind: 'duplicate', other: otherId, number: other.number }],
    });
    expect(complaint.promises).toMatchObject([{ state: 'void' }]);
  });
  it('is not closed and cancelled as well', () =>
    expect(refusalOf(deciding(aComplaint({ state: 'closed' }), 'cancel', {}, byPavel))).toBe('notOpen'));
});

describe('putting it back', () => {
  it('gives everything as it was', () => {
    const before = inWork({ state: 'investigating', escalations: [anEscalation()] });
    const { complaint } = granted(deciding(before, 'cancel', {}, byPavel));
    const back = granted(deciding(complaint, 'restore', {}, { ...byPavel, now: inHours(24 * 30) })).complaint;
    expect({ ...back, revision: before.revision }).toEqual(before);
  });
  it('gives the customer a date again although the complaint it had come to was cancelled as well', () => {
    const target = {
      ...other,
      promises: [aPromise({ id: copy, state: 'void', closedAt: now })],
      links: [{ ...merged, promise: { taken: copy, source: aPromise().id, replaced: null } }],
    };
    const { complaint } = granted(
      deciding(inWork(), 'cancel', { reason: 'merged', text: '', target: otherId }, { ...byPavel, other: target }),
    );
    const back = granted(deciding(complaint, 'restore', {}, { ...byPavel, other: target })).complaint;
    expect(back.promises).toMatchObject([{ state: 'open', closedAt: null }]);
  });
  it('is too late after thirty days', () => {
    const { complaint } = granted(deciding(inWork(), 'cancel', {}, byPavel));
    expect(refusalOf(deciding(complaint, 'restore', {}, { ...byPavel, now: inHours(24 * 30 + 1) }))).toBe('restoreTooLate');
  });
  it('is nothing for what stands', () => expect(refusalOf(deciding(inWork(), 'restore', {}, byPavel))).toBe('notNow'));
});

const theirs = aPromise({ id: promiseId.parse('00000000-0000-7000-8000-00000000b0c1'), dueAt: inHours(-2), givenAt: inHours(-9) });

/** Both as they are after the second was joined into the first. */
function joined(goesOn: Complaint, source: Complaint) {
  const target = granted(deciding(goesOn, 'join', {}, { ...byPavel, other: source })).complaint;
  const payload = { reason: 'merged', text: '', target: target.id } as const;
  return { target, source: granted(deciding(source, 'cancel', payload, { ...byPavel, other: target })).complaint };
}

describe('two complaints joined into one (U12)', () => {
  it('leave one open promise, the sooner one, with whoever gave it and when', () => {
    const { target, source } = joined(inWork(), { ...other, promises: [theirs] });
    expect(target.promises).toMatchObject([
      { id: aPromise().id, state: 'renegotiated' },
      { state: 'open', dueAt: inHours(-2), givenAt: inHours(-9) },
    ]);
    expect(source).toMatchObject({ state: 'cancelled', cancelled: { reason: 'merged', target: target.id }, promises: [{ state: 'void' }] });
  });
  it('keep the own promise where that one is sooner', () => {
    const { target } = joined(inWork(), { ...other, promises: [{ ...theirs, dueAt: inHours(9) }] });
    expect(target.promises).toEqual([aPromise()]);
  });
  it('are two, and neither is settled or joined already', () => {
    const join = (goesOn: Complaint, source: Complaint) =>
      refusalOf(deciding(goesOn, 'join', { source: source.id }, { ...byPavel, other: source }));
    expect(join(inWork(), inWork())).toBe('sameComplaint');
    expect(join(inWork({ state: 'resolved' }), other)).toBe('notOpen');
    expect(join(inWork(), { ...other, state: 'closed' })).toBe('notOpen');
    const payload = { reason: 'merged', text: '', target: otherId } as const;
    expect(refusalOf(deciding(inWork(), 'cancel', payload, { ...byPavel, other }))).toBe('noSuchLink');
  });

  it('are parted with everything as before', () => {
    const [one, two] = [inWork(), { ...other, promises: [theirs] }];
    const after = joined(one, two);
    const later = { ...byPavel, now: inHours(48) };
    const source = granted(deciding(after.source, 'restore', {}, { ...later, other: after.target })).complaint;
    const target = granted(deciding(after.target, 'part', {}, { ...later, other: source })).complaint;
    expect({ ...source, revision: two.revision }).toEqual(two);
    expect(target.promises.filter((promise) => promise.state === 'open')).toEqual(one.promises);
    expect(target.links).toMatchObject([{ kind: 'merged', state: 'ended' }]);
  });
  it('parted after the customer was reached keep that promise kept', () => {
    const after = joined(inWork({ promises: [], verdict: 'yes' }), { ...other, promises: [theirs] });
    const reached = granted(deciding(after.target, 'contact', { settles: true, text: 'Told her', next: undefined })).complaint;
    const source = granted(deciding(after.source, 'restore', {}, { ...byPavel, other: reached })).complaint;
    expect(source.promises).toMatchObject([{ id: theirs.id, state: 'keptLate' }]);
    expect(granted(deciding(reached, 'part', {}, { ...byPavel, other: source })).complaint.promises).toEqual(reached.promises);
  });
  it('are not parted while the other is still cancelled', () => {
    const { target, source } = joined(inWork(), other);
    expect(refusalOf(deciding(target, 'part', {}, { ...byPavel, other: source }))).toBe('notNow');
    expect(refusalOf(deciding(inWork(), 'part', {}, byPavel))).toBe('noSuchLink');
  });
});

describe('ties between complaints (U18)', () => {
  it('are made once, whichever of the two says so', () => {
    const { complaint, entries } = granted(deciding(inWork(), 'link', {}, { other }));
    expect(complaint.links).toMatchObject([{ kind: 'related', other: otherId, number: other.number, state: 'open' }]);
    expect(entries).toMatchObject([{ kind: 'linked', facts: { number: other.number } }]);
    const back = deciding(other, 'link', { other: complaint.id, link: theirLink }, { other: complaint });
    expect(granted(back).entries).toEqual([]);
  });
  it('are made to another complaint that is there', () => {
    expect(refusalOf(deciding(inWork(), 'link'))).toBe('noSuchComplaint');
    expect(refusalOf(deciding(inWork(), 'link', { other: inWork().id }, { other: inWork() }))).toBe('sameComplaint');
  });
  it('end, but stay written down', () => {
    const { complaint } = granted(deciding(inWork(), 'link', {}, { other }));
    expect(granted(deciding(complaint, 'unlink')).complaint.links).toMatchObject([{ state: 'ended', endedAt: now }]);
  });
  it('that came with a deed do not end by hand', () => {
    const { target } = joined(inWork(), other);
    expect(refusalOf(deciding(target, 'unlink'))).toBe('noSuchLink');
  });
});

const theirLink = lifecycleStories.link.link.replace('a0a1', 'a0a2') as typeof lifecycleStories.link.link;
