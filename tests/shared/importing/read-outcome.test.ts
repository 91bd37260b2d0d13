import { expect, it } from 'vitest';
import { readOutcome } from '../../../shared/importing/read-outcome.ts';

it.each([
  ['', 'inWork', null],
  ['In progress', 'inWork', null],
  ['Untimely response', 'inWork', null],
  ['not resolved', 'inWork', null],
  ['anything', 'inWork', null],
  ['Closed with explanation', 'resolved', 'informed'],
  ['Closed', 'resolved', 'informed'],
  ['Closed with monetary relief', 'resolved', 'satisfied'],
  ['Closed with non-monetary relief', 'resolved', 'alternativeAccepted'],
  ['Closed without relief', 'resolved', 'refusedWithAlternative'],
  ['Закрыто', 'resolved', 'informed'],
  ['Не решено', 'inWork', null],
  ['В работе', 'inWork', null],
  ['Деньги: возврат', 'resolved', 'satisfied'],
  ['Отказ', 'resolved', 'refusedWithAlternative'],
  ['ปิดเรื่องแล้ว', 'resolved', 'informed'],
  ['กำลังดำเนินการ', 'inWork', null],
  ['ยังไม่แก้ไข', 'inWork', null],
])('%j means %s, %s', (text, state, outcome) => {
  expect(readOutcome(text)).toEqual({ state, outcome });
});
