import { Switch } from '@mantine/core';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { TypedRule } from './typed-rule.ts';

interface Props {
  readonly form: UseFormReturn<TypedRule>;
}

const switches = ['on', 'pausable', 'roll', 'afterHours', 'closing'] as const;

/** What is either so or not so: in use, pausing, moving off a day off, counting from the next morning, ending with the day's work. */
export function RuleSwitches({ form: { control } }: Props) {
  const { t } = useTranslation('deadline');
  return switches.map((one) => (
    <Controller
      key={one}
      control={control}
      name={one}
      render={({ field: { value, ...field } }) => <Switch label={t(`rule.${one}`)} checked={value} {...field} />}
    />
  ));
}
