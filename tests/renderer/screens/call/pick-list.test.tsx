import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { show } from '../../../helpers/shown.tsx';
import { PickList } from '../../../../renderer/screens/call/pick-list.tsx';

const choices = ['Late delivery', 'Wrong bill'].map((label) => ({ value: label, label, words: '' }));

/** What keys do that waited while the desk was busy: all are heard before the list's own timers run, Enter after them. */
async function typeAtOnce(field: HTMLInputElement, text: string): Promise<void> {
  field.focus();
  for (let typed = 1; typed <= text.length; typed += 1) {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text.slice(0, typed));
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await new Promise((done) => setTimeout(done, 20));
  field.dispatchEvent(new KeyboardEvent('keydown', { code: 'Enter', key: 'Enter', bubbles: true, cancelable: true }));
}

it.each([undefined, 'Late delivery'])('takes the first match even when the words came all at once (before: %s)', async (before) => {
  const picked: (string | undefined)[] = [];
  await show(
    <PickList id="kind" label="Kind" choices={choices} value={before} onPick={(value) => picked.push(value)} nothingFound="nothing" />,
  );
  const field = page.getByRole('combobox', { name: 'Kind' }).element();
  if (field instanceof HTMLInputElement) await typeAtOnce(field, 'wro');
  await expect.poll(() => picked).toEqual(['Wrong bill']);
});
