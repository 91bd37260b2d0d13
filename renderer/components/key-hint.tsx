import { Kbd } from '@mantine/core';
import { useKeyNames } from '../keys/bound-keys.ts';
import type { KeyAction } from '../keys/keymap.ts';

/** The key that does what the words beside it say. */
export const KeyHint = ({ action }: { readonly action: KeyAction }) => (
  <Kbd size="xs" aria-hidden="true">
    {useKeyNames()(action)}
  </Kbd>
);
