import { describe, expect, it } from 'vitest';
import type { WorkingHours } from '../../../shared/calendar/day-spans.ts';
import { instant } from '../../../shared/ids.ts';
import { awaitsCheck } from '../../../shared/satisfaction/awaits-check.ts';
import { checkDue } from '../../../shared/satisfaction/check-due.ts';
import { defaultSettings } from '../../../shared/catalogue/default-settings.ts';
import { aCheck, inVain } from '../../helpers/a-check.ts';
import { aComplaint, inHours, now } from '../../helpers/a-complaint.ts';

const { workingWeek, checkAfterDays, checkRetryHours } = defaultSettings({ name: 'X', phoneCountry: 'TH', minorDigits: 2 });
const usual = { checkAfterDays, checkRetryHours };
const hours = { week: workingWeek, timeZone: 'Asia/Bangkok' };
const at = (text: string) => instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Bangkok').epochMilliseconds);
const due = (since: string, tries = 0, as: Partial<typeof usual> = {}, week: WorkingHours = hours) =>
  checkDue({ since: at(since), tries }, week, { ...usual, ...as });

describe('when a customer is to be asked', () => {
  it('is the morning of the next working day', () => expect(due('2026-11-19T16:00')).toBe(at('2026-11-20T09:00')));
  it('skips the weekend and holidays', () => {
    expect(due('2026-11-20T14:00')).toBe(at('2026-11-23T09:00'));
    const name = { en: 'Holiday', ru: 'Праздник', th: 'วันหยุด' };
    const day = { date: '2026-11-23', kind: 'closed', name, lessMinutes: 0, like: 1, source: '', verifiedOn: null, on: true } as const;
    expect(due('2026-11-20T14:00', 0, {}, { ...hours, days: [day] })).toBe(at('2026-11-24T09:00'));
  });
  it('is so many working days later as the settings say', () => {
    expect(due('2026-11-20T14:00', 0, { checkAfterDays: 3 })).toBe(at('2026-11-25T09:00'));
    expect(due('2026-11-20T14:00', 0, { checkAfterDays: 0 })).toBe(at('2026-11-20T14:00'));
    expect(due('2026-11-20T20:00', 0, { checkAfterDays: 0 })).toBe(at('2026-11-23T09:00'));
  });
  it('after a try in vain is some working hours later, at another time of the day', () => {
    expect(due('2026-11-19T10:00', 1)).toBe(at('2026-11-19T14:00'));
    expect(due('2026-11-19T16:00', 2)).toBe(at('2026-11-20T11:00'));
  });
  it('is at once where nobody ever works', () =>
    expect(due('2026-11-19T10:00', 0, {}, { ...hours, week: [[], [], [], [], [], [], []] })).toBe(at('2026-11-19T10:00')));
});

describe('a complaint whose customer is to be asked', () => {
  const solved = aComplaint({ state: 'resolved', resolvedAt: inHours(-24) });
  it('is a solved one, since it was solved', () => expect(awaitsCheck(solved)).toEqual({ since: inHours(-24), tries: 0 }));
  it('after tries in vain, since the last', () =>
    expect(awaitsCheck({ ...solved, checks: [inVain(inHours(-9)), inVain(inHours(-2))] })).toEqual({ since: inHours(-2), tries: 2 }));
  it('counts no tries from before it was reopened', () =>
    expect(awaitsCheck({ ...solved, checks: [inVain(inHours(-30))] })).toEqual({ since: inHours(-24), tries: 0 }));
  it.each([
    ['that was answered', { ...solved, checks: [aCheck(now)] }],
    ['that was tried often enough', { ...solved, checks: [inVain(now, { enough: true })] }],
    ['that is open again', { ...solved, state: 'inWork' as const }],
    ['that came solved from elsewhere', { ...solved, resolvedAt: null }],
    ['without a name', { ...solved, type: 'anonymousFeedback' as const }],
  ])('is none %s', (_how, complaint) => expect(awaitsCheck(complaint)).toBeUndefined());
});
