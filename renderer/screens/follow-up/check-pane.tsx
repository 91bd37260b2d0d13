import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckRow } from '../../../shared/contract/follow-up.ts';
import { callId, type Instant, instant } from '../../../shared/ids.ts';
import { unhappyScore } from '../../../shared/satisfaction/check.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { keptForms } from '../../state/kept.ts';
import { usePersonName } from '../../state/names.ts';
import { newId } from '../../state/new-id.ts';
import { openCase } from '../../state/screen-state.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { type CheckDraft, checkOf, firstDraft } from './check-draft.ts';
import { CheckForm } from './check-form.tsx';
import type { Unhappy } from './reopen-pane.tsx';

interface Props {
  readonly row: CheckRow;
  readonly now: Instant;
  /** Hears what to do about an unhappy customer, if they are. */
  readonly onSaved: (unhappy: Unhappy | undefined) => void;
}

const useDraft = keptForms<CheckDraft>();

/** One customer to ask: what it was about, what was done, whom to call, and what they say. */
export function CheckPane({ row, now, onSaved }: Props) {
  const { t } = useTranslation(['followUp', 'common']);
  const shown = useShown();
  // The ids stay the same however often it is sent: what was written before a lost answer is not written twice.
  const [first] = useState(() => ({ draft: firstDraft(row), call: newId(callId) }));
  const { value: draft, change, drop } = useDraft(row.complaint, first.draft);
  const command = useCommand('complaint.check', () => {
    drop();
    const { score, comment } = draft;
    onSaved(score !== null && score <= unhappyScore ? { row, score, comment } : undefined);
  });
  const calling = useCommand('check.call', () => change({ called: { call: first.call, at: instant.parse(Date.now()) } }));
  return (
    <Stack gap="xs">
      <About row={row} now={now} />
      <Group gap="xs">
        {row.doNotCall !== null ? (
          <Text size="sm" fw={700} c="var(--state-aggressive-ink)">
            <span aria-hidden="true">■ </span>
            {t('doNotCall', { note: row.doNotCall })}
          </Text>
        ) : row.phone === '' ? (
          <Text size="sm">{t('noPhone')}</Text>
        ) : (
          <>
            <span className="follow-up-phone">{shown.personal(row.phone)}</span>
            <Button
              size="compact-sm"
              disabled={draft.called !== undefined}
              loading={calling.sending}
              onClick={() => void calling.send({ complaint: row.complaint, call: first.call })}
            >
              {draft.called === undefined ? t('call') : t('calling', { time: shown.time(draft.called.at) })}
            </Button>
          </>
        )}
        <Button size="compact-sm" variant="default" onClick={() => openCase(row.complaint)}>
          {t('openCase')}
        </Button>
      </Group>
      <RefusalNote refusal={calling.refusal} language={shown.language} />
      <Saying row={row} />
      <CheckForm
        draft={draft}
        onChange={change}
        onSend={(result) => void command.send(checkOf(row, draft, result))}
        sending={command.sending}
        refusal={command.refusal}
      />
    </Stack>
  );
}

function About({ row, now }: Pick<Props, 'row' | 'now'>) {
  const { t } = useTranslation(['followUp', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { replyChannel, replyAddress, language } = row;
  const facts = [
    t('solvedBy', { name: nameOf(row.solver), when: shown.dateTime(row.resolvedAt) }),
    ...(row.dueAt > now ? [t('dueFrom', { when: shown.dateTime(row.dueAt) })] : []),
    ...(row.lastTry === null ? [] : [t('tried', { count: row.tries, when: shown.dateTime(row.lastTry) })]),
    ...(language === null ? [] : [t('speaks', { language: ownName[language] })]),
    ...(replyChannel === null || replyChannel === 'none' || replyChannel === 'phone'
      ? []
      : [t('replyTo', { channel: t(`common:complaint.reply.${replyChannel}`), address: shown.personal(replyAddress) })]),
  ];
  return (
    <div>
      <Text fw={600} className="said">
        {shown.personal(row.customerName)} · {row.number}
      </Text>
      <Text size="sm" className="said">
        <b>{t('about')}:</b> {row.title}
      </Text>
      <Text size="sm" className="said">
        <b>{t('solution')}:</b> {row.solution === '' ? '—' : row.solution}
        {row.outcome === null ? '' : ` (${t(`common:complaint.outcome.${row.outcome}`)})`}
      </Text>
      <Text size="sm" c="dimmed" className="said">
        {facts.join(' · ')}
      </Text>
    </div>
  );
}

/** A way to begin, in the customer's language where it is known. */
function Saying({ row }: Pick<Props, 'row'>) {
  const { t, i18n } = useTranslation('followUp');
  const { language } = useShown();
  const spoken = row.language ?? language;
  return (
    <blockquote className="follow-up-say said">
      <Text size="xs" c="dimmed">
        {t('say')}
      </Text>
      <Text size="sm" lang={spoken}>
        {i18n.getFixedT(spoken, 'followUp')('opening', { number: row.number })}
      </Text>
    </blockquote>
  );
}
