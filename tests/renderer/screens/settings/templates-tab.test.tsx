import { fakeDesk } from '../../../helpers/fake-desk.ts';
import { show } from '../../../helpers/shown.tsx';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TemplatesTab } from '../../../../renderer/screens/settings/templates-tab.tsx';
import { languages } from '../../../../shared/language.ts';
import { defaultTemplate } from '../../../../shared/letter/default-template.ts';
import { letterKinds } from '../../../../shared/letter/letter-kind.ts';

const all = letterKinds.flatMap((kind) => languages.map((language) => defaultTemplate(kind, language)));
const body = () => page.getByRole('textbox', { name: /^Text/u });
const paper = (): string => document.querySelector('iframe')?.contentDocument?.body.innerText ?? '';

beforeEach(() => {
  fakeDesk.fresh();
  fakeDesk.answers({
    'letter.templates': () => all,
    'letter.saveTemplate': ({ seen, ...words }) => ({ ...words, version: seen + 1, by: null, at: null }),
  });
});

it('shows how the words read with made-up facts, and saves them as the next version', async () => {
  await show(<TemplatesTab />, { roles: ['manager'] });
  await expect.poll(paper).toContain('Dear Anna Sample,');
  await body().fill('Hello {customer}.');
  await expect.poll(paper).toContain('Hello Anna Sample.');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect
    .poll(() => fakeDesk.asked('letter.saveTemplate'))
    .toMatchObject([{ kind: 'acknowledgement', language: 'en', body: 'Hello {customer}.', seen: 0 }]);
});

it('puts a fact where the cursor stands', async () => {
  await show(<TemplatesTab />, { roles: ['manager'] });
  await body().fill('Dear ');
  await page.getByRole('button', { name: 'customer', exact: true }).click();
  await expect.element(body()).toHaveValue('Dear {customer}');
  await expect.element(body()).toHaveFocus();
});

it('names a fact that there is none of', async () => {
  await show(<TemplatesTab />, { roles: ['manager'] });
  await body().fill('Dear {custmer}');
  await expect.element(page.getByText(/There is no such fact for a letter: custmer/u)).toBeVisible();
});
