import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { untriaged } from '../../../shared/complaint/handling.ts';
import { type Deadline, isLate, soonest } from '../../../shared/deadline/deadline.ts';
import { keepDeadlines, type Kept, madeLonger } from '../../../shared/deadline/keep-deadlines.ts';
import { presets } from '../../../shared/deadline/presets.ts';
import type { DeadlineRule } from '../../../shared/deadline/rule.ts';
import { aComplaint, anonymousFeedback, aPromise, anEscalation, inHours, now } from '../../helpers/a-complaint.ts';
import { aKeeping, nothingKept } from '../../helpers/a-keeping.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { aLetter, sheetOfLetter } from '../../helpers/a-letter.ts';
import { aRule } from '../../helpers/a-rule.ts';
import { pavel } from '../../helpers/a-person.ts';

const kept = (complaint: Complaint, before: Kept = nothingKept, at = now, rules?: readonly DeadlineRule[]): Kept =>
  keepDeadlines(complaint, before, aKeeping(at, rules));
const of = ({ deadlines }: Kept, rule: string): Deadline | undefined => deadlines.find((one) => one.rule === rule);
const states = ({ deadlines }: Kept): Readonly<Record<string, string>> =>
  Object.fromEntries(deadlines.map(({ rule, state }) => [rule, state]));
const substantial = { ...untriaged, weight: 'substantial' as const };
const on = (id: string): DeadlineRule => ({ ...(presets.find((one) => one.id === id) ?? aRule()), on: true });
const mailed = aComplaint({ channel: 'email' });

describe('the deadlines of a complaint', () => {
  it('begin when it is registered; a call has been answered by being taken (R84)', () => {
    expect(states(kept(aComplaint()))).toEqual({ 'CO-1': 'met', 'CO-2': 'pending', 'CO-4-minor': 'pending' });
    expect(states(kept(mailed))).toMatchObject({ 'CO-1': 'pending' });
  });

  it('are none for anonymous feedback (R28)', () => {
    expect(kept(anonymousFeedback())).toEqual(nothingKept);
  });

  it('are the same however often they are looked at', () => {
    const first = kept(mailed);
    expect(kept(mailed, first)).toEqual(first);
  });

  it('are met in time and breached too late', () => {
    const first = kept(mailed);
    const inWork = { ...mailed, state: 'inWork' as const };
    expect(of(kept(inWork, first, now), 'CO-1')).toMatchObject({ state: 'met', metAt: now });
    expect(of(kept(inWork, first, inHours(2)), 'CO-1')).toMatchObject({ state: 'breached', metAt: inHours(2) });
  });

  it('follow the promise: kept, moved in time, and the next one has its own (R87)', () => {
    const promised = aComplaint({ state: 'inWork', promises: [aPromise()] });
    const first = kept(promised);
    expect(of(first, 'CO-3')).toMatchObject({ state: 'pending', dueAt: inHours(1) });
    const moved = aComplaint({ state: 'inWork', promises: [aPromise({ state: 'renegotiated', closedAt: now })] });
    expect(of(kept(moved, first), 'CO-3')).toMatchObject({ state: 'waived', reason: 'replaced' });
    const done = aComplaint({ state: 'inWork', promises: [aPromise({ state: 'keptLate', closedAt: inHours(3) })] });
    expect(of(kept(done, first, inHours(3)), 'CO-3')).toMatchObject({ state: 'breached', metAt: inHours(3) });
  });

  it('give an answer its day to be told (R92)', () => {
    const answered = aComplaint({ state: 'inWork', escalations: [anEscalation({ answeredAt: now, answer: 'approved' })] });
    const first = kept(answered);
    expect(of(first, 'CO-5')).toMatchObject({ state: 'pending', kind: 'tell' });
    const told = aComplaint({ state: 'inWork', escalations: [anEscalation({ answeredAt: now, answer: 'approved', toldAt: inHours(1) })] });
    expect(of(kept(told, first), 'CO-5')).toMatchObject({ state: 'met', metAt: inHours(1) });
  });

  it('change when it is weighed anew, and come back when it is weighed back', () => {
    const first = kept(aComplaint());
    const heavy = kept(aComplaint({ triage: substantial }), first);
    expect(states(heavy)).toMatchObject({ 'CO-4-minor': 'waived', 'CO-4-target': 'pending', 'CO-4-limit': 'pending' });
    expect(states(kept(aComplaint(), heavy))).toMatchObject({ 'CO-4-minor': 'pending', 'CO-4-target': 'waived' });
  });

  it("begin with the claim for a law's term, counted from when it was presented", () => {
    const rules = [on('RU-22')];
    expect(kept(aComplaint(), nothingKept, now, rules).deadlines).toEqual([]);
    const claimed = aComplaint({ triage: { ...untriaged, claimType: 'refund' } });
    expect(kept(claimed, nothingKept, inHours(30), rules).deadlines).toMatchObject([{ rule: 'RU-22', startedAt: claimed.receivedAt }]);
  });

  it('are those of goods or of services once it is known which it is about', () => {
    const rules = [on('RU-22'), on('RU-31.1')];
    const about = (concerns: typeof untriaged.concerns) =>
      kept(aComplaint({ triage: { ...untriaged, claimType: 'refund', concerns } }), nothingKept, now, rules).deadlines.map(
        ({ rule }) => rule,
      );
    expect([about(null), about('goodsQuality'), about('serviceQuality'), about('deliveryTime')]).toEqual([
      ['RU-22', 'RU-31.1'],
      ['RU-22'],
      ['RU-31.1'],
      ['RU-22', 'RU-31.1'],
    ]);
  });

  it('stand still while the customer is awaited where the rule allows it, and a law does not (U4)', () => {
    const rules = [on('UK-8W'), on('CO-4-limit')].map((rule) => ({ ...rule, weight: null }));
    const first = kept(aComplaint(), nothingKept, now, rules);
    const waits = aComplaint({ state: 'waitingCustomer', waiting: { for: 'photo', remindAt: inHours(72), since: now, before: 'inWork' } });
    const still = kept(waits, first, now, rules);
    expect(of(still, 'CO-4-limit')?.pausedSince).toBe(now);
    expect(of(still, 'UK-8W')?.pausedSince).toBeNull();
    const resumed = kept(aComplaint({ state: 'inWork' }), still, inHours(48), rules);
    const [before, after] = [of(first, 'CO-4-limit'), of(resumed, 'CO-4-limit')];
    expect(after).toMatchObject({ pausedSince: null, pausedSeconds: 2 * 86_400 });
    expect((after?.dueAt ?? 0) - (before?.dueAt ?? 0)).toBe(48 * 3_600_000);
    expect(resumed.pauses).toMatchObject([{ from: now, to: inHours(48) }]);
  });

  it('go on by themselves from the day to ask again, whoever touches the complaint and when', () => {
    const rules = [{ ...on('CO-4-limit'), weight: null }];
    const first = kept(aComplaint(), nothingKept, now, rules);
    const waits = aComplaint({ state: 'waitingCustomer', waiting: { for: 'photo', remindAt: inHours(72), since: now, before: 'inWork' } });
    const still = kept(waits, first, now, rules);
    const dueAt = (of(first, 'CO-4-limit')?.dueAt ?? 0) + 72 * 3_600_000;
    expect(of(still, 'CO-4-limit')).toMatchObject({ pausedSince: now, dueAt });
    expect(of(kept(waits, still, inHours(71), rules), 'CO-4-limit')).toMatchObject({ pausedSince: now, dueAt });
    expect(of(kept(waits, still, inHours(72), rules), 'CO-4-limit')).toMatchObject({ pausedSince: null, dueAt });
    const late = kept(aComplaint({ state: 'inWork' }), still, inHours(200), rules);
    expect(of(late, 'CO-4-limit')).toMatchObject({ pausedSince: null, dueAt });
    expect(late.pauses).toMatchObject([{ from: now, to: inHours(72) }]);
  });

  it('stay where they are when a calendar is changed, also after they stood still', () => {
    const rules = [aRule({ id: 'OWN', unit: 'businessDay', calendar: 'site', pausable: true })];
    const waits = aComplaint({ state: 'waitingCustomer', waiting: { for: 'photo', remindAt: inHours(72), since: now, before: 'inWork' } });
    const resumed = kept(
      aComplaint({ state: 'inWork' }),
      kept(waits, kept(aComplaint(), nothingKept, now, rules), now, rules),
      inHours(48),
      rules,
    );
    const keeping = aKeeping(inHours(49), rules);
    const hours = keeping.hoursOf('site');
    const holiday = {
      date: '2026-11-25',
      kind: 'closed',
      name: { en: 'x', ru: 'x', th: 'x' },
      lessMinutes: 0,
      like: 1,
      source: '',
      verifiedOn: null,
      on: true,
    } as const;
    const changed = { ...keeping, hoursOf: () => ({ ...hours, days: [holiday] }) };
    expect(keepDeadlines(aComplaint({ state: 'inWork' }), resumed, changed).deadlines).toEqual(resumed.deadlines);
    expect(of(resumed, 'OWN')?.why.pausedDays).toBeGreaterThan(0);
  });

  it('fall away when it is cancelled, and are met when it is settled', () => {
    const first = kept(mailed);
    const cancelled = { ...mailed, state: 'cancelled' as const };
    expect(of(kept(cancelled, first), 'CO-2')).toMatchObject({ state: 'waived', reason: 'cancelled' });
    expect(of(kept({ ...mailed, state: 'resolved', resolvedAt: now }, first), 'CO-4-minor')).toMatchObject({ state: 'met' });
  });

  it('are met by the letter that tells the result, and wait again for the next one when it came back (R121)', () => {
    const rules = [aRule({ id: 'W', kind: 'letter', start: 'received' })];
    const act = { by: pavel.id, at: now };
    const out = { ...act, method: 'post' as const, note: 'RR1' };
    const sent = aLetter({
      kind: 'decision',
      state: 'sent',
      result: { ...act, text: 'Justified' },
      signed: { ...act, sheet: sheetOfLetter('1'), hash: 'a'.repeat(64) },
      sent: out,
    });
    const met = kept(aComplaint({ letters: [sent] }), nothingKept, now, rules);
    expect(of(met, 'W')).toMatchObject({ state: 'met', metAt: now });
    const returned = { ...sent, state: 'returned' as const, returned: { ...act, note: 'Moved' } };
    const again = kept(aComplaint({ letters: [returned] }), met, inHours(1), rules);
    expect(of(again, 'W')).toMatchObject({ state: 'pending', metAt: null });
    const second = { ...sent, id: workRecordId.parse('00000000-0000-7000-8000-00000000a0f2'), sent: { ...out, at: inHours(2) } };
    expect(of(kept(aComplaint({ letters: [returned, second] }), again, inHours(2), rules), 'W')).toMatchObject({ metAt: inHours(2) });
  });

  it('become longer where the rule has a longer term, for a reason', () => {
    const rules = [on('RU-21')];
    const claimed = aComplaint({ triage: { ...untriaged, claimType: 'exchange' } });
    const known = kept(claimed, nothingKept, now, rules);
    const [first] = known.deadlines;
    if (first === undefined) throw new Error('nothing pinned');
    const longer = madeLonger(first, { extension: 0, reason: 'sent to the laboratory' }, { ...aKeeping(now, rules), pauses: [] });
    expect((longer?.dueAt ?? 0) - first.dueAt).toBe(13 * 86_400_000);
    expect(madeLonger(first, { extension: 5, reason: '' }, { ...aKeeping(now, rules), pauses: [] })).toBeUndefined();
  });

  it('show the earliest of the law beside the earliest of the company', () => {
    const all = kept(aComplaint(), nothingKept, now, [on('UK-8W'), aRule({ id: 'A', amount: 3 }), aRule({ id: 'B', amount: 2 })]).deadlines;
    expect([soonest(all, ['statutory', 'regulator'])?.rule, soonest(all, ['company'])?.rule]).toEqual(['UK-8W', 'B']);
    expect(all.some((one) => isLate(one, now))).toBe(false);
  });
});
