import { NativeSelect, NumberInput, Switch, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { calendarDay, type CalendarDay, dayKind } from '../../../../shared/calendar/calendar.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { useSaving } from '../../../state/use-saving.ts';
import { EntryForm } from '../entry-form.tsx';

interface Props {
  readonly calendar: string;
  readonly day: CalendarDay;
  readonly onDone: () => void;
}

type Typed = Omit<CalendarDay, 'verifiedOn' | 'like'> & { readonly verifiedOn: string; readonly like: string };

const firstMonday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** One date of a calendar: what it is, what it is called, and where that is written. */
export function DayForm({ calendar, day, onDone }: Props) {
  const { t, i18n } = useTranslation('deadline');
  const form = useForm<Typed>({ defaultValues: { ...day, verifiedOn: day.verifiedOn ?? '', like: String(day.like) } });
  const [unreadable, setUnreadable] = useState(false);
  const { save, busy, refusal } = useSaving('calendar.saveDays');
  const send = async (entered: Typed) => {
    const verifiedOn = entered.verifiedOn.trim() === '' ? null : entered.verifiedOn.trim();
    const read = calendarDay.safeParse({ ...entered, date: entered.date.trim(), verifiedOn, like: Number(entered.like) });
    setUnreadable(!read.success);
    if (read.success && (await save({ calendar, days: [read.data] }))) onDone();
  };
  const weekday = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <TextInput
        label={t('calendar.date')}
        data-autofocus
        maxLength={10}
        error={unreadable ? t('calendar.bad') : null}
        {...form.register('date')}
      />
      <NativeSelect
        label={t('calendar.kind')}
        data={dayKind.options.map((value) => ({ value, label: t(`calendar.kinds.${value}`) }))}
        {...form.register('kind')}
      />
      <TextInput lang="en" label={t('calendar.nameEn')} maxLength={200} {...form.register('name.en')} />
      <TextInput lang="ru" label={t('calendar.nameRu')} maxLength={200} {...form.register('name.ru')} />
      <TextInput lang="th" label={t('calendar.nameTh')} maxLength={200} {...form.register('name.th')} />
      <Controller
        control={form.control}
        name="lessMinutes"
        render={({ field: { onChange, ...field } }) => (
          <NumberInput
            label={t('calendar.less')}
            min={0}
            max={1440}
            onChange={(value) => onChange(value === '' ? 0 : Number(value))}
            {...field}
          />
        )}
      />
      <NativeSelect
        label={t('calendar.like')}
        data={[1, 2, 3, 4, 5, 6, 7].map((value) => ({ value: String(value), label: weekday.format(firstMonday + (value - 1) * dayMs) }))}
        {...form.register('like')}
      />
      <TextInput label={t('calendar.source')} maxLength={longest.line} {...form.register('source')} />
      <TextInput label={t('calendar.verifiedOn')} maxLength={10} {...form.register('verifiedOn')} />
      <Controller
        control={form.control}
        name="on"
        render={({ field: { value, ...field } }) => <Switch label={t('calendar.on')} checked={value} {...field} />}
      />
      {unreadable ? (
        <Text size="sm" role="alert">
          {t('calendar.bad')}
        </Text>
      ) : null}
    </EntryForm>
  );
}
