import { describe, expect, it } from 'vitest';
import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import { instant } from '../../../shared/ids.ts';
import { isOverdue } from '../../../shared/promise/is-overdue.ts';
import { suggestAnswerBy, suggestFirst, suggestTimes } from '../../../shared/promise/suggest-times.ts';
import { aPromise } from '../../helpers/a-complaint.ts';

const day = [{ from: '09:00', to: '18:00' }];
const week: WorkingWeek = [day, day, day, day, day, [], []];
const timeZone = 'Asia/Bangkok';
const suggested = (text: string, of = week) => {
  const now = instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
  return suggestTimes(now, { week: of, timeZone }).map(({ kind, at }) => [
    kind,
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString().slice(0, 16),
  ]);
};

describe('times worth promising', () => {
  it('are an hour from now, four hours, before closing and tomorrow noon', () => {
    expect(suggested('2026-11-18T10:02')).toEqual([
      ['inOneHour', '2026-11-18T11:05'],
      ['inFourHours', '2026-11-18T14:05'],
      ['beforeClosing', '2026-11-18T17:30'],
      ['tomorrowNoon', '2026-11-19T12:00'],
    ]);
  });

  it('never lie where nobody works: Friday evening becomes Monday', () => {
    expect(suggested('2026-11-20T17:45')).toEqual([
      ['inOneHour', '2026-11-23T09:45'],
      ['tomorrowNoon', '2026-11-23T12:00'],
      ['inFourHours', '2026-11-23T12:45'],
    ]);
  });

  it('take the beginning of work where nobody works at noon', () => {
    const evening: WorkingWeek = Array.from({ length: 7 }, () => [{ from: '16:00', to: '22:00' }]);
    expect(suggested('2026-11-20T21:00', evening)).toContainEqual(['tomorrowNoon', '2026-11-21T16:00']);
  });

  it('are none where nobody ever works', () => expect(suggested('2026-11-20T10:00', [[], [], [], [], [], [], []])).toEqual([]));
});

describe('the first moment of a form', () => {
  const at = (text: string) => instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
  const holiday = {
    date: '2026-11-23',
    kind: 'closed',
    name: { en: '', ru: '', th: '' },
    lessMinutes: 0,
    like: 1,
    source: '',
    verifiedOn: null,
  } as const;
  const hours = { week, timeZone, days: [{ ...holiday, on: true }] };
  const first = (now: string, promised?: string) => suggestFirst(at(now), hours, promised === undefined ? undefined : at(promised));

  it('is the soonest suggested, or what was promised before it', () => {
    expect(first('2026-11-18T10:02')).toBe(at('2026-11-18T11:05'));
    expect(first('2026-11-18T10:02', '2026-11-18T10:40')).toBe(at('2026-11-18T10:40'));
    expect(first('2026-11-18T10:02', '2026-11-18T09:40')).toBe(at('2026-11-18T11:05'));
  });

  it('is when work begins again where the promise is for a time at which nobody works, holidays with it', () => {
    expect(first('2026-11-20T17:45', '2026-11-20T19:00')).toBe(at('2026-11-24T09:00'));
  });

  it('is the promise itself where nobody ever works', () => {
    const never = { week: [[], [], [], [], [], [], []], timeZone };
    expect(suggestFirst(at('2026-11-20T10:00'), never, at('2026-11-20T19:00'))).toBe(at('2026-11-20T19:00'));
    expect(suggestFirst(at('2026-11-20T10:00'), never)).toBeUndefined();
  });
});

describe('a promise', () => {
  it('is overdue only after its moment, and only while open', () => {
    const promise = aPromise();
    const later = instant.parse(promise.dueAt + 1);
    expect([isOverdue(promise, promise.dueAt), isOverdue(promise, later), isOverdue({ ...promise, state: 'kept' }, later)]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

const kinds = (text: string, by: 'sameDay' | 'nextBusinessDay') => {
  const now = instant.parse(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds);
  return suggestAnswerBy(now, { week, timeZone }, by).map(({ kind }) => kind);
};

describe('times for an answer to a hand-over', () => {
  it('begin with the next business day, or with today, as the site has it', () => {
    expect(kinds('2026-11-18T10:02', 'nextBusinessDay')).toEqual(['tomorrowNoon', 'inOneHour', 'inFourHours', 'beforeClosing']);
    expect(kinds('2026-11-18T10:02', 'sameDay')).toEqual(['beforeClosing', 'inOneHour', 'inFourHours', 'tomorrowNoon']);
  });

  it('begin with the soonest where today is too late', () => {
    expect(kinds('2026-11-20T17:45', 'sameDay')[0]).toBe('inOneHour');
  });
});
