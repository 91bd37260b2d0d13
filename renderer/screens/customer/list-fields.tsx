import { Button, Group, Radio, Text, TextInput } from '@mantine/core';
import { type Control, Controller, useFieldArray, type UseFormRegister } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../shared/text/fields.ts';
import type { CardFields } from '../../state/customer-fields.ts';

interface Props {
  readonly control: Control<CardFields>;
  readonly register: UseFormRegister<CardFields>;
}

/** The customer's numbers, one of them to be called first. */
export function PhoneFields({ control, register }: Props) {
  const { t } = useTranslation('customer');
  const { fields, append, remove, update } = useFieldArray({ control, name: 'phones' });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="xs" fw={600}>
        {t('phones')}
      </Text>
      {fields.map((one, place) => (
        <Group key={one.id} gap="xs" wrap="nowrap" mb={4}>
          <TextInput
            size="xs"
            style={{ flex: 1 }}
            inputMode="tel"
            aria-label={t('phone', { n: place + 1 })}
            maxLength={longest.line}
            {...register(`phones.${place}.raw`)}
          />
          <Controller
            control={control}
            name="phones"
            render={({ field }) => (
              <Radio
                size="xs"
                label={t('preferred')}
                checked={field.value[place]?.preferred ?? false}
                onChange={() => field.value.forEach(({ raw }, at) => update(at, { raw, preferred: at === place }))}
              />
            )}
          />
          <Button
            size="compact-xs"
            mih={24}
            variant="subtle"
            aria-label={t('takeOutPhone', { n: place + 1 })}
            onClick={() => remove(place)}
          >
            {t('takeOut')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" mih={24} variant="default" onClick={() => append({ raw: '', preferred: false })}>
        {t('addPhone')}
      </Button>
    </fieldset>
  );
}

/** Who speaks for the customer, and on what paper. */
export function ContactFields({ control, register }: Props) {
  const { t } = useTranslation('customer');
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="xs" fw={600}>
        {t('contacts')}
      </Text>
      {fields.map((one, place) => (
        <Group key={one.id} gap="xs" wrap="nowrap" mb={4} align="end">
          {(['name', 'role', 'authority'] as const).map((field) => (
            <TextInput
              key={field}
              size="xs"
              style={{ flex: 1 }}
              label={t(`contact.${field}`, { n: place + 1 })}
              maxLength={longest.line}
              {...register(`contacts.${place}.${field}`)}
            />
          ))}
          <Button
            size="compact-xs"
            mih={24}
            variant="subtle"
            aria-label={t('takeOutContact', { n: place + 1 })}
            onClick={() => remove(place)}
          >
            {t('takeOut')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" mih={24} variant="default" onClick={() => append({ name: '', role: '', authority: '' })}>
        {t('addContact')}
      </Button>
    </fieldset>
  );
}
