import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeadlineView } from '../../../../shared/contract/deadline.ts';
import { fellAway } from '../../../../shared/deadline/deadline.ts';
import { explain } from '../../../../shared/deadline/explain.ts';
import { longest } from '../../../../shared/text/fields.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useCommand } from '../../../state/use-command.ts';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  readonly view: DeadlineView;
  readonly mayDecide: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Why the date is that one, in a sentence; and what a manager may decide about it. */
export function DeadlineWhy({ view, mayDecide, onDone, onClose }: Props) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const { deadline, source } = view;
  const fell = Object.values(fellAway).find((one) => one === deadline.reason);
  return (
    <Stack gap={4} className="deadline-why">
      <Text size="sm" role="status">
        {explain(deadline, shown.language, shown.timeZone)}
      </Text>
      {deadline.reason === '' ? null : (
        <Text size="sm">{fell === undefined ? t('reasonGiven', { reason: deadline.reason }) : t(`fell.${fell}`)}</Text>
      )}
      {source.startsWith('http') ? (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('source', { source })}
        </Text>
      ) : null}
      {mayDecide && deadline.state === 'pending' ? <Decide view={view} onDone={onDone} onClose={onClose} /> : null}
    </Stack>
  );
}

function Decide({ view, onDone, onClose }: Omit<Props, 'mayDecide'>) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const { deadline, extensions } = view;
  const [how, setHow] = useState('met');
  const [reason, setReason] = useState('');
  const command = useCommand('deadline.decide', () => {
    onDone();
    onClose();
  });
  const longer = extensions.flatMap(({ condition }, at) =>
    deadline.extension === at ? [] : [{ value: `longer${at}`, label: t('longer', { condition: condition[shown.language] }) }],
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() === '') return command.missing('reasonMissing');
    const { complaint, rule, key } = deadline;
    const extension = how.startsWith('longer') ? Number(how.slice('longer'.length)) : undefined;
    const as = extension !== undefined ? 'longer' : how === 'waived' ? 'waived' : 'met';
    return void command.send({ complaint, rule, key, as, reason, ...(extension === undefined ? {} : { extension }) });
  };
  return (
    <form onSubmit={send} aria-label={t('decide')}>
      <Group gap="xs" align="flex-end">
        <Select
          size="xs"
          label={t('how')}
          allowDeselect={false}
          value={how}
          onChange={(value) => setHow(value ?? 'met')}
          data={[{ value: 'met', label: t('met') }, { value: 'waived', label: t('waive') }, ...longer]}
        />
        <TextInput
          size="xs"
          label={t('reason')}
          value={reason}
          maxLength={longest.note}
          style={{ flex: 1 }}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" loading={command.sending}>
          {t('keep')}
        </Button>
      </Group>
      <RefusalNote refusal={command.refusal} language={shown.language} />
    </form>
  );
}
