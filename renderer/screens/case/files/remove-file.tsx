import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../shared/attachment/attachment.ts';
import type { ComplaintId } from '../../../../shared/ids.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { DialogForm } from '../../../components/dialog-form.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { useCommand } from '../../../state/use-command.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly complaint: ComplaintId;
  readonly file: Attachment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** A file is taken off with a reason: the reason stays, the content goes. */
export function RemoveFile({ complaint, file, onClose, onDone }: Props) {
  const { t } = useTranslation('files');
  const { personal } = useShown();
  const [reason, setReason] = useState('');
  const command = useCommand('attachment.remove', () => {
    onClose();
    onDone();
  });
  const send = () =>
    reason.trim() === ''
      ? command.missing('reasonMissing')
      : void command.send({ complaint, attachment: file.id, reason: cleaned(reason) });
  return (
    <DialogForm title={t('remove.title')} submit={t('remove.send')} {...command} onSend={send} onClose={onClose}>
      <Text size="sm" fw={600} className="said">
        {personal(file.name)}
      </Text>
      <Text size="sm">{t('remove.how')}</Text>
      <NoteField first label={t('remove.reason')} required value={reason} onChange={setReason} />
    </DialogForm>
  );
}
