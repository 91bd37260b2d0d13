import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Person } from '../../../shared/contract/people.ts';
import { employeeId } from '../../../shared/ids.ts';
import { isAway } from '../../../shared/people/absence.ts';
import { spoken } from '../../i18n/languages.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { EntryList } from './entry-list.tsx';
import { PersonForm } from './person-form.tsx';

const newPerson = (): Person => ({
  id: employeeId.parse(v7()),
  name: '',
  roles: ['operator'],
  language: spoken(),
  gender: 'f',
  department: null,
  position: '',
  extension: '',
  active: true,
  absentFrom: null,
  absentTo: null,
  deputy: null,
});

/** Who works here, with which roles; an administrator adds people with their first password. */
export function PeopleTab() {
  const { t } = useTranslation(['settings', 'common', 'absence']);
  const shown = useShown();
  const now = useNow(60_000);
  const people = useDesk((known) => known.people);
  return (
    <EntryList
      label={t('tabs.people')}
      add={t('people.add')}
      entries={people}
      keyOf={(one) => one.id}
      fresh={newPerson}
      show={(one) => (
        <>
          <Text span size="sm" fw={600} style={{ flex: 1 }}>
            {one.name}
          </Text>
          <Text span size="sm">
            {one.roles.map((held) => t(`common:roles.${held}`)).join(', ')}
          </Text>
          {one.active && isAway(one, now) ? (
            <Text span size="sm" c="dimmed">
              {one.absentTo === null ? t('absence:away') : t('absence:awayUntil', { date: shown.date(one.absentTo - 1) })}
            </Text>
          ) : null}
          {one.active ? null : (
            <Text span size="sm" c="dimmed">
              {t('people.left')}
            </Text>
          )}
        </>
      )}
      form={(one, close) => <PersonForm person={one} onDone={close} />}
    />
  );
}
