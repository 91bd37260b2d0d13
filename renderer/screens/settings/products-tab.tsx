import { NumberInput, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Product } from '../../../shared/contract/catalogue.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor, toTyped } from '../../state/money-text.ts';
import { useSaving } from '../../state/use-saving.ts';
import { useShown } from '../../state/use-shown.ts';
import { EntryForm } from './entry-form.tsx';
import { EntryList } from './entry-list.tsx';

const newProduct = (): Product => ({
  id: catalogueId.parse(v7()),
  code: '',
  name: '',
  price: 0,
  warrantyMonths: 0,
  warrantyPromise: '',
  active: true,
});

/** Products and services with the company's own warranty promise, read before a refusal (R57). */
export function ProductsTab() {
  const { t } = useTranslation('settings');
  const shown = useShown();
  const products = useDesk((known) => known.catalogue?.products) ?? [];
  return (
    <EntryList
      label={t('tabs.products')}
      add={t('product.add')}
      entries={products}
      keyOf={(one) => one.id}
      fresh={newProduct}
      show={(one) => (
        <>
          <Text span size="sm" fw={600} style={{ flex: 1 }}>
            {one.name}
          </Text>
          <Text span size="sm" lineClamp={1} maw={380}>
            {one.warrantyPromise}
          </Text>
          <Text span size="sm">
            {shown.money(one.price)}
          </Text>
        </>
      )}
      form={(one, close) => <ProductForm product={one} onDone={close} />}
    />
  );
}

function ProductForm({ product, onDone }: { readonly product: Product; readonly onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const [price, setPrice] = useState(toTyped(product.price, currency));
  const form = useForm<Product>({ defaultValues: product });
  const { save, busy, refusal } = useSaving('product.save');
  const minor = toMinor(price, currency);
  const send = async (entered: Product) => {
    if (minor !== undefined && (await save({ ...entered, price: minor }))) onDone();
  };
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <TextInput label={t('product.name')} data-autofocus maxLength={200} {...form.register('name')} />
      <TextInput label={t('product.code')} maxLength={200} {...form.register('code')} />
      <AmountInput
        label={t('product.price')}
        value={price}
        onChange={setPrice}
        currency={currency}
        error={minor === undefined ? t('bad.number') : undefined}
      />
      <Controller
        control={form.control}
        name="warrantyMonths"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('product.months')}
            min={0}
            max={600}
            allowDecimal={false}
            onChange={(value) => onChange(Number(value))}
            {...field}
          />
        )}
      />
      <Textarea label={t('product.promise')} autosize minRows={2} maxLength={2000} {...form.register('warrantyPromise')} />
      <Controller
        control={form.control}
        name="active"
        render={({ field: { value, ...field } }) => <Switch label={t('category.active')} checked={value} {...field} />}
      />
    </EntryForm>
  );
}
