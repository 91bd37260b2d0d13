import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { openEscalation } from '../../../shared/complaint/complaint.ts';
import type { Escalation } from '../../../shared/complaint/complaint.ts';
import { AnswerForm } from '../../components/answer-form.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { useAnswering } from '../../state/use-answering.ts';
import { useShown } from '../../state/use-shown.ts';
import type { ActionProps } from './action.ts';

/** The decision of the person who was asked, from the case itself; the queue has the same form. */
export function AnswerPanel(props: ActionProps) {
  const asked = openEscalation(props.view.complaint);
  return asked === undefined ? null : <Answering {...props} asked={asked} />;
}

function Answering({ view, again, asked, onDone }: ActionProps & { readonly asked: Escalation }) {
  const { t } = useTranslation();
  const shown = useShown();
  const nameOf = usePersonName();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? '';
  const answering = useAnswering(view.complaint, asked.id, again);
  const { change } = answering;
  const send = async () => {
    if (await answering.send()) onDone();
  };
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
      <Title order={2} size="h5">
        {t('complaint.answering.title')}
      </Title>
      <Text size="sm" className="said">
        {nameOf(asked.from)}: {t(`complaint.reason.${asked.reason}`)}
        {asked.text === '' ? '' : ` · ${asked.text}`}
      </Text>
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
      <RefusalNote refusal={answering.refusal} language={shown.language} />
    </Stack>
  );
}
