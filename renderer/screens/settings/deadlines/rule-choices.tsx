import { MultiSelect, NativeSelect, NumberInput, SimpleGrid } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { claimType, weight } from '../../../../shared/complaint/handling.ts';
import { deadlineKind, ruleLevel, sector, startEvent, termUnit } from '../../../../shared/deadline/rule.ts';
import { useAnswer } from '../../../state/use-answer.ts';
import { useShown } from '../../../state/use-shown.ts';
import type { TypedRule } from './typed-rule.ts';

interface Props {
  readonly form: UseFormReturn<TypedRule>;
}

/** How long, from when, by which calendar, and which complaints it is about. */
export function RuleChoices({ form: { control, register } }: Props) {
  const { t } = useTranslation(['deadline', 'common']);
  const shown = useShown();
  const calendars = useAnswer('calendar.list', {}).value ?? [];
  const named = calendars.map(({ calendar }) => ({ value: calendar.code, label: calendar.name[shown.language] }));
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Controller
        control={control}
        name="amount"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('rule.amount')}
            min={0}
            max={10_000}
            onChange={(value) => onChange(value === '' ? Number.NaN : Number(value))}
            {...field}
          />
        )}
      />
      <NativeSelect
        label={t('rule.unit')}
        data={termUnit.options.map((value) => ({ value, label: t(`unit.${value}`) }))}
        {...register('unit')}
      />
      <NativeSelect
        label={t('rule.start')}
        data={startEvent.options.map((value) => ({ value, label: t(`start.${value}`) }))}
        {...register('start')}
      />
      <NativeSelect label={t('rule.calendar')} data={[{ value: '', label: t('rule.roundClock') }, ...named]} {...register('calendar')} />
      <NativeSelect
        label={t('rule.kind')}
        data={deadlineKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
        {...register('kind')}
      />
      <NativeSelect
        label={t('rule.level')}
        data={ruleLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))}
        {...register('level')}
      />
      <NativeSelect
        label={t('rule.sector')}
        data={sector.options.map((value) => ({ value, label: t(`sector.${value}`) }))}
        {...register('sector')}
      />
      <NativeSelect
        label={t('rule.weight')}
        data={[
          { value: '', label: t('rule.anyWeight') },
          ...weight.options.map((value) => ({ value, label: t(`common:complaint.weight.${value}`) })),
        ]}
        {...register('weight')}
      />
      <Controller
        control={control}
        name="claims"
        render={({ field: { value, onChange, ref, onBlur } }) => (
          <MultiSelect
            ref={ref}
            label={t('rule.claims')}
            value={[...value]}
            onBlur={onBlur}
            onChange={(chosen) => onChange(chosen.map((one) => claimType.parse(one)))}
            data={claimType.options.map((one) => ({ value: one, label: t(`common:complaint.claim.${one}`) }))}
          />
        )}
      />
    </SimpleGrid>
  );
}
