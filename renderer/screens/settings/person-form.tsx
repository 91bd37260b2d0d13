import { MultiSelect, PasswordInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../shared/access.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { languages } from '../../../shared/language.ts';
import { ownName } from '../../i18n/own-name.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';
import { EntryForm } from './entry-form.tsx';

interface Props {
  readonly person: Person;
  readonly onDone: () => void;
}

type Fields = Person & { readonly password: string; readonly confirm: string };

/** One person: name, roles, how prompts speak for them, a first password; the administrator confirms with their own. */
export function PersonForm({ person, onDone }: Props) {
  const { t } = useTranslation(['settings', 'common', 'signIn']);
  const departments = useDesk((known) => known.catalogue?.departments) ?? [];
  const form = useForm<Fields>({ defaultValues: { ...person, password: '', confirm: '' } });
  const { save, busy, refusal } = useSaving('person.save');
  const send = async ({ password, confirm, ...entered }: Fields) => {
    const input = password === '' ? { person: entered, confirm } : { person: entered, password, confirm };
    if (await save(input)) onDone();
  };
  const show = { visibilityToggleButtonProps: { 'aria-label': t('signIn:show') } };
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('people.name')} data-autofocus maxLength={200} {...form.register('name')} />
        <Controller
          control={form.control}
          name="roles"
          render={({ field }) => (
            <MultiSelect
              label={t('people.roles')}
              data={roles.map((one) => ({ value: one, label: t(`common:roles.${one}`) }))}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="language"
          render={({ field }) => (
            <Select
              label={t('people.language')}
              data={languages.map((one) => ({ value: one, label: ownName[one] }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="gender"
          render={({ field }) => (
            <Select
              label={t('people.gender')}
              data={(['f', 'm'] as const).map((one) => ({ value: one, label: t(`people.${one}`) }))}
              allowDeselect={false}
              {...field}
            />
          )}
        />
        <Controller
          control={form.control}
          name="department"
          render={({ field }) => (
            <Select
              label={t('people.department')}
              data={departments.map((one) => ({ value: one.id, label: one.name }))}
              clearable
              {...field}
            />
          )}
        />
        <TextInput label={t('people.position')} maxLength={200} {...form.register('position')} />
        <TextInput label={t('people.extension')} maxLength={200} {...form.register('extension')} />
      </SimpleGrid>
      <Controller
        control={form.control}
        name="active"
        render={({ field: { value, ...field } }) => <Switch label={t('people.active')} checked={value} {...field} />}
      />
      <PasswordInput
        label={t('people.firstPassword')}
        autoComplete="new-password"
        maxLength={256}
        {...show}
        {...form.register('password')}
      />
      <PasswordInput label={t('people.confirm')} autoComplete="current-password" maxLength={256} {...show} {...form.register('confirm')} />
    </EntryForm>
  );
}
