import { show } from '../../helpers/shown.tsx';
import { useLayoutEffect } from 'react';
import { expect, it } from 'vitest';
import { useKeys } from '../../../renderer/keys/use-keys.ts';

const pressed: string[] = [];

function Keyboard() {
  useKeys({ endCall: () => pressed.push('end'), laterPrompt: () => pressed.push('prompt'), category: () => pressed.push('category') });
  return <textarea aria-label="What happened" />;
}

const press = (code: string, more: KeyboardEventInit) =>
  document.querySelector('textarea')?.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more }));

it('does a thing once however long its key is held, and moves on while a moving key is held', async () => {
  await show(<Keyboard />);
  pressed.length = 0;
  press('F12', { key: 'F12' });
  press('F12', { key: 'F12', repeat: true });
  press('ArrowDown', { key: 'ArrowDown', ctrlKey: true });
  press('ArrowDown', { key: 'ArrowDown', ctrlKey: true, repeat: true });
  expect(pressed).toEqual(['end', 'prompt', 'prompt']);
});

it('goes by the physical key, so that the Russian layout works inside a text field', async () => {
  await show(<Keyboard />);
  pressed.length = 0;
  press('Period', { key: 'ю', ctrlKey: true });
  expect(pressed).toEqual(['category']);
});

it('hears a key that comes before the screen is painted', async () => {
  pressed.length = 0;
  await show(<PressedAtOnce />);
  expect(pressed).toEqual(['end']);
});

function PressedAtOnce() {
  useLayoutEffect(() => void press('F12', { key: 'F12' }), []);
  return <Keyboard />;
}
