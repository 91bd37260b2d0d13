import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../components/key-hint.tsx';
import { useRings } from '../../state/ring-state.ts';
import { takeCall } from './take-call.ts';

/** A ringing phone at the top of the window; it never takes the focus from what is being typed. */
export function RingBar() {
  const { t } = useTranslation();
  const ringing = useRings((state) => state.rings).find((one) => one.state !== 'ended');
  return (
    <div role="status">
      {ringing === undefined ? null : (
        <Group bg="var(--state-calm-tint)" c="var(--state-calm-ink)" px="md" py={6} gap="md">
          <Text fw={600}>
            <span aria-hidden="true">☎ </span>
            {t('ringing')}
          </Text>
          <Text className="said">{ringing.number === '' ? t('ring.withheld') : ringing.number}</Text>
          <Text className="said" fw={600}>
            {ringing.matches > 1 ? t('ring.several', { count: ringing.matches }) : (ringing.customerName ?? ringing.name)}
          </Text>
          {ringing.openComplaints > 0 ? <Text>{t('ring.open', { count: ringing.openComplaints })}</Text> : null}
          <Button size="compact-sm" ml="auto" onClick={takeCall} rightSection={<KeyHint action="newCall" />}>
            {t('ring.take')}
          </Button>
        </Group>
      )}
    </div>
  );
}
