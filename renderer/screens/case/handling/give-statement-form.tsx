import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { type Statement, statementMethod } from '../../../../shared/investigation/statement.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { Choice } from '../../../components/choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useWords } from './use-words.ts';
import { WordsForm } from './words-form.tsx';

interface Props {
  readonly complaint: Complaint;
  readonly statement: Statement;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Takes down what was said, in the words of whoever said it. One's own is written; others told it by telephone. */
export function GiveStatementForm({ complaint, statement, onDone, onClose }: Props) {
  const { t } = useTranslation('handling');
  const me = useDesk((known) => known.desk?.session?.person.id);
  const [method, setMethod] = useState<(typeof statementMethod.options)[number]>(statement.person === me ? 'written' : 'phone');
  const words = useWords(`give ${statement.id}`, '');
  const command = useCommand('complaint.giveStatement', () => {
    words.drop();
    onDone();
  });
  const send = () =>
    words.value.trim() === ''
      ? command.missing('answerMissing')
      : void command.send({ complaint: complaint.id, statement: statement.id, method, text: cleaned(words.value) });
  return (
    <WordsForm
      title={`${t('give')}: ${t(`party.${statement.party}`)}`}
      label={t('form.words')}
      submit={t('form.save')}
      words={words}
      most={longest.story}
      command={command}
      onSend={send}
      onClose={onClose}
    >
      {statement.question === '' ? null : (
        <Text size="sm" c="dimmed" className="said">
          {statement.question}
        </Text>
      )}
      <Choice
        label={t('form.method')}
        options={statementMethod.options}
        wordOf={(value) => t(`method.${value}`)}
        value={method}
        onChange={(value) => setMethod(value ?? method)}
      />
    </WordsForm>
  );
}

/** Says why nothing can be had from this voice; the investigation goes on without it. */
export function MissStatementForm({ complaint, statement, onDone, onClose }: Props) {
  const { t } = useTranslation('handling');
  const words = useWords(`miss ${statement.id}`, '');
  const command = useCommand('complaint.missStatement', () => {
    words.drop();
    onDone();
  });
  const send = () =>
    words.value.trim() === ''
      ? command.missing('reasonMissing')
      : void command.send({ complaint: complaint.id, statement: statement.id, reason: cleaned(words.value) });
  return (
    <WordsForm
      title={`${t('miss')}: ${t(`party.${statement.party}`)}`}
      label={t('form.reason')}
      submit={t('form.save')}
      words={words}
      command={command}
      onSend={send}
      onClose={onClose}
    />
  );
}
