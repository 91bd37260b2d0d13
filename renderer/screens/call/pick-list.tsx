import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { anyLayout } from '../../keys/any-layout.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Everything it can be found by. */
  readonly words: string;
  readonly detail?: ReactNode;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  /** How the typed letters find a choice, by rank, the lowest first; else by name and words. */
  readonly find?: (search: string) => ReadonlyMap<string, number>;
  readonly value: string | undefined;
  readonly onPick: (value: string | undefined) => void;
  readonly nothingFound: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly invalid?: boolean;
  readonly clearable?: boolean;
  /** The first thing to have the focus in a layer. */
  readonly first?: boolean;
  /** After Enter has taken its choice. */
  readonly onEnter?: () => void;
}

const most = 30;
/** The list itself scrolls: it belongs to its field, which has the focus. */
export const scrolling = { options: { maxHeight: 260, overflowY: 'auto' as const } };

/** A type-ahead: words in any language, on any keyboard layout; the first match is picked with Enter. */
export function PickList({
  id,
  label,
  choices,
  find,
  value,
  onPick,
  nothingFound,
  placeholder,
  required = false,
  invalid = false,
  clearable = true,
  first = false,
  onEnter,
}: Props) {
  const details = new Map(choices.map((one) => [one.value, one.detail]));
  const found = find ?? ((search: string) => findChoices(choices, search));
  return (
    <Select
      {...(first ? { 'data-autofocus': true, autoFocus: true } : {})}
      id={id}
      aria-label={label}
      size="sm"
      data={choices.map((one) => ({ value: one.value, label: one.label }))}
      value={value ?? null}
      onChange={(picked) => onPick(picked ?? undefined)}
      searchable
      openOnFocus={false}
      withScrollArea={false}
      styles={scrolling}
      selectFirstOptionOnChange
      // Else the list, once open, forgets in a timer which choice the typing has found: Enter right after the words would do nothing.
      selectFirstOptionOnDropdownOpen
      allowDeselect={false}
      clearable={clearable}
      clearButtonProps={{ tabIndex: -1 }}
      limit={most}
      nothingFoundMessage={nothingFound}
      placeholder={placeholder ?? ''}
      aria-required={required}
      attributes={{ input: { 'aria-invalid': invalid, 'aria-describedby': `${id}-refusal` } }}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (onEnter === undefined || event.ctrlKey || (event.code !== 'Enter' && event.code !== 'NumpadEnter')) return;
        event.preventDefault();
        queueMicrotask(onEnter); // before the next key, which may already wait
      }}
      filter={({ options, search }) => {
        const values = found(search);
        return options
          .filter((one) => 'value' in one && values.has(one.value))
          .toSorted((one, other) => rank(values, one) - rank(values, other));
      }}
      renderOption={({ option }) => (
        <span style={{ display: 'flex', width: '100%', justifyContent: 'space-between', gap: 12 }}>
          <span>{option.label}</span>
          <span style={{ whiteSpace: 'nowrap' }}>{details.get(option.value)}</span>
        </span>
      )}
    />
  );
}

const rank = (values: ReadonlyMap<string, number>, option: object): number =>
  'value' in option ? (values.get(String(option.value)) ?? Infinity) : Infinity;

/** What matches: names that begin so first, then words that begin so, then anything that holds it. */
export function findChoices(choices: readonly Choice[], search: string): ReadonlyMap<string, number> {
  const ways = anyLayout(search).filter((way) => way !== '');
  if (ways.length === 0) return new Map(choices.map((one) => [one.value, 0]));
  return new Map(
    choices.flatMap((one) => {
      const place = Math.min(...ways.map((way) => placeOf(one, way)));
      return place > 2 ? [] : [[one.value, place] as const];
    }),
  );
}

function placeOf({ label, words }: Choice, way: string): number {
  const all = `${label} ${words}`.toLowerCase();
  if (label.toLowerCase().startsWith(way)) return 0;
  if (all.split(/[\s,;./()-]+/u).some((word) => word.startsWith(way))) return 1;
  return all.includes(way) ? 2 : 3;
}
