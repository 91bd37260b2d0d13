import { useEffect, useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { keepFocus } from '../../../renderer/keys/keep-focus.ts';
import { useEscape } from '../../../renderer/keys/use-escape.ts';
import { show } from '../../helpers/shown.tsx';

const focused = (): string => document.activeElement?.textContent ?? '';

/** A screen with a form that opens and closes, and a way to another screen. */
function Work() {
  const [open, setOpen] = useState(false);
  const [there, setThere] = useState(false);
  useEffect(keepFocus, []);
  useEscape(() => setOpen(false));
  if (there)
    return (
      <div id="work" tabIndex={-1}>
        another screen
      </div>
    );
  return (
    <div id="work" tabIndex={-1}>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <button type="button" onClick={() => setThere(true)}>
        leave
      </button>
      {open ? <Form /> : null}
    </div>
  );
}

const Form = () => (
  <button type="button" ref={(element) => element?.focus()}>
    in the form
  </button>
);

it('goes back to where it was when the form that had it is closed', async () => {
  await show(<Work />);
  await page.getByRole('button', { name: 'open' }).click();
  await expect.poll(focused).toBe('in the form');
  await userEvent.keyboard('{Escape}');
  await expect.poll(focused).toBe('open');
});

it('goes to the beginning of the work when the screen that had it is left', async () => {
  await show(<Work />);
  await page.getByRole('button', { name: 'leave' }).click();
  await expect.poll(focused).toBe('another screen');
});

it('stays nowhere when a person clicked beside everything', async () => {
  await show(<Work />);
  await page.getByRole('button', { name: 'open' }).click();
  await expect.poll(focused).toBe('in the form');
  document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => page.getByRole('button').elements().length).toBe(2);
  expect(document.activeElement).toBe(document.body);
});

function UnderAMenu() {
  const [left, setLeft] = useState(false);
  useEscape(() => setLeft(true));
  return (
    <>
      <div role="menu">
        <button type="button" role="menuitem">
          choose
        </button>
      </div>
      <p>{left ? 'left' : 'here'}</p>
    </>
  );
}

it('does not leave the screen with the Esc that closes a menu', async () => {
  await show(<UnderAMenu />);
  document.querySelector('button')?.focus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByText('here')).toBeVisible();
});
