import { fakeDesk } from '../../../../helpers/fake-desk.ts';
import { show } from '../../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { EscalationTab } from '../../../../../renderer/screens/settings/escalation/escalation-tab.tsx';
import { defaultEscalationRules, ruleOf } from '../../../../../shared/escalation/rule.ts';

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({ 'escalation.rules': () => [...defaultEscalationRules], 'escalation.saveRule': () => null });
});

const tab = (how: Parameters<typeof show>[1] = {}) => show(<EscalationTab />, { roles: ['admin'], ...how });
const open = async (name: RegExp) => {
  await page.getByRole('button', { name }).click();
  await expect.element(page.getByRole('dialog')).toBeVisible();
};
const saved = () => fakeDesk.asked('escalation.saveRule')[0];

it('lists every rule with whom it tells and whether it is in use', async () => {
  await tab();
  await expect.element(page.getByRole('button', { name: /E1 Complaint without an owner shift lead in use/u })).toBeVisible();
  await expect.element(page.getByRole('button', { name: /E14 Cut off from head office/u })).toBeVisible();
});

it('says what a rule watches, and sets its moments', async () => {
  await tab();
  await open(/E1 Complaint without/u);
  await expect.element(page.getByText('Its owner no longer works here and nobody keeps the complaint.')).toBeVisible();
  await page.getByLabelText('Working minutes').fill('45');
  await page.getByRole('button', { name: 'Save' }).click();
  const seen = ruleOf(defaultEscalationRules, 'E1');
  await expect.poll(saved).toEqual({ seen, rule: { ...seen, steps: [{ ...seen.steps[0], amount: 45 }] } });
});

it('names further people and switches a rule off, by keyboard alone', async () => {
  await tab();
  await open(/E5 Grave matters/u);
  page.getByRole('checkbox', { name: 'director' }).element().focus();
  await userEvent.keyboard(' ');
  page.getByRole('switch', { name: 'In use' }).element().focus();
  await userEvent.keyboard(' ');
  await page.getByRole('button', { name: 'Save' }).click();
  const seen = ruleOf(defaultEscalationRules, 'E5');
  await expect.poll(saved).toEqual({ seen, rule: { ...seen, on: false, steps: [{ ...seen.steps[0], to: ['manager', 'director'] }] } });
});

it('shows why a change was not taken', async () => {
  fakeDesk.answers({ 'escalation.saveRule': () => 'changedMeanwhile' });
  await tab();
  await open(/E7 Reopened complaint/u);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
});
