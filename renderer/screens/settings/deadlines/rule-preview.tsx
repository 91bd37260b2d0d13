import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RulePreview as Preview } from '../../../../shared/contract/deadline.ts';
import type { DeadlineRule } from '../../../../shared/deadline/rule.ts';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import { ask } from '../../../api.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { useShown } from '../../../state/use-shown.ts';

interface Props {
  /** The rule as it is typed now, or undefined where it cannot be read. */
  readonly ruleNow: () => DeadlineRule | undefined;
}

/** Which open complaints the rule would move, asked before it is saved; it moves none of them. */
export function RulePreview({ ruleNow }: Props) {
  const { t } = useTranslation('deadline');
  const shown = useShown();
  const [preview, setPreview] = useState<Preview>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    const rule = ruleNow();
    if (rule === undefined || busy) return;
    setBusy(true);
    const answer = await ask('deadline.preview', { rule });
    setBusy(false);
    setPreview(answer.ok ? answer.value : undefined);
    setRefusal(answer.ok ? undefined : answer.refusal);
  };
  const when = (at: number | null) => (at === null ? t('rule.never') : shown.dateTime(at));
  return (
    <Stack gap={4}>
      <div>
        <Button variant="default" size="xs" loading={busy} onClick={() => void look()}>
          {t('rule.preview')}
        </Button>
      </div>
      <RefusalNote refusal={refusal} language={shown.language} />
      {preview === undefined ? null : (
        <div role="status">
          <Text size="sm">
            {t('rule.wouldMove', { open: preview.open, moved: preview.moved, begun: preview.begun, gone: preview.gone })}
          </Text>
          {preview.rows.slice(0, 8).map(({ number, dueNow, dueThen }) => (
            <Text key={number} size="sm" c="dimmed">
              {t('rule.from', { number, now: when(dueNow), later: when(dueThen) })}
            </Text>
          ))}
        </div>
      )}
    </Stack>
  );
}
