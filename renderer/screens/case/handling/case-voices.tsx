import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../shared/complaint/states.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { answersFor } from '../../../../shared/investigation/answers-for.ts';
import { type MissingVoice, missingVoices } from '../../../../shared/investigation/missing-voices.ts';
import type { Statement } from '../../../../shared/investigation/statement.ts';
import { Region } from '../../../components/region.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { mayOnCase } from '../../../state/may-on-case.ts';
import { usePersonName } from '../../../state/names.ts';
import { AskStatementForm } from './ask-statement-form.tsx';
import { GiveStatementForm, MissStatementForm } from './give-statement-form.tsx';
import { VoiceLine } from './voice-line.tsx';

type Doing =
  | { readonly kind: 'ask'; readonly voice: MissingVoice | undefined }
  | { readonly kind: 'give' | 'miss'; readonly statement: Statement };

interface Props {
  readonly view: ComplaintView;
  readonly again: () => void;
}

/** What the customer, whoever took the complaint and those involved say happened (R104, R105), and who has still to be heard. */
export function CaseVoices({ view: { complaint }, again }: Props) {
  const { t } = useTranslation('handling');
  const me = useDesk((known) => known.desk?.session?.person);
  const nameOf = usePersonName();
  const [doing, setDoing] = useState<Doing>();
  const { statements, investigator } = complaint;
  const asks = isOpen(complaint) && mayOnCase(complaint, 'investigate', me);
  const missing = asks && (investigator !== null || statements.length > 0) ? missingVoices(complaint) : [];
  const hears = (one: Statement) => me !== undefined && answersFor(complaint, me, one);
  if (statements.length === 0 && !asks) return null;
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    again();
  };
  const ask = (voice?: MissingVoice) => setDoing({ kind: 'ask', voice });
  return (
    <Region
      title={t('voices')}
      beside={
        asks ? (
          <Button size="compact-xs" mih={24} variant="default" onClick={() => ask()}>
            {t('ask')}
          </Button>
        ) : null
      }
    >
      {statements.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noVoices')}
        </Text>
      ) : (
        <List listStyleType="none" spacing={6} aria-label={t('voices')}>
          {statements.map((one) => (
            <List.Item key={one.id}>
              <VoiceLine
                statement={one}
                onGive={hears(one) ? () => setDoing({ kind: 'give', statement: one }) : undefined}
                onMiss={hears(one) ? () => setDoing({ kind: 'miss', statement: one }) : undefined}
              />
            </List.Item>
          ))}
        </List>
      )}
      {missing.length === 0 ? null : (
        <Group gap={6} mt={6} role="group" aria-label={t('missing')}>
          <Text size="sm">{t('missing')}:</Text>
          {missing.map((voice) => (
            <Button key={`${voice.party}${voice.person ?? ''}`} size="compact-xs" mih={24} variant="default" onClick={() => ask(voice)}>
              {voice.person === null ? t(`party.${voice.party}`) : `${t(`party.${voice.party}`)}: ${nameOf(voice.person)}`}
            </Button>
          ))}
        </Group>
      )}
      {doing?.kind === 'ask' ? <AskStatementForm complaint={complaint} voice={doing.voice} onDone={done} onClose={close} /> : null}
      {doing?.kind === 'give' ? (
        <GiveStatementForm complaint={complaint} statement={doing.statement} onDone={done} onClose={close} />
      ) : null}
      {doing?.kind === 'miss' ? (
        <MissStatementForm complaint={complaint} statement={doing.statement} onDone={done} onClose={close} />
      ) : null}
    </Region>
  );
}
