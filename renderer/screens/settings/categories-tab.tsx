import { Select, Switch, Text, TextInput } from '@mantine/core';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { may } from '../../../shared/access.ts';
import type { Category } from '../../../shared/contract/catalogue.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { languages } from '../../../shared/language.ts';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';

const newCategory = (): Category => ({
  id: catalogueId.parse(v7()),
  code: '',
  name: { en: '', ru: '', th: '' },
  words: '',
  manager: null,
  active: true,
});

/** What complaints are about, in three languages, with the manager a hand-over goes to. */
export function CategoriesTab() {
  const { t } = useTranslation('settings');
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  return (
    <EntryList
      label={t('tabs.categories')}
      add={t('category.add')}
      entries={categories}
      keyOf={(one) => one.id}
      fresh={newCategory}
      show={(one) => (
        <>
          <Text span size="sm" miw="9em" className="said">
            {one.code}
          </Text>
          <Text span size="sm" fw={600} style={{ flex: 1 }} className="said">
            {one.name[spoken()]}
          </Text>
          {one.active ? null : (
            <Text span size="sm" c="dimmed">
              {t('category.inactive')}
            </Text>
          )}
        </>
      )}
      form={(one, close) => <CategoryForm category={one} onDone={close} />}
    />
  );
}

function CategoryForm({ category, onDone }: { readonly category: Category; readonly onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const deciders = useDesk((known) => known.people).filter((one) => one.active && may(one.roles, 'answerEscalation'));
  const form = useForm<Category>({ defaultValues: category });
  const { save, busy, refusal } = useSaving('category.save');
  const send = async (entered: Category) => {
    if (await save(entered)) onDone();
  };
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <TextInput label={t('category.code')} data-autofocus maxLength={200} {...form.register('code')} />
      {languages.map((one) => (
        <TextInput key={one} lang={one} label={t(`category.${one}`)} maxLength={200} {...form.register(`name.${one}`)} />
      ))}
      <TextInput label={t('category.words')} maxLength={200} {...form.register('words')} />
      <Controller
        control={form.control}
        name="manager"
        render={({ field }) => (
          <Select label={t('category.manager')} clearable data={deciders.map((one) => ({ value: one.id, label: one.name }))} {...field} />
        )}
      />
      <Controller
        control={form.control}
        name="active"
        render={({ field: { value, ...field } }) => <Switch label={t('category.active')} checked={value} {...field} />}
      />
    </EntryForm>
  );
}
