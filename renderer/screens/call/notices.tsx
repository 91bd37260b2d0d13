import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTimeShown } from '../../../shared/format/date.ts';
import { useWrittenDown } from '../../state/card-keeping.ts';
import { changeCall, useInHand } from '../../state/call-state.ts';
import { useLanguage } from '../../state/spoken-language.ts';
import { copyCard } from './copy-card.ts';
import { PlaceRefusal } from './field-row.tsx';
import { showNumberAgain, useHidden } from './hide-payment-card.ts';

/** What the operator must know about the card itself: not on disk, taken up again, a number hidden, a call the desk did not take. */
export function Notices() {
  return (
    <>
      <PlaceRefusal place="call" />
      <NotSaved />
      <Restored />
      <NumberHidden />
    </>
  );
}

function NotSaved() {
  const { t } = useTranslation('call');
  const unsaved = useWrittenDown((written) => written.unsaved);
  return (
    <div role="alert">
      {unsaved === undefined ? null : (
        <Group bg="#b02a2a" c="#ffffff" px="sm" py={6} gap="md">
          <Text fw={700}>{t('notSaved')}</Text>
          <Button size="compact-sm" variant="white" color="dark" onClick={() => void copyCard()}>
            {t('copyText')}
          </Button>
        </Group>
      )}
    </div>
  );
}

function Restored() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const restoredAt = useInHand((call) => call.restoredAt);
  return (
    <div role="status">
      {restoredAt === undefined ? null : (
        <Group gap="sm" c="var(--done-ink)" bg="var(--done-tint)" px="sm" py={2}>
          <Text size="sm">{t('restored', { time: clockOf(restoredAt, language) })}</Text>
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            c="inherit"
            mih={24}
            onClick={() => changeCall(() => ({ restoredAt: undefined }))}
          >
            {t('understood')}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** Of today the time to the second, of another day with its date. */
function clockOf(at: number, language: 'en' | 'ru' | 'th'): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return isToday ? new Date(at).toLocaleTimeString('en-GB') : dateTimeShown(at, language, zone);
}

function NumberHidden() {
  const { t } = useTranslation('call');
  const last = useHidden((hidden) => hidden.last);
  return (
    <div role="status">
      {last === undefined ? null : (
        <Group gap="sm" px="sm" py={2} bg="var(--state-irritated-tint)" c="var(--state-irritated-ink)">
          <Text size="sm">{t('cardHidden')}</Text>
          <Button size="compact-xs" variant="subtle" color="gray" c="inherit" mih={24} onClick={showNumberAgain}>
            {t('undo')}
          </Button>
        </Group>
      )}
    </div>
  );
}
