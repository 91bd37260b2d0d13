import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { replyChannel, verdict } from '../../../shared/complaint/card.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { correctable, type Correctable, type Correcting } from '../../state/use-correcting.ts';
import { useShown } from '../../state/use-shown.ts';
import { ClashChoice } from './clash-choice.tsx';

const long: Partial<Record<Correctable, number>> = { essence: longest.story, desired: longest.note, prevention: longest.note };

/** The card being put right: every field labelled, saved with one key, both values side by side where two people changed one. */
export function CardEdit({ correcting }: { readonly correcting: Correcting }) {
  const { t } = useTranslation(['case', 'common']);
  const { language } = useShown();
  useKeys({ register: () => void correcting.send() });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void correcting.send();
      }}
    >
      <Stack gap={6}>
        <RefusalNote refusal={correcting.refusal} language={language} />
        {correcting.clashes.map((clash) => (
          <ClashChoice key={clash.field} clash={clash} onPick={(whose) => correcting.pick(clash.field, whose)} />
        ))}
        {correcting.editable.length < correctable.length ? <Text size="sm">{t('cardSettled')}</Text> : null}
        <div className="card-edit">
          {correcting.editable.map((field, at) => (
            <Field
              key={field}
              field={field}
              value={correcting.typed[field] ?? ''}
              first={at === 0}
              onText={(text) => correcting.type(field, text)}
            />
          ))}
        </div>
        <Group gap="xs">
          <Button
            type="submit"
            loading={correcting.sending}
            disabled={correcting.clashes.length > 0}
            rightSection={<KeyHint action="register" />}
          >
            {t('common:save')}
          </Button>
          <Button variant="default" onClick={correcting.drop}>
            {t('dropChanges')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FieldProps {
  readonly field: Correctable;
  readonly value: string;
  readonly first: boolean;
  readonly onText: (text: string) => void;
}

const focusOnce = (element: HTMLInputElement | null) => element?.focus();

function Field({ field, value, first, onText }: FieldProps) {
  const { t } = useTranslation();
  const { language } = useShown();
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  const label = t(`complaint.field.${field}`);
  const most = long[field];
  if (field === 'category' || field === 'replyChannel' || field === 'justified') {
    const data = {
      category: categories.filter((one) => one.active || one.id === value).map((one) => ({ value: one.id, label: one.name[language] })),
      replyChannel: replyChannel.options.map((one) => ({ value: one, label: t(`complaint.reply.${one}`) })),
      justified: verdict.options.map((one) => ({ value: one, label: t(`complaint.verdict.${one}`) })),
    }[field];
    return (
      <Select
        size="xs"
        label={label}
        searchable
        openOnFocus={false}
        allowDeselect={false}
        data={data}
        value={value === '' ? null : value}
        onChange={(chosen) => onText(chosen ?? value)}
      />
    );
  }
  if (most !== undefined) {
    return (
      <Textarea
        size="xs"
        label={label}
        className="card-edit-long"
        autosize
        minRows={2}
        maxRows={10}
        maxLength={most}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      label={label}
      ref={first ? focusOnce : undefined}
      maxLength={longest.line}
      value={value}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
