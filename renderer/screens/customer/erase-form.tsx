import { PasswordInput, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ErasureGround, erasureGround } from '../../../shared/erasure/erasure.ts';
import { type CustomerId, erasureId } from '../../../shared/ids.ts';
import { Choice } from '../../components/choice.tsx';
import { DialogForm } from '../../components/dialog-form.tsx';
import { newId } from '../../state/new-id.ts';
import { useCommand } from '../../state/use-command.ts';

interface Props {
  readonly customer: CustomerId;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** The customer asks to be forgotten: on what ground, with one's own password; a second person has the last word. */
export function EraseForm({ customer, onDone, onClose }: Props) {
  const { t } = useTranslation(['customer', 'signIn']);
  const [id] = useState(() => newId(erasureId));
  const [ground, setGround] = useState<ErasureGround | null>(null);
  const [password, setPassword] = useState('');
  const command = useCommand('customer.askErase', onDone);
  const send = () => {
    if (ground === null) return command.missing('reasonMissing');
    return void command.send({ erasure: id, customer, ground, confirm: password === '' ? ' ' : password });
  };
  return (
    <DialogForm title={t('erase')} submit={t('eraseForm.send')} {...command} onSend={send} onClose={onClose}>
      <Text size="sm">{t('eraseForm.help')}</Text>
      <Choice
        label={t('eraseForm.ground')}
        first
        required
        options={erasureGround.options}
        wordOf={(one) => t(`ground.${one}`)}
        value={ground}
        onChange={setGround}
      />
      <PasswordInput
        label={t('eraseForm.password')}
        autoComplete="current-password"
        maxLength={256}
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn:show') }}
      />
    </DialogForm>
  );
}
