import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text, UnstyledButton } from '@mantine/core';
import { openCase } from '../../../state/screen-state.ts';
/** One case in a line; it opens without ending the call. */
export const CaseLine = ({ row, beside }) =>
  _jsx('li', {
    children: _jsxs(UnstyledButton, {
      onClick: () => openCase(row.id),
      style: { minHeight: 24, width: '100%', padding: '2px 0' },
      children: [
        _jsx(Text, { span: true, size: 'xs', c: 'dimmed', children: row.number }),
        ' ',
        _jsx(Text, { span: true, size: 'sm', className: 'said', children: row.title }),
        ' ',
        _jsx(Text, { span: true, size: 'xs', c: 'dimmed', children: beside }),
      ],
    }),
  });
