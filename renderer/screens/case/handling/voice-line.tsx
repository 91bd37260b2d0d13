import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Statement } from '../../../../shared/investigation/statement.ts';
import { Due } from '../../../components/due.tsx';
import { usePersonName } from '../../../state/names.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly statement: Statement;
  readonly onGive: (() => void) | undefined;
  readonly onMiss: (() => void) | undefined;
}

/** One voice: whose, what was asked, and what was said or why nothing was; while it is waited for, what can be done. */
export function VoiceLine({ statement: one, onGive, onMiss }: Props) {
  const { t } = useTranslation('handling');
  const shown = useShown();
  const now = useNow(60_000);
  const nameOf = usePersonName();
  const who = one.person === null ? shown.personal(one.name) : nameOf(one.person);
  const waits = one.state === 'requested';
  return (
    <div>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {t(`party.${one.party}`)}
          {one.person === null && one.name === '' ? '' : `: ${who}`}
        </Text>
        {waits ? (
          <Due words={shown.left(one.dueAt, now)} overdue={one.dueAt < now} />
        ) : (
          <Text size="sm" c="dimmed">
            {one.state === 'given'
              ? t('given', { how: t(`method.${one.method ?? 'phone'}`), when: shown.dateTime(one.givenAt ?? now) })
              : t('unavailable')}
            {one.takenBy === null || one.takenBy === one.person ? '' : ` · ${t('takenBy', { name: nameOf(one.takenBy) })}`}
          </Text>
        )}
        <Group gap={6} ml="auto" wrap="nowrap">
          {waits && onGive !== undefined ? (
            <Button size="compact-xs" mih={24} variant="default" onClick={onGive} aria-label={`${t('give')}: ${t(`party.${one.party}`)}`}>
              {t('give')}
            </Button>
          ) : null}
          {waits && onMiss !== undefined ? (
            <Button size="compact-xs" mih={24} variant="subtle" onClick={onMiss} aria-label={`${t('miss')}: ${t(`party.${one.party}`)}`}>
              {t('miss')}
            </Button>
          ) : null}
        </Group>
      </Group>
      {one.question === '' ? null : (
        <Text size="sm" c="dimmed" className="said">
          {one.question}
        </Text>
      )}
      {one.text === '' ? null : (
        <Text size="sm" className="said">
          {one.text}
        </Text>
      )}
    </div>
  );
}
