import { Autocomplete, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { siteDay } from '../../../shared/calendar/site-day.ts';
import { type Purchase, warrantyEnd } from '../../../shared/customer/purchase.ts';
import { type CustomerId, purchaseId } from '../../../shared/ids.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { DayField } from '../../components/day-field.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { toMinor, toTyped } from '../../state/money-text.ts';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly customer: CustomerId;
  /** The purchase that is corrected; undefined for a new one. */
  readonly purchase: Purchase | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What was bought when, on what paper, for how much and with what warranty; a product of the catalogue brings its own warranty. */
export function PurchaseForm({ customer, purchase, onDone, onClose }: Props) {
  const { t } = useTranslation('customer');
  const { timeZone } = useShown();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const products = (useDesk((known) => known.catalogue?.products) ?? []).filter((one) => one.active);
  const [id] = useState(() => purchase?.id ?? newId(purchaseId));
  const [today] = useState(() => siteDay(Date.now(), timeZone));
  const form = useForm({
    defaultValues: {
      product: purchase?.product ?? '',
      document: purchase?.document ?? '',
      boughtOn: purchase?.boughtOn ?? today,
      amount: toTyped(purchase?.amount ?? null, currency),
      warrantyUntil: purchase?.warrantyUntil ?? '',
    },
  });
  const command = useCommand('customer.purchase', onDone);
  const known = (name: string) => products.find((one) => one.name === name.trim());
  /** Unless somebody wrote another day, the warranty follows from the product and the day. */
  const follow = () => {
    if (form.getFieldState('warrantyUntil').isDirty) return;
    const { product, boughtOn } = form.getValues();
    const months = known(product)?.warrantyMonths ?? 0;
    if (boughtOn !== '' && months > 0) form.resetField('warrantyUntil', { defaultValue: warrantyEnd(boughtOn, months) ?? '' });
  };
  const send = form.handleSubmit(({ product, document, boughtOn, amount, warrantyUntil }) => {
    const minor = amount.trim() === '' ? null : toMinor(amount, currency);
    if (minor === undefined) return form.setError('amount', { message: t('badAmount') });
    if (boughtOn === '') return command.missing('dueMissing');
    const text = { productId: known(product)?.id ?? null, product: cleaned(product), document: cleaned(document), boughtOn, amount: minor };
    return command.send({
      customer,
      purchase: id,
      seen: purchase?.revision ?? 0,
      text: { ...text, warrantyUntil: warrantyUntil === '' ? null : warrantyUntil },
    });
  });
  return (
    <DialogForm title={t('buy')} submit={t('purchase.save')} {...command} onSend={() => void send()} onClose={onClose}>
      <Controller
        control={form.control}
        name="product"
        render={({ field: { onChange, ...field } }) => (
          <Autocomplete
            label={t('purchase.product')}
            required
            data-autofocus
            openOnFocus={false}
            maxLength={longest.line}
            data={[...new Set(products.map((one) => one.name))]}
            onChange={(value) => {
              onChange(value);
              follow();
            }}
            {...field}
          />
        )}
      />
      <TextInput label={t('purchase.document')} maxLength={longest.line} {...form.register('document')} />
      <Group grow gap="xs" align="start">
        <Controller
          control={form.control}
          name="boughtOn"
          render={({ field }) => (
            <DayField
              label={t('purchase.boughtOn')}
              value={field.value}
              onChange={(day) => {
                field.onChange(day);
                follow();
              }}
            />
          )}
        />
        <Controller
          control={form.control}
          name="warrantyUntil"
          render={({ field }) => <DayField label={t('purchase.warrantyUntil')} value={field.value} onChange={field.onChange} />}
        />
      </Group>
      <Controller
        control={form.control}
        name="amount"
        render={({ field, fieldState }) => (
          <AmountInput
            label={t('purchase.amount')}
            value={field.value}
            onChange={field.onChange}
            currency={currency}
            error={fieldState.error?.message}
          />
        )}
      />
    </DialogForm>
  );
}
