import { expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { openPointsOfComplaint } from '../../../shared/complaint/open-points.ts';
import { aCheck, inVain } from '../../helpers/a-check.ts';
import { aComplaint, inHours, now } from '../../helpers/a-complaint.ts';
import { irina, olga, somchai } from '../../helpers/a-person.ts';
import { lifecycleStories } from '../../helpers/lifecycle-payloads.ts';

const resolved = (as: Partial<Complaint> = {}) =>
  aComplaint({
    state: 'resolved',
    resolvedAt: inHours(-2),
    verdict: 'yes',
    measures: [{ at: inHours(-2), by: irina.id, text: 'Sent a new cup' }],
    facts: { ...aComplaint().facts, product: 'cup' },
    ...as,
  });
const finding = { ...lifecycleStories.conclude, by: somchai.id, at: now };
const closing = { correctiveAction: false, note: '', by: olga.id, at: now };

it('what is still missing on a solved complaint is its cause and the customer’s word', () => {
  expect(openPointsOfComplaint(resolved())).toEqual(['cause', 'satisfaction']);
});
it('the cause is known once somebody found it or named it at the end', () => {
  expect(openPointsOfComplaint(resolved({ finding }))).toEqual(['satisfaction']);
  expect(openPointsOfComplaint(resolved({ finding: { ...finding, causeType: null } }))).toEqual(['cause', 'satisfaction']);
});
it('what was not justified has no cause of ours', () => {
  expect(openPointsOfComplaint(resolved({ verdict: 'no' }))).toEqual(['satisfaction']);
});
it('the customer’s word is there once they were asked, not before and not by one try in vain', () => {
  expect(openPointsOfComplaint(resolved({ finding, checks: [aCheck(now)] }))).toEqual([]);
  expect(openPointsOfComplaint(resolved({ finding, checks: [inVain(now)] }))).toEqual(['satisfaction']);
  // Asked before it was reopened and solved anew: asked once more.
  expect(openPointsOfComplaint(resolved({ finding, checks: [aCheck(inHours(-3))] }))).toEqual(['satisfaction']);
});
it('nothing is missing on what was investigated, asked about and closed', () => {
  expect(openPointsOfComplaint(resolved({ state: 'closed', closedAt: now, closing, finding, checks: [aCheck(now)] }))).toEqual([]);
});
