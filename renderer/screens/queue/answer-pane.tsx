import { Button, Group, Stack, Text } from '@mantine/core';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView, EscalationRow } from '../../../shared/contract/complaint.ts';
import { ask } from '../../api.ts';
import { AnswerForm } from '../../components/answer-form.tsx';
import { CaseSummary } from '../../components/case-summary.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { useAnswering } from '../../state/use-answering.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly row: EscalationRow;
  readonly view: ComplaintView;
  readonly onAnswered: (row: EscalationRow) => void;
  /** The first control, where Space on a row leads. */
  readonly firstRef: RefObject<HTMLButtonElement | null>;
  readonly onOpen: () => void;
}

/** One hand-over to decide: what the operator wrote, the case in short, and the answer form with its keys. */
export function AnswerPane({ row, view, onAnswered, firstRef, onOpen }: Props) {
  const { t } = useTranslation(['queue', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryName = useCategoryName(shown.language);
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? '';
  const answering = useAnswering(view.complaint, row.escalation);
  const [taking, setTaking] = useState<{ readonly refusal: Parameters<typeof RefusalNote>[0]['refusal'] }>({ refusal: undefined });
  const send = async () => {
    if (await answering.send()) onAnswered(row);
  };
  const take = async () => {
    const answer = await ask('complaint.take', { complaint: row.complaint, escalation: row.escalation });
    setTaking({ refusal: answer.ok ? undefined : answer.refusal });
  };
  const { change } = answering;
  useKeys({
    option1: () => change({ answer: 'approved' }),
    option2: () => change({ answer: 'otherOffer' }),
    option3: () => change({ answer: 'refused' }),
    option4: () => change({ answer: 'callMyself' }),
    option5: () => change({ answer: 'advice' }),
    register: () => void send(),
  });
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text fw={600} className="said">
          {row.number} · {row.title}
        </Text>
        <Group gap={4}>
          <Button
            ref={firstRef}
            size="compact-sm"
            variant={row.takenAt === null ? 'filled' : 'default'}
            disabled={row.takenAt !== null}
            onClick={() => void take()}
          >
            {row.takenAt === null ? t('take') : t('takenAt', { time: shown.dateTime(row.takenAt) })}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onOpen}>
            {t('openCase')}
          </Button>
        </Group>
      </Group>
      {row.text === '' ? null : (
        <blockquote
          className="said"
          style={{ margin: 0, paddingInlineStart: 10, borderInlineStart: '3px solid var(--mantine-primary-color-filled)' }}
        >
          <Text size="xs" c="dimmed">
            {nameOf(row.from)}
          </Text>
          <Text size="sm">{row.text}</Text>
        </blockquote>
      )}
      <CaseSummary
        complaint={view.complaint}
        customer={shown.personal(view.customerName)}
        category={categoryName(view.complaint.category)}
        money={shown.money}
      />
      <AnswerForm
        draft={answering.draft}
        onChange={change}
        onSend={() => void send()}
        sending={answering.sending}
        authority={answering.authority}
        money={shown.money}
        currency={currency}
        tellBy={answering.tellBy}
        warranty={answering.warranty}
        amount={answering.amount}
      />
      <RefusalNote refusal={taking.refusal ?? answering.refusal} language={shown.language} />
    </Stack>
  );
}
