import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainRule } from '../../../../shared/deadline/company-rules.ts';
import type { RuleVersion } from '../../../../shared/deadline/rule.ts';
import { termText } from '../../../../shared/deadline/term-text.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useShown } from '../../../state/use-shown.ts';
import { EntryList } from '../entry-list.tsx';
import { RuleForm } from './rule-form.tsx';

/** A rule of the company's own that nobody has saved yet. */
const newRule = (): RuleVersion => ({
  version: 0,
  rule: { ...plainRule, id: '', name: { en: '', ru: '', th: '' }, amount: 5, unit: 'calendarDay', kind: 'finalResponse' },
});

/** The deadline rules: the company's own, and those of laws and regulators with where they were read (product.md 3.6). */
export function DeadlinesTab() {
  const { t } = useTranslation(['deadline', 'settings']);
  const shown = useShown();
  const rules = useAnswer('deadline.rules', {});
  return (
    <Stack gap="sm">
      <Text size="sm" maw={900}>
        {t('rule.help')}
      </Text>
      <RefusalNote refusal={rules.refusal} language={shown.language} />
      {rules.value === undefined ? null : (
        <EntryList
          label={t('settings:tabs.deadlines')}
          add={t('rule.add')}
          entries={rules.value}
          keyOf={({ rule }) => rule.id}
          fresh={newRule}
          show={({ rule }) => (
            <>
              <Text span size="sm" miw="8em" className="whole">
                {rule.id}
              </Text>
              <Text span size="sm" fw={600} style={{ flex: 1 }}>
                {rule.name[shown.language]}
              </Text>
              <Text span size="sm" className="whole">
                {termText(rule, shown.language)}
              </Text>
              <Text span size="sm" c="dimmed" miw="8em" className="whole">
                {rule.level === 'company' || rule.verifiedOn !== null ? t(`level.${rule.level}`) : t('rule.unverified')}
              </Text>
              <Text span size="sm" miw="6.5em" className="whole">
                {rule.on ? t('rule.on') : t('rule.off')}
              </Text>
            </>
          )}
          form={(one, close) => (
            <RuleForm
              version={one}
              onDone={() => {
                rules.again();
                close();
              }}
            />
          )}
        />
      )}
    </Stack>
  );
}
