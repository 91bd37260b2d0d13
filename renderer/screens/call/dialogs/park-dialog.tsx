import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../../shared/ids.ts';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import { ask } from '../../../api.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { callInHand } from '../../../state/call-state.ts';
import { endCall } from '../../../state/finish-call.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { closeDialog } from '../dialog-state.ts';
import { Layer } from '../../../components/layer.tsx';
import { MomentField } from '../moment-field.tsx';

/** Shift+F7: the caller is called back at a named time; the line is closed and the call-back waits at home. */
export function ParkDialog() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const [dueAt, setDueAt] = useState<Instant>();
  const [refusal, setRefusal] = useState<Refusal>();
  const park = async () => {
    const call = callInHand();
    if (call?.call === undefined || dueAt === undefined) return;
    const { phone = '', name = '', customer = null } = call.card.caller;
    const answer = await ask('call.park', { call: call.call, number: phone, name, customer, dueAt, reason: 'parked' });
    setRefusal(answer.ok ? undefined : answer.refusal);
    if (!answer.ok) return;
    closeDialog();
    endCall();
  };
  return (
    <Layer title={t('park.title')} onClose={closeDialog}>
      <Text size="sm" mb="xs">
        {t('park.help')}
      </Text>
      <MomentField id="park-at" label={t('park.when')} value={dueAt} onPick={setDueAt} kind="callback" inDialog first />
      <RefusalNote refusal={refusal} language={language} />
      <Group mt="sm">
        <Button onClick={() => void park()} disabled={dueAt === undefined}>
          {t('park.do')}
        </Button>
      </Group>
    </Layer>
  );
}
