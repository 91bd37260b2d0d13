import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { focusOnce } from './focus-once.ts';

const useText = keptForms<string>();

/** One more line of what was done (R77). */
export function MeasureForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['case', 'common']);
  const text = useText(view.complaint.id, '');
  const command = useCommand('complaint.measure', () => {
    text.drop();
    onDone();
  });
  const send = () =>
    text.value.trim() === ''
      ? command.missing('measureMissing')
      : void command.send({ complaint: view.complaint.id, text: cleaned(text.value) });
  return (
    <ActionForm title={t('act.measure')} submit={t('form.send.measure')} {...command} onSend={send} onClose={onClose}>
      <Textarea
        ref={focusOnce}
        label={t('form.measure')}
        required
        autosize
        minRows={3}
        maxRows={12}
        maxLength={longest.note}
        value={text.value}
        onChange={(event) => text.put(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
