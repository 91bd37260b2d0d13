import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../shared/contract/sync.ts';

const looks = {
  refused: { mark: '▲', ink: 'var(--state-aggressive-ink)' },
  over: { mark: '◇', ink: 'var(--state-irritated-ink)' },
  parked: { mark: '◷', ink: 'var(--state-calm-ink)' },
} as const;

/** What came of it: a sign, a colour and a word. */
export function ToldMark({ what }: Pick<Told, 'what'>) {
  const { t } = useTranslation('sync');
  const { mark, ink } = looks[what];
  return (
    <Text span size="sm" fw={600} c={ink}>
      <span aria-hidden="true">{mark} </span>
      {t(`told.what.${what}`)}
    </Text>
  );
}
