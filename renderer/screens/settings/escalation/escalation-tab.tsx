import { Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationRule } from '../../../../shared/escalation/rule.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { RowList } from '../../../components/row-list.tsx';
import { useAnswer } from '../../../state/use-answer.ts';
import { useShown } from '../../../state/use-shown.ts';
import { EscalationForm } from './escalation-form.tsx';

/** The rules of escalation: what each watches, whom it tells when, and whether it is in use (product.md 3.7). */
export function EscalationTab() {
  const { t } = useTranslation(['escalation', 'common']);
  const { language } = useShown();
  const rules = useAnswer('escalation.rules', {});
  const [edited, setEdited] = useState<EscalationRule>();
  return (
    <Stack gap="sm" maw={900}>
      <Text size="sm">{t('help')}</Text>
      <RefusalNote refusal={rules.refusal} language={language} />
      {rules.value === undefined ? null : (
        <RowList
          label={t('title')}
          rows={rules.value}
          keyOf={({ id }) => id}
          empty={t('common:nothingFound')}
          onOpen={setEdited}
          show={(rule) => (
            <>
              <Text span size="sm" miw="3em" className="whole">
                {rule.id}
              </Text>
              <Text span size="sm" fw={600} style={{ flex: 1 }}>
                {t(`rule.${rule.id}.name`)}
              </Text>
              <Text span size="sm" c="dimmed">
                {[...new Set(rule.steps.flatMap(({ to }) => to))].map((one) => t(`to.${one}`)).join(', ')}
              </Text>
              <Text span size="sm" miw="4em" className="whole">
                {t(rule.on ? 'on' : 'off')}
              </Text>
            </>
          )}
        />
      )}
      {edited === undefined ? null : (
        <EscalationForm
          rule={edited}
          onDone={() => {
            rules.again();
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Stack>
  );
}
