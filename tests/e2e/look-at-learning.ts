import { expect, type Page } from '@playwright/test';
import { labels } from './words.ts';

/** A walk through the window of one desk: its page, and what is done on the way. */
export interface Walk {
  readonly page: Page;
  /** Looks at the screen as it stands; `within` spares what was seen before. */
  readonly see: (screen: string, within?: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly shown: (selector: string) => Promise<void>;
  /** Goes somewhere by its name. */
  readonly goTo: (name: string) => Promise<void>;
}

const dialog = '[role=dialog]';
const main = 'main';
const words = labels.en;

/** The articles: one to read, one to correct, and one made from a solved case, whose cause is asked for. */
export async function lookAtKnowledge(walk: Walk): Promise<void> {
  const { page, see, press, shown, goTo } = walk;
  await goTo(words.common.knowledge);
  await shown('[role=grid] [role=row]');
  await expect(page.getByRole('region', { name: words.knowledge.article, exact: true })).toContainText(words.knowledge.problem);
  await see('knowledge');
  await press('Alt+Digit3');
  await expect(page.getByRole('textbox', { name: words.knowledge.title })).toBeFocused();
  await see('knowledge-correct', main);
  await press('Escape');
  await goTo(words.common.register);
  await page.getByRole('textbox', { name: words.register.text }).fill('');
  await page.locator('[role=grid]').focus();
  await openASolvedCase(walk);
  await press('Control+Shift+KeyL');
  await shown('.marked-text');
  await see('knowledge-make', main);
  await press('Escape');
  await shown('[role=toolbar]');
  await press('Control+Shift+KeyG');
  await shown(dialog);
  await see('case-cause', dialog);
  await press('Escape');
  await expect(page.locator('[role=dialog]')).toHaveCount(0);
}

/** The causes: their run chart, what is planned against one, and its check. */
export async function lookAtCauses({ page, see, press, shown, goTo }: Walk): Promise<void> {
  await goTo(words.common.causes);
  await shown('.run-chart');
  await see('causes');
  await page.getByText(words.causes.numbers).click();
  await see('causes-numbers', main);
  await press('Alt+Digit1');
  await expect(page.getByRole('textbox', { name: words.causes.action.what })).toBeFocused();
  await see('causes-plan', main);
  await press('Escape', 'Alt+Digit2');
  await expect(page.getByRole('textbox', { name: words.causes.title })).toBeFocused();
  await see('causes-correct', main);
  await press('Escape');
  await page.getByRole('button', { name: words.causes.action.checkIt }).click();
  await see('causes-check', main);
  await press('Escape');
}

/** The newest case of the register that was solved on the call. */
async function openASolvedCase({ page, shown }: Walk): Promise<void> {
  const solved = words.common.complaint.outcome.satisfied;
  await page.locator('[role=grid] [role=row]').filter({ hasText: solved }).first().click();
  await shown('[role=toolbar]');
}
