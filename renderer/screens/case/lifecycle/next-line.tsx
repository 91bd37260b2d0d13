import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { checksSinceSolved } from '../../../../shared/satisfaction/is-asked.ts';
import { useShown } from '../../../state/use-shown.ts';

/** What a person must know of this complaint beyond its state: how heavy it is, its flags, what it waits for, how unhappy the customer was. */
export function NextLine({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation('lifecycle');
  const { complaint } = view;
  const score = complaint.state === 'resolved' ? checksSinceSolved(complaint).findLast((one) => one.score !== null)?.score : undefined;
  return (
    <>
      <Standing view={view} />
      {typeof score === 'number' && score <= 2 ? (
        <Text size="sm" fw={700} c="var(--state-aggressive-ink)">
          {t('unhappy', { score })}
        </Text>
      ) : null}
    </>
  );
}

function Standing({ view }: { readonly view: ComplaintView }) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const shown = useShown();
  const { waiting, triage, reopened, cancelled, closedAt } = view.complaint;
  const parts = [
    waiting === null || view.complaint.state !== 'waitingCustomer'
      ? ''
      : t('waitsFor', { what: waiting.for, when: shown.dateTime(waiting.remindAt) }),
    cancelled === null
      ? ''
      : t('cancelledAs', { when: shown.dateTime(cancelled.at), reason: t(`common:complaint.cancel.${cancelled.reason}`) }),
    closedAt === null ? '' : t('closedAt', { when: shown.dateTime(closedAt) }),
    triage.weight === 'minor' && triage.severity === 1
      ? ''
      : t('weighs', { weight: t(`common:complaint.weight.${triage.weight}`), severity: triage.severity }),
    ...triage.flags.map((flag) => t(`common:complaint.flag.${flag}`)),
    reopened === 0 ? '' : t('reopened', { n: reopened }),
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : <Text size="sm">{parts.join(' · ')}</Text>;
}
