import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import type { PaletteEntry } from './palette-entries.ts';

interface Props {
  readonly id: string;
  readonly entries: readonly PaletteEntry[];
  readonly idOf: (entry: PaletteEntry) => string;
  readonly chosen: PaletteEntry | undefined;
  readonly onChoose: (entry: PaletteEntry) => void;
}

/** What was found, by kind, the kind of the first entry first; the field above moves through it. */
export function PaletteList({ id, entries, idOf, chosen, onChoose }: Props) {
  const { t } = useTranslation(['find', 'common', 'customer']);
  const label = { actions: t('actions'), settings: t('common:settings'), customers: t('customers'), cases: t('cases') };
  return (
    <div role="listbox" id={id} aria-label={t('common:anything')} className="palette">
      {[...new Set(entries.map((one) => one.group))].map((group) => (
        <div key={group} role="group" aria-label={label[group]}>
          <Text size="xs" c="dimmed" mt={6} px={8} aria-hidden="true">
            {label[group]}
          </Text>
          {entries
            .filter((one) => one.group === group)
            .map((one) => (
              <Group
                key={one.id}
                id={idOf(one)}
                role="option"
                aria-selected={one === chosen}
                px={8}
                py={4}
                gap="sm"
                wrap="nowrap"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(one)}
              >
                <Text span className="said" lineClamp={1}>
                  {one.label}
                </Text>
                <Text span size="sm" className="said" ml="auto" lineClamp={1}>
                  {one.detail}
                </Text>
                {one.card === undefined ? null : (
                  <Text span size="xs" style={{ whiteSpace: 'nowrap' }}>
                    {t('customer:card')} <KeyHint action="customer" />
                  </Text>
                )}
                {one.key === undefined ? null : <KeyHint action={one.key} />}
              </Group>
            ))}
        </div>
      ))}
    </div>
  );
}
