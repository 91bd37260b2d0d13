import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { useInHand } from '../../../state/call-state.ts';
import { plannedOutcome } from '../../../state/planned-outcome.ts';
import { registerComplaint } from '../../../state/register-complaint.ts';
import { PlaceRefusal } from '../field-row.tsx';

/** Before: the button that registers. After: the number, large enough to read aloud, and what Ctrl+Enter would do next. */
export function RegisterBand() {
  const { t } = useTranslation('call');
  const complaint = useInHand((call) => call.complaint);
  const busy = useInHand((call) => call.busy) === true;
  const step = useInHand((call) => plannedOutcome(call.card, call.complaint)) ?? 'none';
  return (
    <div>
      <div role="status">
        {complaint === undefined ? null : (
          <div style={{ background: 'var(--done-tint)', color: 'var(--done-ink)', padding: '6px 10px', borderRadius: 4 }}>
            <Text size="sm">
              <span aria-hidden="true">✓ </span>
              {t('registered')}
            </Text>
            <Text fz={26} fw={700} aria-label={spelled(complaint.number)}>
              {complaint.number.replaceAll('-', ' ')}
            </Text>
            {complaint.code === null ? null : (
              <Text fz={20} fw={700}>
                {t('code', { code: grouped(complaint.code) })}
              </Text>
            )}
            <Text size="sm">{t(`state.${complaint.state}`)}</Text>
          </div>
        )}
      </div>
      {complaint !== undefined && step === 'none' ? null : (
        <Group gap="sm" mt={4}>
          <Button size="compact-md" loading={busy} onClick={() => void registerComplaint()} rightSection={<KeyHint action="register" />}>
            {t(complaint === undefined ? 'register' : `next.${step}`)}
          </Button>
          {complaint === undefined && step !== 'none' ? <Text size="sm">{t('andThen', { what: t(`next.${step}`) })}</Text> : null}
        </Group>
      )}
      <PlaceRefusal place="card" />
    </div>
  );
}

/** Three characters at a time, as people say a code. */
const grouped = (code: string): string => code.replaceAll(/(.{3})(?=.)/gu, '$1 ');

/** One character after the other, for a screen reader. */
const spelled = (number: string): string => Array.from(number.replaceAll('-', ' ')).join(' ');
