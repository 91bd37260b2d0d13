import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { aShownRow, friday, idNumber, lateParcel, pavel } from '../../../helpers/window-things.ts';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ListedQuestionnaire, QuestionnaireResults } from '../../../../shared/contract/follow-up.ts';
import { languages } from '../../../../shared/language.ts';
import { defaultQuestionnaire } from '../../../../shared/satisfaction/default-questionnaire.ts';
import { QuestionnairesScreen } from '../../../../renderer/screens/questionnaires/questionnaires-screen.tsx';
import { useScreen } from '../../../../renderer/state/screen-state.ts';

const listed: ListedQuestionnaire = {
  questionnaire: { ...defaultQuestionnaire, version: 2, by: pavel.id, at: friday('09:00') },
  versions: [
    { version: 2, replies: 40, at: friday('09:00') },
    { version: 1, replies: 3, at: friday('08:00') },
  ],
};
const counts: Readonly<Record<string, readonly number[]>> = { content: [2, 3, 5, 10, 20], better: [12, 4, 0, 7, 1, 1] };
const results = (version: number): QuestionnaireResults => ({
  questionnaire: { ...listed.questionnaire, version },
  replies: 40,
  anonymous: 33,
  firstAt: friday('09:30'),
  lastAt: friday('18:00'),
  questions: defaultQuestionnaire.questions.map((question) => ({
    question,
    answered: question.kind === 'text' ? 2 : 40,
    counts: [...(counts[question.id] ?? (question.kind === 'scale' ? [0, 0, 0, 0, 40] : []))],
    texts: question.kind === 'text' ? [{ at: friday('18:00'), text: 'The shop is dirty' }] : [],
  })),
});

beforeEach(() => {
  fakeDesk.fresh();
  useScreen.setState({ screen: { at: 'questionnaires' } });
  fakeDesk.answers({
    'questionnaire.list': () => [listed],
    'questionnaire.results': ({ version }) => results(version),
    'questionnaire.reply': ({ feedback }) => ({ feedback: feedback === null ? null : 'BKK-2026-A-0077-K' }),
    'questionnaire.save': ({ seen, ...words }) => ({ ...words, version: seen + 1, by: pavel.id, at: friday('10:00') }),
    'questionnaire.pdf': () => ({ name: 'How did we do.pdf', base64: 'cGRm' }),
    'complaint.find': () => ({ rows: [aShownRow(1)], more: false }),
  });
});

for (const language of languages) {
  it(`shows the paper to fill in and what people said in ${language}`, async () => {
    await show(<QuestionnairesScreen />, { language, look: language === 'ru' ? 'dark' : 'light', roles: ['manager'] });
    await expect.element(page.getByText(/n = 40/u).first()).toBeVisible();
    expect(document.querySelectorAll('.bar-table')).toHaveLength(4);
    expect(document.body.textContent).not.toMatch(/\{\{|questionnaire:|common:|results\.|enter\./u);
  });
}

it('takes answers without a name by keyboard, and empties the form for the next', async () => {
  await show(<QuestionnairesScreen />);
  const form = page.getByRole('form', { name: 'Answers that came back' });
  await expect.element(form).toBeVisible();
  await form
    .getByRole('radiogroup', { name: /on the whole/u })
    .getByRole('radio', { name: '4', exact: true })
    .click();
  await form.getByRole('checkbox', { name: 'Delivery' }).click();
  await form.getByRole('textbox', { name: /What else/u }).fill('The shop is dirty');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Saved. The form is empty for the next one.');
  expect(fakeDesk.asked('questionnaire.reply')).toMatchObject([
    {
      version: 2,
      complaint: null,
      feedback: null,
      answers: [
        { question: 'content', scale: 4 },
        { question: 'better', ticks: [3] },
        { question: 'words', text: 'The shop is dirty' },
      ],
    },
  ]);
  await expect.element(form.getByRole('textbox', { name: /What else/u })).toHaveValue('');
  await expect.element(form.getByRole('checkbox', { name: 'Delivery' })).not.toBeChecked();
});

it('registers words without a name as feedback, in a category', async () => {
  await show(<QuestionnairesScreen />);
  await page.getByRole('textbox', { name: /What else/u }).fill('The shop is dirty');
  await page.getByRole('checkbox', { name: 'Register the words as anonymous feedback' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/category/iu).first()).toBeVisible();
  expect(fakeDesk.asked('questionnaire.reply')).toEqual([]);
  await page.getByRole('combobox', { name: 'Category' }).click();
  await page.getByRole('option', { name: 'Late delivery' }).click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/registered as BKK-2026-A-0077-K/u)).toBeVisible();
  expect(fakeDesk.asked('questionnaire.reply')).toMatchObject([{ feedback: { category: lateParcel } }]);
});

it('takes answers about a case, and none of nobody’s', async () => {
  await show(<QuestionnairesScreen />);
  await page.getByRole('radio', { name: 'About a complaint' }).click();
  await page.getByRole('combobox', { name: 'Complaint', exact: true }).click();
  await page.getByRole('option', { name: /BKK-2026-A-0001-K/u }).click();
  await page.getByRole('button', { name: /Print for BKK-2026-A-0001-K/u }).click();
  await expect.poll(() => fakeDesk.asked('questionnaire.pdf')).toMatchObject([{ complaint: idNumber(1001) }]);
  await page
    .getByRole('radiogroup', { name: /listened/u })
    .getByRole('radio', { name: '5, the highest' })
    .click();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByText(/^Saved/u)).toBeVisible();
  expect(fakeDesk.asked('questionnaire.reply')).toMatchObject([{ complaint: idNumber(1001), feedback: null }]);
});

it('prints the paper with Ctrl+P in the language that is chosen', async () => {
  await show(<QuestionnairesScreen />);
  await expect.element(page.getByRole('button', { name: /^Print/u })).toBeVisible();
  await userEvent.keyboard('{Control>}p{/Control}');
  await expect.poll(() => fakeDesk.asked('questionnaire.pdf')).toMatchObject([{ language: 'en', complaint: null }]);
});

it('is changed by a manager: a question more, its boxes a line each, saved as a further version', async () => {
  await show(<QuestionnairesScreen />, { roles: ['manager'] });
  await page.getByRole('button', { name: 'Change' }).click();
  await expect.element(page.getByRole('textbox', { name: 'Title' })).toHaveFocus();
  await page.getByRole('button', { name: 'Add a question' }).click();
  const last = page.getByRole('group', { name: 'Question 6' });
  await last.getByRole('textbox', { name: /What is asked/u }).fill('Which shop?');
  await last.getByRole('combobox', { name: 'Answered by' }).click();
  await page.getByRole('option', { name: 'boxes to tick' }).click();
  await last.getByRole('textbox', { name: /Boxes/u }).fill('North\nSouth');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.element(page.getByRole('heading', { name: 'Questionnaires' })).toBeVisible();
  const [saved] = fakeDesk.asked('questionnaire.save');
  expect(saved?.seen).toBe(2);
  expect(saved?.questions.at(-1)).toEqual({
    id: 'q6',
    kind: 'tick',
    words: { en: 'Which shop?', ru: '', th: '' },
    boxes: [
      { en: 'North', ru: '', th: '' },
      { en: 'South', ru: '', th: '' },
    ],
  });
});

it('lets an operator enter answers and change nothing; results are not theirs', async () => {
  await show(<QuestionnairesScreen />);
  await expect.element(page.getByRole('form', { name: 'Answers that came back' })).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Change' })).not.toBeInTheDocument();
  expect(fakeDesk.asked('questionnaire.results')).toEqual([]);
});
