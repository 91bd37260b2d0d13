import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { untoldAnswer } from '../../../shared/complaint/complaint.ts';
import { isOpen } from '../../../shared/complaint/states.ts';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { usePersonName } from '../../state/names.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly view: ComplaintView;
  readonly now: Instant;
  readonly onDone: () => void;
  /** Opens the contact form: nobody answered, or the customer heard it and the complaint goes on. */
  readonly onContact: (begin: { readonly result: 'reached' | 'noAnswer' }) => void;
}

/** The manager has answered: what to tell the customer, by when, and one key to say that it was told. */
export function TellBlock({ view, now, onDone, onContact }: Props) {
  const { t } = useTranslation(['case', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { complaint } = view;
  const answered = untoldAnswer(complaint);
  const command = useCommand('complaint.contact', onDone);
  const ends = answered?.answer === 'approved' || answered?.answer === 'otherOffer' || answered?.answer === 'refused';
  const tell = () => {
    if (answered === undefined || !view.may.promise) return;
    if (ends) void command.send({ complaint: complaint.id, result: 'reached', settles: true, text: '' });
    else onContact({ result: 'reached' });
  };
  useKeys({ said: tell });
  if (answered === undefined || answered.answer === null || !isOpen(complaint)) return null;
  const { tellBy } = answered;
  return (
    <section
      aria-label={t('tell.told')}
      data-region=""
      tabIndex={-1}
      style={{ border: '2px solid var(--done-ink)', borderRadius: 4, padding: '8px 12px', background: 'var(--done-tint)' }}
    >
      <Stack gap={6}>
        <Group gap="sm" justify="space-between">
          <Text fw={700} c="var(--done-ink)">
            <span aria-hidden="true">↩ </span>
            {tellBy === null ? t('tell.told') : t('tell.title', { when: shown.dateTime(tellBy) })}
          </Text>
          {tellBy === null ? null : <Due words={shown.left(tellBy, now)} overdue={tellBy < now} />}
        </Group>
        <Text size="sm">{t('tell.from', { name: nameOf(answered.to), answer: t(`common:complaint.answer.${answered.answer}`) })}</Text>
        <Text className="said">{answered.answerText}</Text>
        {answered.answer === 'refused' && (complaint.facts.altText ?? '') !== '' ? (
          <Text className="said">
            {t('tell.instead')}: {complaint.facts.altText}
          </Text>
        ) : null}
        {view.may.promise ? (
          <Group gap="xs">
            <Button size="compact-md" loading={command.sending} onClick={tell} rightSection={<KeyHint action="said" />}>
              {t('tell.told')}
            </Button>
            <Button size="compact-md" variant="default" onClick={() => onContact({ result: 'noAnswer' })}>
              {t('tell.noAnswer')}
            </Button>
            {ends ? (
              <Button size="compact-md" variant="default" onClick={() => onContact({ result: 'reached' })}>
                {t('tell.goesOn')}
              </Button>
            ) : null}
          </Group>
        ) : null}
        <RefusalNote refusal={command.refusal} language={shown.language} />
      </Stack>
    </section>
  );
}
