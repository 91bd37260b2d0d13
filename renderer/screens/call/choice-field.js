import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Group, Radio } from '@mantine/core';
import { use } from 'react';
import { AskedField } from './use-asked-field.ts';
import css from './call-screen.module.css';
import { PlaceRefusal } from './field-row.tsx';
/** A few answers side by side, one of them or none. */
export function ChoiceField({ name, label, value, options, onPick, place }) {
  const asked = use(AskedField) === name;
  return _jsxs('div', {
    className: css['row'],
    role: 'radiogroup',
    'aria-label': label,
    children: [
      _jsx('span', { className: css['legend'], 'aria-hidden': 'true', children: label }),
      _jsxs('div', {
        children: [
          _jsx(Group, {
            gap: 'md',
            mih: 36,
            style: asked ? { outline: '2px dashed var(--mantine-primary-color-filled)', outlineOffset: 1 } : {},
            children: options.map((one, index) =>
              _jsx(
                Radio,
                {
                  ...(index === 0 ? { id: name } : {}),
                  name: name,
                  size: 'sm',
                  value: one.value,
                  label: one.label,
                  checked: one.value === value,
                  onChange: () => onPick(one.value),
                },
                one.value,
              ),
            ),
          }),
          place === undefined ? null : _jsx(PlaceRefusal, { place: place }),
        ],
      }),
    ],
  });
}
