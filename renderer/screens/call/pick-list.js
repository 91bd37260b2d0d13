import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Select } from '@mantine/core';
import { anyLayout } from '../../keys/any-layout.ts';
const most = 30;
/** A type-ahead: words in any language, on any keyboard layout; the first match is picked with Enter. */
export function PickList({
  id,
  label,
  choices,
  value,
  onPick,
  nothingFound,
  placeholder,
  required = false,
  invalid = false,
  clearable = true,
  first = false,
  onEnter,
}) {
  const details = new Map(choices.map((one) => [one.value, one.detail]));
  const found = (search) => findChoices(choices, search);
  return _jsx(Select, {
    ...(first ? { 'data-autofocus': true } : {}),
    id: id,
    'aria-label': label,
    size: 'sm',
    data: choices.map((one) => ({ value: one.value, label: one.label })),
    value: value ?? null,
    onChange: (picked) => onPick(picked ?? undefined),
    searchable: true,
    openOnFocus: !first,
    selectFirstOptionOnChange: true,
    allowDeselect: false,
    clearable: clearable,
    clearButtonProps: { tabIndex: -1 },
    limit: most,
    maxDropdownHeight: 260,
    nothingFoundMessage: nothingFound,
    placeholder: placeholder ?? '',
    'aria-required': required,
    'aria-invalid': invalid,
    'aria-describedby': `${id}-refusal`,
    comboboxProps: { transitionProps: { duration: 0 } },
    onFocus: (event) => event.currentTarget.select(),
    onKeyDown: (event) => {
      if (onEnter === undefined || event.ctrlKey || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return;
      event.preventDefault();
      setTimeout(onEnter, 0);
    },
    filter: ({ options, search }) => {
      const values = found(search);
      return options
        .filter((one) => 'value' in one && values.has(one.value))
        .toSorted((one, other) => rank(values, one) - rank(values, other));
    },
    renderOption: ({ option }) =>
      _jsxs('span', {
        style: { display: 'flex', width: '100%', justifyContent: 'space-between', gap: 12 },
        children: [
          _jsx('span', { children: option.label }),
          _jsx('span', { style: { whiteSpace: 'nowrap' }, children: details.get(option.value) }),
        ],
      }),
  });
}
const rank = (values, option) => ('value' in option ? (values.get(String(option.value)) ?? 9) : 9);
/** What matches: names that begin so first, then words that begin so, then anything that holds it. */
export function findChoices(choices, search) {
  const ways = anyLayout(search).filter((way) => way !== '');
  if (ways.length === 0) return new Map(choices.map((one) => [one.value, 0]));
  return new Map(
    choices.flatMap((one) => {
      const place = Math.min(...ways.map((way) => placeOf(one, way)));
      return place > 2 ? [] : [[one.value, place]];
    }),
  );
}
function placeOf({ label, words }, way) {
  const all = `${label} ${words}`.toLowerCase();
  if (label.toLowerCase().startsWith(way)) return 0;
  if (all.split(/[\s,;./()-]+/u).some((word) => word.startsWith(way))) return 1;
  return all.includes(way) ? 2 : 3;
}
