import { Text } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../../../shared/refusal/sentences.ts';
import { useShown } from '../../../state/use-shown.ts';

/** The steps that lead on; the others stand in the menu. */
const onwards = ['settle', 'investigate', 'conclude', 'carryOut', 'close'] as const;
/** What is not missing but simply not for this complaint. */
const beside: ReadonlySet<string> = new Set(['tooLight']);

interface Props {
  readonly view: ComplaintView;
  readonly as: ComponentType<{ readonly name: string; readonly children: ReactNode }>;
}

/** The steps that lead on from here, what can be done now first; the others with what is missing for them (product.md 3.3). */
export function NextSteps({ view, as: Standing }: Props) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const shown = useShown();
  const next = onwards
    .flatMap((step) => view.steps.filter((one) => one.step === step && !one.missing.some(({ code }) => beside.has(code))))
    .toSorted((one, other) => Math.sign(one.missing.length) - Math.sign(other.missing.length));
  if (next.length === 0) return null;
  return (
    <Standing name={t('next')}>
      {next.map(({ step, missing }) => (
        <div key={step}>
          <b>{t(`step.${step}` as 'step.close')}</b>
          {missing.length === 0 ? null : (
            <Text size="xs" component="div">
              {t('missing')}: {missing.map((one) => lackOf(one)).join(', ')}
            </Text>
          )}
        </div>
      ))}
    </Standing>
  );

  /** Short where there is a short word for it, else the whole sentence. */
  function lackOf(refusal: Refusal): string {
    const short = t(`lacks.${refusal.code}` as 'lacks.causeMissing', { defaultValue: '' });
    const name = refusal.facts?.['name'];
    const words = short === '' ? sentenceFor(refusal, shown.language) : short;
    return typeof name === 'string' && name !== '' ? `${words} (${name})` : words;
  }
}
