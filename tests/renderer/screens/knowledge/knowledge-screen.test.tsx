import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownArticle } from '../../../helpers/a-shown-article.ts';
import { idNumber, irina, lateParcel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { complaintId, instant } from '../../../../shared/ids.ts';
import { languages } from '../../../../shared/language.ts';
import { because } from '../../../../shared/refusal/refusal.ts';
import { KnowledgeScreen } from '../../../../renderer/screens/knowledge/knowledge-screen.tsx';
import { goTo, useScreen } from '../../../../renderer/state/screen-state.ts';

const all = [
  aShownArticle(1, { state: 'approved', decidedBy: irina.id, decidedAt: instant.parse(Date.UTC(2026, 10, 21)) }),
  aShownArticle(2),
  aShownArticle(3, { state: 'retired' }),
];
const from = complaintId.parse(idNumber(1001));
const plain = (text: string) => ({ text, marks: [] });

beforeEach(() => {
  fakeDesk.fresh();
  goTo({ at: 'knowledge' });
  fakeDesk.answers({
    'knowledge.find': () => ({ rows: all, more: false }),
    'knowledge.read': ({ article: id }) => ({
      article: all.find((one) => one.id === id) ?? aShownArticle(9, { id }),
      sourceNumber: null,
      may: { edit: true, judge: true },
    }),
    'knowledge.approve': ({ article: id }) => aShownArticle(2, { id, state: 'approved' }),
    'knowledge.retire': ({ article: id }) => aShownArticle(2, { id, state: 'retired' }),
    'knowledge.write': ({ article: id, text }) => aShownArticle(9, { id, ...text }),
    'knowledge.begin': () => ({
      number: 'BKK-2026-A-0001-K',
      told: {
        title: plain('Broken cup'),
        problem: {
          text: 'Anna Petrova says a cup broke, so says Mr Orlov',
          marks: [
            { from: 0, to: 4, kind: 'name', known: true },
            { from: 5, to: 12, kind: 'name', known: true },
            { from: 39, to: 47, kind: 'name', known: false },
          ],
        },
        solution: plain('Sent a cup'),
      },
      begin: {
        title: 'Broken cup',
        problem: '… … says a cup broke, so says Mr Orlov',
        solution: 'Sent a cup',
        quickFix: true,
        appliesTo: { product: null, category: lateParcel, claimType: null },
      },
      existing: null,
    }),
  });
});

const showList = (how: Parameters<typeof show>[1] = { roles: ['manager'] }) =>
  show(<KnowledgeScreen article={undefined} from={undefined} />, how);
const showMaking = (how: Parameters<typeof show>[1] = {}) => show(<KnowledgeScreen article={undefined} from={from} />, how);
const list = () => page.getByRole('grid', { name: 'Articles' });

for (const language of languages) {
  it(`shows the list and an article in ${language}`, async () => {
    await showList({ language, look: language === 'th' ? 'dark' : 'light', roles: ['manager'] });
    await expect.element(page.getByRole('heading', { level: 2, name: 'Article 1' })).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\{\{|knowledge:|common:|complaint\./u);
  });
}

it('walks the list, and approves and retires the chosen article by key', async () => {
  await showList();
  await expect.element(list()).toBeVisible();
  (list().element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(page.getByRole('heading', { level: 2, name: 'Article 2' })).toBeVisible();
  await userEvent.keyboard('{Alt>}1{/Alt}');
  await expect.poll(() => fakeDesk.asked('knowledge.approve')).toEqual([{ article: all[1]?.id, seen: 4 }]);
  await userEvent.keyboard('{Alt>}2{/Alt}');
  await expect.poll(() => fakeDesk.asked('knowledge.retire')).toEqual([{ article: all[1]?.id, seen: 4 }]);
});

it('looks for words typed after Ctrl+F', async () => {
  await showList();
  await expect.element(list()).toBeVisible();
  await userEvent.keyboard('{Control>}f{/Control}cup');
  await expect.poll(() => fakeDesk.asked('knowledge.find').at(-1)).toMatchObject({ text: 'cup' });
});

it('marks in the case who is known and who is guessed, and begins without the known', async () => {
  await showMaking();
  await expect.element(page.getByText('Anna', { exact: true })).toBeVisible();
  const marks = [...document.querySelectorAll('.knowledge-panes mark')].map((mark) => [mark.textContent, mark.hasAttribute('data-known')]);
  expect(marks.slice(0, 3)).toEqual([
    ['Anna', true],
    ['Petrova', true],
    ['Mr Orlov', false],
  ]);
  await expect.element(page.getByRole('textbox', { name: 'What happens' })).toHaveValue('… … says a cup broke, so says Mr Orlov');
});

it('says at once when a known name is typed back in, and saves with Ctrl+Enter', async () => {
  await showMaking();
  await page.getByRole('textbox', { name: 'What puts it right' }).fill('Call Anna and send a cup');
  await expect.element(page.getByText('Still in the article: Anna')).toBeVisible();
  await page.getByRole('textbox', { name: 'What puts it right' }).fill('Send a cup');
  await page.getByRole('textbox', { name: 'What happens' }).fill('A cup came broken');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('knowledge.write')[0])
    .toMatchObject({
      source: from,
      seen: 0,
      text: { problem: 'A cup came broken', solution: 'Send a cup', appliesTo: { category: lateParcel } },
    });
  expect(useScreen.getState().screen).toMatchObject({ at: 'knowledge', article: fakeDesk.asked('knowledge.write')[0]?.article });
});

it('shows what the desk still found, and keeps what was typed when it is left', async () => {
  fakeDesk.answers({ 'knowledge.write': () => because('stillPersonal').code });
  const shown = await showMaking();
  await page.getByRole('textbox', { name: 'What it is about' }).fill('Half a title');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/the case still stands in the article/u)).toBeVisible();
  await shown.unmount();
  await showMaking();
  await expect.element(page.getByRole('textbox', { name: 'What it is about' })).toHaveValue('Half a title');
});
