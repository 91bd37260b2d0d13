import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/contract/people.ts';
import type { Instant } from '../../../shared/ids.ts';
import { isAway } from '../../../shared/people/absence.ts';
import { standInFor } from '../../../shared/people/stand-in.ts';
import { Layer } from '../../components/layer.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { showAbsence, useScreen } from '../../state/screen-state.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { AbsenceForm } from './absence-form.tsx';

/** Who is away and who stands in; one's own absence, and for those who give complaints to people everybody's. */
export function AbsenceLayer() {
  const { t } = useTranslation('absence');
  const shows = useScreen((showing) => showing.absence);
  const me = useDesk((known) => known.desk?.session?.person);
  if (!shows || me === undefined) return null;
  return (
    <Layer title={t('title')} onClose={() => showAbsence(false)} size="lg">
      <Stack gap="md">
        <Text size="sm">{t('help')}</Text>
        <WhoIsAway />
        <AbsenceForm me={me} />
      </Stack>
    </Layer>
  );
}

function WhoIsAway() {
  const { t } = useTranslation('absence');
  const people = useDesk((known) => known.people);
  const now = useNow(60_000);
  const away = people.filter((one) => one.active && isNamedAway(one, now));
  if (away.length === 0) return <Text size="sm">{t('here')}</Text>;
  return (
    <section aria-label={t('now')}>
      <ul style={{ margin: 0, paddingInlineStart: '1.2em' }}>
        {away.map((one) => (
          <li key={one.id}>
            <Absent person={one} people={people} now={now} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Props {
  readonly person: Person;
  readonly people: readonly Person[];
  readonly now: Instant;
}

function Absent({ person, people, now }: Props) {
  const { t } = useTranslation('absence');
  const shown = useShown();
  const { name, absentFrom, absentTo } = person;
  const at = absentFrom !== null && absentFrom > now ? absentFrom : now;
  const standIn = standInFor(person, { people, now: at });
  const parts = [
    ...(absentFrom !== null && absentFrom > now ? [t('since', { date: shown.date(absentFrom) })] : []),
    absentTo === null ? t('open') : t('until', { date: shown.date(absentTo - 1) }),
    standIn === undefined ? t('none') : t('standsIn', { name: standIn.name }),
  ];
  return (
    <Text span size="sm">
      <b>{name}</b>: {parts.join(', ')}
    </Text>
  );
}

const isNamedAway = (one: Person, now: Instant): boolean => isAway(one, now) || (one.absentFrom !== null && one.absentFrom > now);
