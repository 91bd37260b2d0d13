import { useLayoutEffect, useState } from 'react';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { useKeys } from '../../../renderer/keys/use-keys.ts';
import { show } from '../../helpers/shown.tsx';

const press = (code: string, more: KeyboardEventInit = {}) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true, ...more }));

function Told({ early }: { readonly early: boolean }) {
  const [told, setTold] = useState(0);
  useKeys({ said: () => setTold((times) => times + 1) });
  useLayoutEffect(() => void (early && press('F8')), [early]);
  return <p>told {told}</p>;
}

it('hears a key before the screen was ever painted', async () => {
  await show(<Told early />);
  await expect.element(page.getByText('told 1')).toBeVisible();
});

it('hears a key by its place, whatever the layout writes there, and once while it is held', async () => {
  await show(<Told early={false} />);
  await userEvent.keyboard('{F8}');
  await expect.element(page.getByText('told 1')).toBeVisible();
  press('F8', { repeat: true });
  press('F8', { key: 'ё' });
  await expect.element(page.getByText('told 2')).toBeVisible();
});
