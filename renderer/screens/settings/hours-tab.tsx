import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spansFromText, spansToText } from '../../../shared/calendar/spans-text.ts';
import type { WorkingWeek } from '../../../shared/calendar/working-week.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';

const firstMonday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;

/** The site's working week, several spans a day. */
export function HoursTab() {
  const week = useDesk((known) => known.catalogue?.settings.workingWeek);
  return week === undefined ? null : <HoursForm week={week} />;
}

function HoursForm({ week }: { readonly week: WorkingWeek }) {
  const { t, i18n } = useTranslation(['settings', 'common']);
  const [typed, setTyped] = useState<readonly string[]>(week.map(spansToText));
  const { save, busy, refusal } = useSaving('settings.save');
  const read = typed.map(spansFromText);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const days = read.filter((day) => day !== undefined);
    if (days.length === read.length) await save({ workingWeek: days });
  };
  const dayName = new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' });
  return (
    <form onSubmit={(event) => void send(event)}>
      <Stack maw={520} gap="sm">
        <Text size="sm">{t('hours.help')}</Text>
        {typed.map((text, day) => (
          <TextInput
            key={dayName.format(firstMonday + day * dayMs)}
            label={dayName.format(firstMonday + day * dayMs)}
            value={text}
            maxLength={120}
            error={read[day] === undefined ? t('hours.bad') : null}
            onChange={(event) => setTyped(typed.with(day, event.currentTarget.value))}
          />
        ))}
        <RefusalNote refusal={refusal} language={spoken()} />
        <div>
          <Button type="submit" loading={busy}>
            {t('common:save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
