import { Button, Fieldset, Group, NativeSelect, NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { termUnit } from '../../../../shared/deadline/rule.ts';
import type { TypedRule } from './typed-rule.ts';

interface Props {
  readonly form: UseFormReturn<TypedRule>;
}

const most = 5;
const conditions = [
  ['en', 'conditionEn'],
  ['ru', 'conditionRu'],
  ['th', 'conditionTh'],
] as const;
const fresh = { amount: 30, unit: 'calendarDay', condition: { en: '', ru: '', th: '' }, notice: false } as const;

/** The longer terms of a rule: how long in all, once which condition holds, and whether the customer is told in writing first. */
export function RuleLonger({ form: { control, register } }: Props) {
  const { t } = useTranslation('deadline');
  const { fields, append, remove } = useFieldArray({ control, name: 'extensions' });
  return (
    <>
      {fields.map(({ id }, at) => (
        <Fieldset key={id} legend={t('rule.longerTerm')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xs">
            <Controller
              control={control}
              name={`extensions.${at}.amount`}
              render={({ field: { onChange, ...field } }) => (
                <NumberInput
                  label={t('rule.longerAmount')}
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
              {...register(`extensions.${at}.unit`)}
            />
            {conditions.map(([language, label]) => (
              <TextInput
                key={language}
                lang={language}
                label={t(`rule.${label}`)}
                maxLength={200}
                {...register(`extensions.${at}.condition.${language}`)}
              />
            ))}
          </SimpleGrid>
          <Group justify="space-between">
            <Controller
              control={control}
              name={`extensions.${at}.notice`}
              render={({ field: { value, ...field } }) => <Switch label={t('rule.notice')} checked={value} {...field} />}
            />
            <Button size="compact-sm" variant="default" onClick={() => remove(at)}>
              {t('rule.dropLonger')}
            </Button>
          </Group>
        </Fieldset>
      ))}
      {fields.length < most ? (
        <div>
          <Button size="xs" variant="default" onClick={() => append(fresh)}>
            {t('rule.addLonger')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
