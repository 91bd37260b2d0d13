import { zodResolver } from '@hookform/resolvers/zod';
import { Autocomplete, Button, Fieldset, Group, PasswordInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { languages } from '../../../shared/language.ts';
import { spoken } from '../../i18n/languages.ts';
import { ownName } from '../../i18n/own-name.ts';
import { guessedFields, type SetUpFields, setUpFields } from './set-up-fields.ts';

const zones = Intl.supportedValuesOf('timeZone');
const problems = ['code', 'needed', 'desk', 'currency', 'country', 'short'] as const;

/** The fields of the first start; every problem is said at its field. */
export function SetUpForm({ onSubmit }: { readonly onSubmit: (fields: SetUpFields) => Promise<void> }) {
  const { t } = useTranslation(['setUp', 'signIn', 'common']);
  const form = useForm<SetUpFields>({ resolver: zodResolver(setUpFields), defaultValues: guessedFields(spoken()) });
  const { errors, isSubmitting } = form.formState;
  const said = (field: keyof SetUpFields) => {
    const message = errors[field]?.message;
    const known = problems.find((one) => one === message);
    if (known !== undefined) return t(`bad.${known}`);
    return message === undefined ? undefined : t(message === 'differ' ? 'differ' : 'bad.needed');
  };
  const text = (field: keyof SetUpFields) => ({ ...form.register(field), error: said(field) });
  const seen = { visibilityToggleButtonProps: { 'aria-label': t('signIn:show') }, autoComplete: 'new-password' } as const;
  return (
    <form noValidate onSubmit={(event) => void form.handleSubmit(onSubmit)(event)}>
      <Stack>
        <Fieldset legend={t('site')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('siteName')} autoFocus {...text('siteName')} />
            <TextInput label={t('siteCode')} description={t('siteCodeHint')} {...text('siteCode')} />
            <TextInput label={t('deskCode')} description={t('deskCodeHint')} {...text('deskCode')} />
            <Controller
              control={form.control}
              name="timeZone"
              render={({ field }) => <Autocomplete label={t('timeZone')} data={zones} limit={20} error={said('timeZone')} {...field} />}
            />
            <TextInput label={t('currency')} description={t('currencyHint')} {...text('currency')} />
            <TextInput label={t('country')} description={t('countryHint')} {...text('country')} />
            <Controller
              control={form.control}
              name="language"
              render={({ field }) => (
                <Select
                  label={t('language')}
                  data={languages.map((one) => ({ value: one, label: ownName[one] }))}
                  allowDeselect={false}
                  {...field}
                />
              )}
            />
          </SimpleGrid>
        </Fieldset>
        <Fieldset legend={t('admin')}>
          <Stack gap="sm">
            <TextInput label={t('name')} description={t('adminHint')} {...text('adminName')} />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <PasswordInput label={t('password')} description={t('passwordHint')} {...seen} {...text('adminPassword')} />
              <PasswordInput label={t('repeat')} description={'\u00A0'} {...seen} {...text('adminRepeat')} />
            </SimpleGrid>
          </Stack>
        </Fieldset>
        <Fieldset legend={t('operator')}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <TextInput label={t('name')} description={t('operatorHint')} {...text('operatorName')} />
            <PasswordInput label={t('password')} description={t('passwordHint')} {...seen} {...text('operatorPassword')} />
            <Controller
              control={form.control}
              name="operatorGender"
              render={({ field }) => (
                <Select
                  label={t('gender.title')}
                  data={(['f', 'm'] as const).map((one) => ({ value: one, label: t(`gender.${one}`) }))}
                  allowDeselect={false}
                  {...field}
                />
              )}
            />
          </SimpleGrid>
        </Fieldset>
        <Group>
          <Button type="submit" loading={isSubmitting}>
            {t(isSubmitting ? 'doing' : 'do')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
