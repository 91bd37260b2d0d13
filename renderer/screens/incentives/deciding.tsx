import { Button, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/contract.ts';
import type { IncentiveRow } from '../../../shared/contract/incentive.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { longest } from '../../../shared/text/fields.ts';
import { ask } from '../../api.ts';
import { DialogForm } from '../../components/dialog-form.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  /** The marked lines, or the one the list stands at. */
  readonly chosen: readonly IncentiveRow[];
  readonly marked: number;
  readonly onDone: () => void;
}

/** The director's word on the chosen lines: approved with one key, or rejected with a reason. */
export function Deciding({ chosen, marked, onDone }: Props) {
  const { t } = useTranslation('incentives');
  const { language } = useShown();
  const [refusal, setRefusal] = useState<Refusal>();
  const [said, setSaid] = useState('');
  const [rejecting, setRejecting] = useState(false);
  const waiting = chosen.filter(({ state }) => state === 'proposed').map(({ id }) => id);
  const open = chosen.filter(({ state }) => state === 'proposed' || state === 'approved').map(({ id }) => id);
  const tell = (outcomes: Output<'incentive.approve'>) => {
    setRefusal(outcomes.find((one) => one.refusal !== null)?.refusal ?? undefined);
    setSaid(t('decided', { count: outcomes.filter((one) => one.refusal === null).length }));
    onDone();
  };
  const approve = async () => {
    if (waiting.length === 0) return;
    const answer = await ask('incentive.approve', { entries: waiting });
    if (answer.ok) tell(answer.value);
    else setRefusal(answer.refusal);
  };
  useKeys({ register: () => void approve(), moreActions: () => setRejecting(open.length > 0) });
  return (
    <>
      <Button size="compact-sm" disabled={waiting.length === 0} onClick={() => void approve()} rightSection={<KeyHint action="register" />}>
        {t('approve', { count: waiting.length })}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={open.length === 0}
        onClick={() => setRejecting(true)}
        rightSection={<KeyHint action="moreActions" />}
      >
        {t('reject', { count: open.length })}
      </Button>
      <Text size="sm" role="status">
        {marked > 0 ? t('marked', { count: marked }) : said}
      </Text>
      <RefusalNote refusal={refusal} language={language} />
      {rejecting ? (
        <Rejecting
          entries={open}
          onDone={() => {
            setRejecting(false);
            setSaid(t('decided', { count: open.length }));
            onDone();
          }}
          onClose={() => setRejecting(false)}
        />
      ) : null}
    </>
  );
}

interface RejectingProps {
  readonly entries: readonly IncentiveRow['id'][];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function Rejecting({ entries, onDone, onClose }: RejectingProps) {
  const { t } = useTranslation('incentives');
  const [reason, setReason] = useState('');
  const command = useCommand('incentive.reject', onDone);
  const send = () => (reason.trim() === '' ? command.missing('reasonMissing') : void command.send({ entries: [...entries], reason }));
  const title = t('reject', { count: entries.length });
  return (
    <DialogForm title={title} submit={t('rejectSend')} sending={command.sending} refusal={command.refusal} onSend={send} onClose={onClose}>
      <Textarea
        label={t('reason')}
        required
        autosize
        data-autofocus=""
        maxLength={longest.note}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
