import { Group, Radio } from '@mantine/core';
import { use } from 'react';
import { AskedField } from './use-asked-field.ts';
import type { Place } from '../../state/call-state.ts';
import css from './call-screen.module.css';
import { PlaceRefusal } from './field-row.tsx';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
  readonly place?: Place;
}

/** A few answers side by side, one of them or none. */
export function ChoiceField({ name, label, value, options, onPick, place }: Props) {
  const asked = use(AskedField) === name;
  return (
    <div className={css['row']} role="radiogroup" aria-label={label}>
      <span className={css['legend']} aria-hidden="true">
        {label}
      </span>
      <div>
        <Group gap="md" mih={36} style={asked ? { outline: '2px dashed var(--mantine-primary-color-filled)', outlineOffset: 1 } : {}}>
          {options.map((one, index) => (
            <Radio
              key={one.value}
              {...(index === 0 ? { id: name } : {})}
              name={name}
              size="sm"
              value={one.value}
              label={one.label}
              checked={one.value === value}
              onChange={() => onPick(one.value)}
            />
          ))}
        </Group>
        {place === undefined ? null : <PlaceRefusal place={place} />}
      </div>
    </div>
  );
}
