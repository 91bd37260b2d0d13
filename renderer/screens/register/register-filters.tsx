import { Button, Group, Select, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { complaintState } from '../../../shared/complaint/states.ts';
import { DayField } from '../../components/day-field.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { PersonFilter } from '../../components/person-filter.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { type Narrowing, wholeRegister } from '../../state/register-question.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly asked: Narrowing;
  readonly onAsk: (asked: Narrowing) => void;
  readonly textRef: RefObject<HTMLInputElement | null>;
}

/** What the register is narrowed to: words, state, category, owner, period. */
export function RegisterFilters({ asked, onAsk, textRef }: Props) {
  const { t } = useTranslation(['register', 'common']);
  const { language } = useShown();
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  const people = useDesk((known) => known.people);
  const put = (part: Partial<Narrowing>) => onAsk({ ...asked, ...part });
  return (
    <Group component="search" gap="xs" align="end" wrap="wrap">
      <TextInput
        ref={textRef}
        size="xs"
        label={t('text')}
        rightSection={<KeyHint action="filterList" />}
        rightSectionWidth={56}
        value={asked.text}
        maxLength={200}
        onChange={(event) => put({ text: event.currentTarget.value })}
        style={{ flex: '2 1 14rem' }}
      />
      <Select
        size="xs"
        label={t('common:complaint.field.state')}
        placeholder={t('any')}
        clearable
        value={asked.state === '' ? null : asked.state}
        data={[
          { value: 'open', label: t('openOnes') },
          ...complaintState.options.map((value) => ({ value, label: t(`common:complaint.state.${value}`) })),
        ]}
        onChange={(value) => put({ state: value ?? '' })}
        style={{ flex: '1 1 9rem' }}
      />
      <Select
        size="xs"
        label={t('common:complaint.field.category')}
        placeholder={t('any')}
        clearable
        searchable
        value={asked.category}
        data={categories.map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(value) => put({ category: categories.find((one) => one.id === value)?.id ?? null })}
        style={{ flex: '1 1 11rem' }}
      />
      <PersonFilter
        label={t('common:complaint.field.owner')}
        placeholder={t('any')}
        people={people}
        value={asked.owner}
        onChange={(owner) => put({ owner })}
        style={{ flex: '1 1 9rem' }}
      />
      <DayField label={t('from')} value={asked.from} onChange={(from) => put({ from })} />
      <DayField label={t('to')} value={asked.to} onChange={(to) => put({ to })} />
      <Button size="xs" variant="default" onClick={() => onAsk(wholeRegister)}>
        {t('clear')}
      </Button>
    </Group>
  );
}
