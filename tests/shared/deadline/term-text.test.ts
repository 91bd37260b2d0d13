import { expect, it } from 'vitest';
import { termText } from '../../../shared/deadline/term-text.ts';
import { languages } from '../../../shared/language.ts';
import { aRule } from '../../helpers/a-rule.ts';

const inEvery = (changes: Parameters<typeof aRule>[0]) => languages.map((language) => termText(aRule(changes), language));

it('says how long a term is as people do', () => {
  expect(inEvery({ amount: 2, unit: 'week' })).toEqual(['2 weeks', '2 недели', '2 สัปดาห์']);
  expect(inEvery({ amount: 4, unit: 'hour', calendar: 'site' })).toEqual(['4 working hours', '4 рабочих часа', '4 ชั่วโมงทำการ']);
  expect(inEvery({ amount: 0.5, unit: 'hour' })).toEqual(['30 minutes', '30 минут', '30 นาที']);
});

it('never says nought', () => {
  expect(inEvery({ amount: 0, unit: 'hour' })).toEqual(['at once', 'сразу', 'ทันที']);
  expect(inEvery({ amount: 0, unit: 'month' })).toEqual(['the same day', 'в тот же день', 'วันเดียวกัน']);
  expect(inEvery({ amount: 0, unit: 'businessDay' })).toEqual(['the same business day', 'в тот же рабочий день', 'วันทำการเดียวกัน']);
  expect(inEvery({ amount: 0, unit: 'hour', start: 'promised' })).toEqual(['the date named', 'названный срок', 'วันที่นัดไว้']);
});
