import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useInHand } from '../../../state/call-state.ts';
import { plannedOutcome } from '../../../state/planned-outcome.ts';
import { registerComplaint } from '../../../state/register-complaint.ts';
import { PlaceRefusal } from '../field-row.tsx';

/** What Ctrl+Enter does next, always in the same place and of the same height, so that nothing moves under the hands. */
export function RegisterBand() {
  const { t } = useTranslation('call');
  const state = useInHand((call) => call.complaint?.state);
  const busy = useInHand((call) => call.busy) === true;
  const step = useInHand((call) => plannedOutcome(call.card, call.complaint)) ?? 'none';
  return (
    <div>
      <Group gap="sm" mih={32}>
        {state !== undefined && step === 'none' ? (
          <Text c="var(--done-ink)">
            <span aria-hidden="true">✓ </span>
            {t(`state.${state}`)}
          </Text>
        ) : (
          <Button size="compact-md" loading={busy} onClick={() => void registerComplaint()} rightSection={<KeyHint action="register" />}>
            {t(state === undefined ? 'register' : `next.${step}`)}
          </Button>
        )}
        {state === undefined && step !== 'none' ? <Text size="sm">{t('andThen', { what: t(`next.${step}`) })}</Text> : null}
      </Group>
      <PlaceRefusal place="card" />
    </div>
  );
}
