import { Button, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { dayBounds, siteDay } from '../../../shared/calendar/site-day.ts';
import type { Person } from '../../../shared/contract/people.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { rankOf } from '../../../shared/remedy/authority.ts';
import { Choice } from '../../components/choice.tsx';
import { DayField } from '../../components/day-field.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { refreshPeople, useDesk } from '../../state/desk-state.ts';
import { useSaving } from '../../state/use-saving.ts';
import { type Shown, useShown } from '../../state/use-shown.ts';

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly deputy: EmployeeId | null;
}

const draftOf = ({ absentFrom, absentTo, deputy }: Person, { timeZone }: Shown): Draft => ({
  from: absentFrom === null ? '' : siteDay(absentFrom, timeZone),
  to: absentTo === null ? '' : siteDay(absentTo - 1, timeZone),
  deputy,
});

/** From which day to which somebody is away, and who stands in; whole days of the site. */
export function AbsenceForm({ me }: { readonly me: Person }) {
  const { t } = useTranslation(['absence', 'common']);
  const shown = useShown();
  const people = useDesk((known) => known.people).filter(({ active }) => active);
  const mine = people.filter((one) => one.id === me.id || mayNote(me, one));
  const [id, setId] = useState(me.id);
  const person = people.find((one) => one.id === id) ?? me;
  const [draft, setDraft] = useState(() => draftOf(person, shown));
  const [problem, setProblem] = useState<'order' | 'firstMissing'>();
  const { save, busy, refusal } = useSaving('absence.set');
  const choose = (chosen: EmployeeId) => {
    setId(chosen);
    setDraft(draftOf(people.find((one) => one.id === chosen) ?? me, shown));
    setProblem(undefined);
  };
  const send = async ({ from, to, deputy }: Draft) => {
    const wrong = problemOf({ from, to });
    setProblem(wrong);
    if (wrong !== undefined) return;
    const absentFrom = from === '' ? null : dayBounds(from, shown.timeZone).from;
    const absentTo = to === '' ? null : dayBounds(to, shown.timeZone).to;
    if (await save({ person: id, absentFrom, absentTo, deputy })) await refreshPeople();
  };
  const back = async () => {
    const here = { ...draft, from: '', to: '' };
    setDraft(here);
    await send(here);
  };
  useKeys({ register: () => void send(draft) }, { inDialog: true });
  const names = (one: EmployeeId): string => people.find((other) => other.id === one)?.name ?? '';
  return (
    <form
      aria-label={t('title')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send(draft);
      }}
    >
      <Stack gap="xs">
        {mine.length > 1 ? (
          <Choice
            label={t('who')}
            options={mine.map((one) => one.id)}
            wordOf={names}
            value={id}
            onChange={(chosen) => choose(chosen ?? me.id)}
          />
        ) : null}
        <Group gap="sm" align="end">
          <DayField label={t('from')} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
          <DayField label={t('to')} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
          <Text size="xs">{t('toHelp')}</Text>
        </Group>
        <Choice
          label={`${t('deputy')} (${t('nobody')})`}
          options={people.filter((one) => one.id !== id).map((one) => one.id)}
          wordOf={names}
          value={draft.deputy}
          onChange={(deputy) => setDraft({ ...draft, deputy })}
          clearable
        />
        {problem === undefined ? null : (
          <Text size="sm" c="var(--state-aggressive-ink)" role="alert">
            {t(problem)}
          </Text>
        )}
        <RefusalNote refusal={refusal} language={shown.language} />
        <Group gap="xs">
          <Button type="submit" loading={busy} rightSection={<KeyHint action="register" />}>
            {t('save')}
          </Button>
          {person.absentFrom === null ? null : (
            <Button variant="default" disabled={busy} onClick={() => void back()}>
              {t('back')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

/** For colleagues up to one's own rank, or for everyone; the desk decides again. */
const mayNote = (me: Person, other: Person): boolean =>
  may(me.roles, 'managePeople') || (may(me.roles, 'assignComplaint') && rankOf(other.roles) <= rankOf(me.roles));

/** A day of return without a first day says nothing, and one before it cannot be; with neither the person is simply there. */
function problemOf({ from, to }: Pick<Draft, 'from' | 'to'>): 'order' | 'firstMissing' | undefined {
  if (to === '') return undefined;
  if (from === '') return 'firstMissing';
  return to < from ? 'order' : undefined;
}
