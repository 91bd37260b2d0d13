import { Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { deadlineRule, type DeadlineRule, type RuleVersion } from '../../../../shared/deadline/rule.ts';
import { useSaving } from '../../../state/use-saving.ts';
import { EntryForm } from '../entry-form.tsx';
import { RuleChoices } from './rule-choices.tsx';
import { RuleLonger } from './rule-longer.tsx';
import { RulePreview } from './rule-preview.tsx';
import { RuleSwitches } from './rule-switches.tsx';
import { RuleTexts } from './rule-texts.tsx';
import { asRule, asTyped, type TypedRule } from './typed-rule.ts';

interface Props {
  readonly version: RuleVersion;
  readonly onDone: () => void;
}

/** One rule: what it is for, how long, from when, counted how, and where that is written; and what it would move. */
export function RuleForm({ version: { version, rule }, onDone }: Props) {
  const { t } = useTranslation('deadline');
  const form = useForm<TypedRule>({ defaultValues: asTyped(rule) });
  const [unreadable, setUnreadable] = useState(false);
  const { save, busy, refusal } = useSaving('deadline.saveRule');
  const read = (entered: TypedRule): DeadlineRule | undefined => {
    const parsed = deadlineRule.safeParse(asRule(entered));
    setUnreadable(!parsed.success);
    return parsed.data;
  };
  const send = async (entered: TypedRule) => {
    const given = read(entered);
    if (given !== undefined && (await save({ rule: given, seen: version === 0 ? null : version }))) onDone();
  };
  return (
    <EntryForm onSubmit={form.handleSubmit(send)} busy={busy} refusal={refusal}>
      <RuleTexts form={form} isNew={version === 0} />
      <RuleChoices form={form} />
      <RuleSwitches form={form} />
      <RuleLonger form={form} />
      {unreadable ? (
        <Text size="sm" role="alert" fw={600}>
          {t('rule.bad')}
        </Text>
      ) : null}
      <RulePreview ruleNow={() => read(form.getValues())} />
    </EntryForm>
  );
}
