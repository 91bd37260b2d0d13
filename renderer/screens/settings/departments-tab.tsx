import { Switch, Text, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Department } from '../../../shared/contract/catalogue.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';

/** The departments people belong to and causes go to. */
export function DepartmentsTab() {
  const { t } = useTranslation('settings');
  const departments = useDesk((known) => known.catalogue?.departments) ?? [];
  return (
    <EntryList
      label={t('tabs.departments')}
      add={t('department.add')}
      entries={departments}
      keyOf={(one) => one.id}
      fresh={(): Department => ({ id: catalogueId.parse(v7()), name: '', active: true })}
      show={(one) => (
        <Text span size="sm" fw={600}>
          {one.name}
        </Text>
      )}
      form={(one, close) => <DepartmentForm department={one} onDone={close} />}
    />
  );
}

function DepartmentForm({ department, onDone }: { readonly department: Department; readonly onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const form = useForm<Department>({ defaultValues: department });
  const { save, busy, refusal } = useSaving('department.save');
  const send = async (entered: Department) => {
    if (await save(entered)) onDone();
  };
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <TextInput label={t('department.name')} data-autofocus maxLength={200} {...form.register('name')} />
      <Controller
        control={form.control}
        name="active"
        render={({ field: { value, ...field } }) => <Switch label={t('category.active')} checked={value} {...field} />}
      />
    </EntryForm>
  );
}
