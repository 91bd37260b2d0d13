import { jsx as _jsx } from 'react/jsx-runtime';
import { Kbd } from '@mantine/core';
import { keyName } from '../../keys/keymap.ts';
const options = ['option1', 'option2', 'option3', 'option4', 'option5', 'option6', 'option7', 'option8', 'option9'];
/** The key of the n-th option of a block. */
export function OptionKey({ index }) {
  const option = options[index];
  return option === undefined ? null : _jsx(Kbd, { size: 'xs', 'aria-hidden': 'true', children: keyName(option) });
}
