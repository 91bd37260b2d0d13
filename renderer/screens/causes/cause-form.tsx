import { Button, Checkbox, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { causeType } from '../../../shared/complaint/handling.ts';
import { catalogueId, type CauseId, type ComplaintId, employeeId } from '../../../shared/ids.ts';
import type { CauseRule, CauseText } from '../../../shared/recurrence/cause.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly cause: CauseId;
  readonly seen: number;
  readonly begin: CauseText;
  /** The complaints that belong to it by hand from now on. */
  readonly complaints: readonly ComplaintId[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const anything: CauseRule = { category: null, product: null, causeType: null };

/** What a cause is, who answers for it, and by what complaints join it. Ctrl+Enter saves, Esc leaves. */
export function CauseForm({ cause, seen, begin, complaints, onDone, onClose }: Props) {
  const { t } = useTranslation(['causes', 'common']);
  const { language } = useShown();
  const people = useDesk((known) => known.people);
  const [text, setText] = useState(begin);
  const command = useCommand('cause.save', onDone);
  const send = () => void command.send({ cause, seen, text: { ...text, title: cleaned(text.title) }, complaints: [...complaints] });
  useKeys({ register: send });
  useEscape(onClose);
  return (
    <form
      aria-label={t('cause')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Stack gap="xs" maw={720}>
        <Title order={2} size="h5">
          {t(seen === 0 ? 'new' : 'correct')}
        </Title>
        <TextInput
          data-autofocus
          autoFocus
          required
          label={t('title')}
          maxLength={longest.line}
          value={text.title}
          onChange={(event) => setText({ ...text, title: event.currentTarget.value })}
        />
        <Checkbox
          label={t('byRule')}
          checked={text.rule !== null}
          onChange={(event) => setText({ ...text, rule: event.currentTarget.checked ? anything : null })}
        />
        {text.rule === null ? null : <RuleFields rule={text.rule} onChange={(rule) => setText({ ...text, rule })} />}
        <Select
          label={t('owner')}
          placeholder={t('nobody')}
          clearable
          searchable
          value={text.owner}
          data={people.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(id) => setText({ ...text, owner: employeeId.nullable().catch(null).parse(id) })}
        />
        <RefusalNote refusal={command.refusal} language={language} />
        <Group gap="xs">
          <Button type="submit" loading={command.sending} rightSection={<KeyHint action="register" />}>
            {t('save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')} (Esc)
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function RuleFields({ rule, onChange }: { readonly rule: CauseRule; readonly onChange: (rule: CauseRule) => void }) {
  const { t } = useTranslation(['causes', 'common']);
  const { language } = useShown();
  const catalogue = useDesk((known) => known.catalogue);
  const choice = { placeholder: t('any'), clearable: true, searchable: true } as const;
  const id = catalogueId.nullable().catch(null);
  return (
    <Stack gap="xs">
      <Select
        {...choice}
        label={t('category')}
        value={rule.category}
        data={(catalogue?.categories ?? []).map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(picked) => onChange({ ...rule, category: id.parse(picked) })}
      />
      <Group grow gap="xs">
        <Select
          {...choice}
          label={t('product')}
          value={rule.product}
          data={(catalogue?.products ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(picked) => onChange({ ...rule, product: id.parse(picked) })}
        />
        <Select
          {...choice}
          label={t('type')}
          value={rule.causeType}
          data={causeType.options.map((one) => ({ value: one, label: t(`common:complaint.causeType.${one}`) }))}
          onChange={(picked) => onChange({ ...rule, causeType: causeType.nullable().catch(null).parse(picked) })}
        />
      </Group>
    </Stack>
  );
}
