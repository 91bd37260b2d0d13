import { Button, Group, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { dayAfter } from '../../../shared/calendar/site-day.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useKeys } from '../../keys/use-keys.ts';

interface Props {
  readonly day: string;
  readonly today: string;
  readonly onChoose: (day: string | undefined) => void;
}

/** The day looked at: typed (Ctrl+D), one earlier, one later, or back to today. */
export function DayPicker({ day, today, onChoose }: Props) {
  const { t } = useTranslation('day');
  const field = useRef<HTMLInputElement>(null);
  useKeys({ day: () => field.current?.focus() });
  return (
    <Group gap={4} align="end">
      <Button size="xs" variant="default" aria-label={t('dayBefore')} onClick={() => onChoose(dayAfter(day, -1))}>
        ◂
      </Button>
      <TextInput
        ref={field}
        type="date"
        size="xs"
        aria-label={t('chooseDay')}
        max={today}
        value={day}
        onChange={(event) => onChoose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
      />
      <Button size="xs" variant="default" aria-label={t('dayAfter')} disabled={day >= today} onClick={() => onChoose(dayAfter(day, 1))}>
        ▸
      </Button>
      <KeyHint action="day" />
      {day === today ? null : (
        <Button size="xs" variant="default" onClick={() => onChoose(undefined)}>
          {t('today')}
        </Button>
      )}
    </Group>
  );
}
