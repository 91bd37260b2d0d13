import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { Refusal } from '../../../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../../../shared/refusal/sentences.ts';
import { checksSinceSolved } from '../../../../shared/satisfaction/is-asked.ts';
import { usePersonName } from '../../../state/names.ts';
import { useShown } from '../../../state/use-shown.ts';

/** The steps that lead on; the others stand in the menu. */
const onwards = ['settle', 'investigate', 'conclude', 'carryOut', 'close'] as const;
/** What is not missing but simply not for this complaint. */
const beside: ReadonlySet<string> = new Set(['tooLight']);

/** How the complaint stands beyond its state, and what is missing for the next step (product.md 3.3). */
export function NextLine({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const shown = useShown();
  const { complaint } = view;
  const score = complaint.state === 'resolved' ? checksSinceSolved(complaint).findLast((one) => one.score !== null)?.score : undefined;
  const next = onwards.flatMap((step) =>
    view.steps.filter((one) => one.step === step && !one.missing.some(({ code }) => beside.has(code))),
  );
  return (
    <Group gap="2px 16px">
      <Standing view={view} />
      {next.map(({ step, missing }) => (
        <Text size="sm" key={step}>
          <b>{t(`step.${step}` as 'step.close')}</b>:{' '}
          {missing.length === 0 ? t('ready') : `${t('missing')}: ${missing.map((one) => lackOf(one)).join(', ')}`}
        </Text>
      ))}
      {typeof score === 'number' && score <= 2 ? (
        <Text size="sm" fw={700} c="var(--state-aggressive-ink)">
          {t('unhappy', { score })}
        </Text>
      ) : null}
    </Group>
  );

  /** Short where there is a short word for it, else the whole sentence. */
  function lackOf(refusal: Refusal): string {
    const short = t(`lacks.${refusal.code}` as 'lacks.causeMissing', { defaultValue: '' });
    const name = refusal.facts?.['name'];
    const words = short === '' ? sentenceFor(refusal, shown.language) : short;
    return typeof name === 'string' && name !== '' ? `${words} (${name})` : words;
  }
}

function Standing({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const { waiting, investigator, triage, reopened, cancelled, closedAt } = view.complaint;
  const parts = [
    waiting === null || view.complaint.state !== 'waitingCustomer'
      ? ''
      : t('waitsFor', { what: waiting.for, when: shown.dateTime(waiting.remindAt) }),
    cancelled === null
      ? ''
      : t('cancelledAs', { when: shown.dateTime(cancelled.at), reason: t(`common:complaint.cancel.${cancelled.reason}`) }),
    closedAt === null ? '' : t('closedAt', { when: shown.dateTime(closedAt) }),
    investigator === null ? '' : t('investigator', { name: nameOf(investigator) }),
    triage.weight === 'minor' && triage.severity === 1
      ? ''
      : t('weighs', { weight: t(`common:complaint.weight.${triage.weight}`), severity: triage.severity }),
    ...triage.flags.map((flag) => t(`common:complaint.flag.${flag}`)),
    reopened === 0 ? '' : t('reopened', { n: reopened }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <Text size="sm">{parts.join(' · ')}</Text>;
}
