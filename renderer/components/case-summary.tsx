import { Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../shared/complaint/complaint.ts';
import { MoodPath } from './mood-path.tsx';

interface Props {
  readonly complaint: Complaint;
  readonly customer: string;
  readonly category: string;
  readonly money: (minor: number) => string;
}

/** The case in a few lines, for someone who has to decide on it: who, what happened, what is wanted, what was offered. */
export function CaseSummary({ complaint, customer, category, money }: Props) {
  const { t } = useTranslation();
  const { facts } = complaint;
  const offered = [facts.offerText, facts.offerAmount === undefined ? undefined : money(facts.offerAmount), facts.altText].filter(
    (one) => one !== undefined && one !== '',
  );
  const lines = [
    ['essence', facts.essence],
    ['desired', facts.desired],
    ['offerText', offered.join(' · ')],
    ['impact', facts.impact],
    ['evidence', facts.evidence],
  ] as const;
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Text size="sm" fw={600} className="said">
          {customer}
        </Text>
        <Text size="sm">{category}</Text>
        <MoodPath start={complaint.moodStart} end={complaint.moodEnd} />
      </Group>
      {lines.map(([field, text]) =>
        text === undefined || text === '' ? null : (
          <div key={field}>
            <Text size="xs" c="dimmed">
              {t(`complaint.field.${field}`)}
            </Text>
            <Text size="sm" className="said" style={{ maxHeight: '10em', overflow: 'auto' }}>
              {text}
            </Text>
          </div>
        ),
      )}
    </Stack>
  );
}
