import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownArticle } from '../../../helpers/a-shown-article.ts';
import { aShownComplaint, idNumber, irina, lateParcel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { causeId, instant } from '../../../../shared/ids.ts';
import { CaseLearning } from '../../../../renderer/screens/case/case-learning.tsx';
import { CaseSuggestions } from '../../../../renderer/screens/case/case-suggestions.tsx';
import { goTo, useScreen } from '../../../../renderer/state/screen-state.ts';

const solved = aShownComplaint({ state: 'resolved', outcome: 'satisfied' });
const cause = (number: number, title: string) => ({
  id: causeId.parse(idNumber(800 + number)),
  title,
  rule: { category: lateParcel, product: null, causeType: null },
  owner: irina.id,
  status: 'open' as const,
  openedBy: irina.id,
  openedAt: instant.parse(Date.UTC(2026, 10, 1)),
  closedAt: null,
  revision: 1,
});

beforeEach(() => {
  fakeDesk.fresh();
  goTo({ at: 'home' });
  fakeDesk.answers({
    'cause.choices': () => [
      { cause: cause(1, 'Late couriers'), belongs: true },
      { cause: cause(2, 'Thin boxes'), belongs: false },
      { cause: cause(3, 'Wrong addresses'), belongs: false },
    ],
    'cause.member': () => null,
    'knowledge.suggest': () => [],
    'knowledge.use': () => null,
  });
});

it('makes an article of a solved case in one key', async () => {
  await show(<CaseLearning complaint={solved} />);
  await expect.element(page.getByRole('button', { name: /Make an article/u })).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  expect(useScreen.getState().screen).toEqual({ at: 'knowledge', from: solved.id });
});

it('offers no article while the case is open, and no cause to who may not manage them', async () => {
  await show(<CaseLearning complaint={aShownComplaint()} />);
  await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});

it('adds the case to a cause in a few keys', async () => {
  await show(<CaseLearning complaint={solved} />, { roles: ['manager'] });
  await userEvent.keyboard('{Control>}{Shift>}g{/Shift}{/Control}');
  await expect.element(page.getByRole('combobox', { name: 'Cause' }).or(page.getByRole('textbox', { name: 'Cause' }))).toHaveFocus();
  await userEvent.keyboard('{Control>}a{/Control}wrong{Enter}');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => fakeDesk.asked('cause.member')).toEqual([{ cause: cause(3, '').id, complaint: solved.id, belongs: true }]);
});

it('offers in an open case what helped in such cases, and counts what is used', async () => {
  fakeDesk.answers({ 'knowledge.suggest': () => [aShownArticle(1, { state: 'approved' })] });
  const open = aShownComplaint();
  await show(<CaseSuggestions complaint={open} />);
  await page.getByText('Article 1').click();
  await expect.element(page.getByText('Send a new one.')).toBeVisible();
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect.poll(() => fakeDesk.asked('knowledge.use')).toEqual([{ article: aShownArticle(1).id, complaint: open.id }]);
  expect(fakeDesk.asked('knowledge.suggest')[0]).toMatchObject({ category: lateParcel, claimType: null });
});
