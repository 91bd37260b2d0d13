import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Customer } from '../../../shared/customer/customer-card.ts';
import { type ChosenField, chosenOf, differs, likelyChoice, type MergeChoice, mergeFields } from '../../../shared/customer/merge.ts';
import { type CustomerId, customerMergeId } from '../../../shared/ids.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { textOf } from '../../state/customer-fields.ts';
import { newId } from '../../state/new-id.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { useCardWords } from './use-card-words.ts';

interface Props {
  readonly card: Customer;
  readonly other: CustomerId;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Two cards side by side: what they say differently is chosen, then they are one. */
export function MergeForm({ card, other, onDone, onClose }: Props) {
  const { language } = useShown();
  const read = useAnswer('customer.card', { customer: other });
  useEscape(onClose);
  if (read.value === undefined) return <RefusalNote refusal={read.refusal} language={language} />;
  return <SideBySide kept={card} gone={read.value.card} onDone={onDone} onClose={onClose} />;
}

interface Pair {
  readonly kept: Customer;
  readonly gone: Customer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function SideBySide({ kept, gone, onDone, onClose }: Pair) {
  const { t } = useTranslation(['customer', 'common']);
  const { language } = useShown();
  const [id] = useState(() => newId(customerMergeId));
  const [choice, setChoice] = useState<MergeChoice>({});
  const merge = useCommand('customer.merge', onDone);
  const [ours, theirs] = [chosenOf(kept), chosenOf(gone)];
  const fields = mergeFields.filter((field) => differs(field, ours, theirs));
  const picked = (field: ChosenField) => choice[field] ?? likelyChoice(field, ours, theirs);
  const send = () =>
    void merge.send({
      merge: id,
      kept: kept.id,
      gone: gone.id,
      seen: { kept: kept.revision, gone: gone.revision },
      choice: Object.fromEntries(fields.map((field) => [field, picked(field)])),
    });
  useKeys({ register: send });
  return (
    <Region title={t('merge.title')}>
      <Stack gap="xs">
        <Text size="sm">{t('merge.help')}</Text>
        {fields.length === 0 ? <Text size="sm">{t('merge.same')}</Text> : null}
        {fields.map((field) => (
          <OneOfTwo
            key={field}
            field={field}
            kept={kept}
            gone={gone}
            value={picked(field)}
            onChange={(side) => setChoice({ ...choice, [field]: side })}
          />
        ))}
        <RefusalNote refusal={merge.refusal} language={language} />
        <Group gap="xs">
          <Button size="compact-sm" loading={merge.sending} onClick={send} rightSection={<KeyHint action="register" />}>
            {t('merge.send')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onClose}>
            {t('common:cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </Region>
  );
}

interface OneProps {
  readonly field: ChosenField;
  readonly kept: Customer;
  readonly gone: Customer;
  readonly value: 'kept' | 'gone';
  readonly onChange: (side: 'kept' | 'gone') => void;
}

/** What both cards say in one field; ← → choose. */
function OneOfTwo({ field, kept, gone, value, onChange }: OneProps) {
  const { t } = useTranslation('customer');
  const words = useCardWords();
  const says = (card: Customer) => words.says(field, textOf(card)) || t('merge.empty');
  return (
    <Radio.Group size="xs" label={words.label(field)} value={value} onChange={(side) => onChange(side === 'gone' ? 'gone' : 'kept')}>
      <Group grow gap="xs" align="start">
        <Radio size="xs" value="kept" label={`${t('merge.kept')}: ${says(kept)}`} />
        <Radio size="xs" value="gone" label={`${t('merge.gone')}: ${says(gone)}`} />
      </Group>
    </Radio.Group>
  );
}
