import { Kbd } from '@mantine/core';
import { type KeyAction, keyName } from '../keys/keymap.ts';

/** The key that does what the words beside it say. */
export const KeyHint = ({ action }: { readonly action: KeyAction }) => (
  <Kbd size="xs" aria-hidden="true">
    {keyName(action)}
  </Kbd>
);
