import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CauseId, causeId, type ComplaintId } from '../../../shared/ids.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { goTo } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly complaint: ComplaintId;
  readonly onClose: () => void;
}

/** Says what is behind a case: a few letters of a cause, Enter, Ctrl+Enter; or a new cause for it (R131). */
export function AddToCause({ complaint, onClose }: Props) {
  const { t } = useTranslation(['causes', 'common']);
  return (
    <Modal opened onClose={onClose} title={t('add.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Choosing complaint={complaint} onClose={onClose} />
    </Modal>
  );
}

function Choosing({ complaint, onClose }: Props) {
  const { t } = useTranslation('causes');
  const { language } = useShown();
  const choices = useAnswer('cause.choices', { complaint });
  const [picked, setPicked] = useState<CauseId>();
  const add = useCommand('cause.member', onClose);
  const rows = choices.value ?? [];
  const cause = picked ?? rows.find((one) => !one.belongs)?.cause.id;
  const send = () => (cause === undefined ? undefined : void add.send({ cause, complaint, belongs: true }));
  useKeys({ register: send }, { inDialog: true });
  if (choices.value === undefined) return <RefusalNote refusal={choices.refusal} language={language} />;
  return (
    <Stack gap="xs">
      {rows.length === 0 ? (
        <Text size="sm">{t('add.none')}</Text>
      ) : (
        <Select
          data-autofocus
          autoFocus
          openOnFocus={false}
          searchable
          allowDeselect={false}
          selectFirstOptionOnChange
          label={t('add.cause')}
          value={cause ?? null}
          data={rows.map((one) => ({
            value: one.cause.id,
            label: one.belongs ? `${one.cause.title} (${t('add.belongs')})` : one.cause.title,
            disabled: one.belongs,
          }))}
          onChange={(id) =>
            setPicked(
              causeId
                .optional()
                .catch(undefined)
                .parse(id ?? undefined),
            )
          }
        />
      )}
      <RefusalNote refusal={add.refusal} language={language} />
      <Group gap="xs">
        {cause === undefined ? null : (
          <Button loading={add.sending} onClick={send} rightSection={<KeyHint action="register" />}>
            {t('add.add')}
          </Button>
        )}
        <Button variant="default" onClick={() => goTo({ at: 'causes', from: complaint })}>
          {t('add.new')}
        </Button>
      </Group>
    </Stack>
  );
}
