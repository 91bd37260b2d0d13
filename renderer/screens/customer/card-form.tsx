import { Button, Group, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { Controller, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { replyChannel } from '../../../shared/complaint/card.ts';
import { type Customer, customerKind, mayWeighCustomer } from '../../../shared/customer/customer-card.ts';
import { languages } from '../../../shared/language.ts';
import { longest } from '../../../shared/text/fields.ts';
import { AmountInput } from '../../components/amount-input.tsx';
import { Choice } from '../../components/choice.tsx';
import { DayField } from '../../components/day-field.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import type { CardFields } from '../../state/customer-fields.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useShown } from '../../state/use-shown.ts';
import { ClashList } from './clash-list.tsx';
import { ContactFields, PhoneFields } from './list-fields.tsx';
import { useCardForm } from './use-card-form.ts';

interface Props {
  readonly card: Customer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The card as it is written: Ctrl+Enter saves, Esc leaves and keeps what was typed. */
export function CardForm({ card, onDone, onClose }: Props) {
  const { t } = useTranslation(['customer', 'common']);
  const { language } = useShown();
  const { form, currency, isBack, sending, refusal, clashes, send, takeTheirs } = useCardForm(card, onDone);
  const weighs = mayWeighCustomer(useDesk((known) => known.desk?.session?.person) ?? { roles: [] });
  useKeys({ register: send });
  useEscape(onClose);
  const { control, register } = form;
  return (
    <form
      aria-label={t('edit')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs">
        {isBack ? (
          <Text size="sm" role="status">
            {t('typedBefore')}
          </Text>
        ) : null}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
          <TextInput size="xs" autoFocus label={t('name')} maxLength={longest.line} {...register('name')} />
          <Picked control={control} name="kind" label={t('kind.label')} options={customerKind.options} wordOf={(one) => t(`kind.${one}`)} />
        </SimpleGrid>
        <PhoneFields control={control} register={register} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
          <TextInput size="xs" type="email" label={t('email')} maxLength={longest.line} {...register('email')} />
          <Picked control={control} name="language" label={t('language')} options={languages} wordOf={(one) => ownName[one]} clearable />
          <Picked
            control={control}
            name="preferredChannel"
            label={t('channel')}
            options={replyChannel.options}
            wordOf={(one) => t(`common:complaint.reply.${one}`)}
            clearable
          />
          <TextInput size="xs" label={t('time')} maxLength={longest.line} {...register('preferredTime')} />
        </SimpleGrid>
        <Textarea
          size="xs"
          autosize
          minRows={1}
          maxRows={4}
          label={t('replyAddress')}
          maxLength={longest.note}
          {...register('replyAddress')}
        />
        <Textarea
          size="xs"
          autosize
          minRows={2}
          maxRows={6}
          label={t('preferences')}
          description={t('preferencesHelp')}
          maxLength={longest.note}
          {...register('preferences')}
        />
        <ContactFields control={control} register={register} />
        <ConsentFields control={control} />
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
          <Picked
            control={control}
            name="identity"
            label={t('identity.label')}
            options={['stated', 'verified']}
            wordOf={(one) => t(`identity.${one}`)}
          />
          {weighs ? (
            <Controller
              control={control}
              name="averagePurchase"
              render={({ field, fieldState }) => (
                <AmountInput
                  label={t('averagePurchase')}
                  description={t('averageHelp')}
                  value={field.value}
                  onChange={field.onChange}
                  currency={currency}
                  error={fieldState.error?.message}
                />
              )}
            />
          ) : null}
        </SimpleGrid>
        <RefusalNote refusal={refusal} language={language} />
        <ClashList clashes={clashes} onTake={takeTheirs} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={sending} rightSection={<KeyHint action="register" />}>
            {t('save')}
          </Button>
          <Button variant="default" size="compact-sm" onClick={onClose}>
            {t('common:cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function ConsentFields({ control }: { readonly control: Control<CardFields> }) {
  const { t } = useTranslation('customer');
  const said = ['yes', 'no', 'unasked'] as const;
  return (
    <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
      <Text component="legend" size="xs" fw={600}>
        {t('consent.title')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" verticalSpacing="xs">
        <Picked control={control} name="data" label={t('consent.data')} options={said} wordOf={(one) => t(`consent.${one}`)} />
        <Picked control={control} name="recording" label={t('consent.recording')} options={said} wordOf={(one) => t(`consent.${one}`)} />
        <Controller
          control={control}
          name="on"
          render={({ field }) => <DayField label={t('consent.on')} value={field.value} onChange={field.onChange} />}
        />
      </SimpleGrid>
    </fieldset>
  );
}

interface PickedProps<Name extends 'kind' | 'language' | 'preferredChannel' | 'data' | 'recording' | 'identity'> {
  readonly control: Control<CardFields>;
  readonly name: Name;
  readonly label: string;
  readonly options: readonly NonNullable<CardFields[Name]>[];
  readonly wordOf: (value: NonNullable<CardFields[Name]>) => string;
  readonly clearable?: boolean;
}

/** One of a few words in the form. */
const Picked = <Name extends 'kind' | 'language' | 'preferredChannel' | 'data' | 'recording' | 'identity'>({
  control,
  name,
  label,
  options,
  wordOf,
  clearable = false,
}: PickedProps<Name>) => (
  <Controller
    control={control}
    name={name}
    render={({ field }) => (
      <Choice
        label={label}
        options={options}
        wordOf={wordOf}
        value={options.find((one) => one === field.value) ?? null}
        onChange={field.onChange}
        clearable={clearable}
      />
    )}
  />
);
