import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../api.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { callInHand } from '../../../state/call-state.ts';
import { endCall } from '../../../state/finish-call.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { closeDialog } from '../dialog-state.ts';
import { Layer } from '../layer.tsx';
import { MomentField } from '../moment-field.tsx';
/** Shift+F7: the caller is called back at a named time; the line is closed and the call-back waits at home. */
export function ParkDialog() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const [dueAt, setDueAt] = useState();
  const [refusal, setRefusal] = useState();
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
  return _jsxs(Layer, {
    title: t('park.title'),
    onClose: closeDialog,
    children: [
      _jsx(Text, { size: 'sm', mb: 'xs', children: t('park.help') }),
      _jsx(MomentField, { id: 'park-at', label: t('park.when'), value: dueAt, onPick: setDueAt, kind: 'callback', inDialog: true }),
      _jsx(RefusalNote, { refusal: refusal, language: language }),
      _jsx(Group, {
        mt: 'sm',
        children: _jsx(Button, { onClick: () => void park(), disabled: dueAt === undefined, children: t('park.do') }),
      }),
    ],
  });
}
