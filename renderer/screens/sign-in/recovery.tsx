import { Button, Group, PasswordInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { employeeId } from '../../../shared/ids.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { ask } from '../../api.ts';
import { RecoveryCode } from '../../components/recovery-code.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { spoken } from '../../i18n/languages.ts';
import { refreshDesk } from '../../state/desk-state.ts';

interface Props {
  readonly desk: DeskState;
  readonly onDone: () => void;
}

/** Every password lost: the recovery code opens the data and sets a new password; the code is then replaced by a new one. */
export function Recovery({ desk, onDone }: Props) {
  const { t } = useTranslation(['signIn', 'setUp', 'common']);
  const [person, setPerson] = useState<string | null>(desk.people[0]?.id ?? null);
  const [code, setCode] = useState('');
  const [password, setPassword] = useState('');
  const [refusal, setRefusal] = useState<Refusal>();
  const [newCode, setNewCode] = useState<string>();

  const recover = async (event: FormEvent) => {
    event.preventDefault();
    const parsed = employeeId.safeParse(person);
    if (!parsed.success) return;
    const answer = await ask('session.recover', { person: parsed.data, recoveryCode: code.trim(), password });
    if (answer.ok) setNewCode(answer.value.recoveryCode);
    else setRefusal(answer.refusal);
  };

  if (newCode !== undefined)
    return (
      <Stack>
        <Text>{t('recover.newCode')}</Text>
        <RecoveryCode code={newCode} print={t('setUp:code.print')} />
        <Button onClick={() => void refreshDesk()}>{t('setUp:code.written')}</Button>
      </Stack>
    );
  return (
    <form onSubmit={(event) => void recover(event)}>
      <Stack gap="sm">
        <Text fw={600}>{t('recover.title')}</Text>
        <Text size="sm">{t('recover.help')}</Text>
        <Select
          label={t('name')}
          data={desk.people.map((one) => ({ value: one.id, label: one.name }))}
          value={person}
          onChange={setPerson}
          allowDeselect={false}
          searchable
        />
        <TextInput
          label={t('recover.code')}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
        />
        <PasswordInput
          label={t('recover.newPassword')}
          description={t('setUp:passwordHint')}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          maxLength={256}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <RefusalNote refusal={refusal} language={spoken()} />
        <Group>
          <Button type="submit" disabled={code.trim() === '' || password === ''}>
            {t('recover.do')}
          </Button>
          <Button variant="subtle" onClick={onDone}>
            {t('common:back')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
