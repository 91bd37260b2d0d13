import { useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { show } from '../../helpers/shown.tsx';
import { Layer } from '../../../renderer/components/layer.tsx';

function Story() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <textarea aria-label="Story" onKeyDown={(event) => event.code === 'F9' && setOpen(true)} />
      {open ? (
        <Layer title="Hand over" onClose={() => setOpen(false)}>
          <input aria-label="To" data-autofocus />
        </Layer>
      ) : null}
    </>
  );
}

it('gives the caret back to where it was', async () => {
  await show(<Story />);
  const story = page.getByRole('textbox', { name: 'Story' });
  await story.click();
  await userEvent.keyboard('ab{F9}');
  await expect.element(page.getByRole('textbox', { name: 'To' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(story).toHaveFocus();
  await userEvent.keyboard('c');
  await expect.element(story).toHaveValue('abc');
});
