import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import type { Task } from '../../../../shared/investigation/task.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useWords } from './use-words.ts';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly complaint: Complaint;
  readonly task: Task;
  readonly state: 'done' | 'dropped';
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** A task is done, or no longer needed: what came of it. */
export function EndTaskForm({ complaint, task, state, onDone, onClose }: Props) {
  const { t } = useTranslation('handling');
  const words = useWords(`task ${task.id}`, '');
  const command = useCommand('complaint.endTask', () => {
    words.drop();
    onDone();
  });
  const send = () =>
    words.value.trim() === ''
      ? command.missing('answerMissing')
      : void command.send({ complaint: complaint.id, task: task.id, state, result: cleaned(words.value) });
  return (
    <WordsForm
      title={t(`endTask.${state}`)}
      label={t(state === 'done' ? 'form.result' : 'form.reason')}
      submit={t('form.save')}
      words={words}
      command={command}
      onSend={send}
      onClose={onClose}
    >
      <Text size="sm" className="said">
        {task.what}
      </Text>
    </WordsForm>
  );
}
