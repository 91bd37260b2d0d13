import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../../shared/remedy/offer.ts';
import { Due } from '../../../components/due.tsx';
import { usePersonName } from '../../../state/names.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShown } from '../../../state/use-shown.ts';

/** What can be done next with a remedy on its way. */
export type OfferStep = 'approve' | 'present' | 'execute' | 'drop';

interface Props {
  readonly offer: Offer;
  readonly steps: readonly OfferStep[];
  readonly onStep: (step: OfferStep) => void;
}

/** One remedy: what, how much, how it stands and whose turn it is. */
export function OfferLine({ offer, steps, onStep }: Props) {
  const { t } = useTranslation(['handling', 'common']);
  const shown = useShown();
  const now = useNow(60_000);
  const nameOf = usePersonName();
  const { approval, state } = offer;
  const what = `${t(`common:complaint.remedy.${offer.type}`)}${offer.amount === 0 ? '' : ` · ${shown.money(offer.amount)}`}`;
  const said = state === 'executed' ? offer.evidence : (approval?.note ?? '');
  return (
    <div>
      <Group gap={8}>
        <Text size="sm" fw={600}>
          {what}
        </Text>
        <Text size="sm">{t(`offer.${state}`)}</Text>
        {offer.underWarranty ? <Text size="sm">{t('underWarranty')}</Text> : null}
        {state === 'awaitingApproval' && approval !== null ? (
          <>
            <Text size="sm">{nameOf(approval.to)}</Text>
            <Due words={shown.left(approval.answerBy, now)} overdue={approval.answerBy < now} />
          </>
        ) : null}
        {state === 'approved' && offer.reply !== null ? <Text size="sm">{t(`common:complaint.offerResult.${offer.reply}`)}</Text> : null}
        {state !== 'awaitingApproval' && approval !== null && approval.decidedAt !== null ? (
          <Text size="sm" c="dimmed">
            {t('decidedBy', {
              name: nameOf(approval.decidedBy),
              when: shown.dateTime(approval.decidedAt),
              loss: shown.money(approval.costOfLoss),
            })}
          </Text>
        ) : null}
        {steps.map((step) => (
          <Button
            key={step}
            size="compact-xs"
            mih={24}
            variant={step === 'drop' ? 'subtle' : 'default'}
            onClick={() => onStep(step)}
            aria-label={`${t(`step.${step}`)}: ${what}`}
          >
            {t(`step.${step}`)}
          </Button>
        ))}
      </Group>
      {[offer.text, said].map((text, at) =>
        text === '' ? null : (
          <Text key={at === 0 ? 'words' : 'said'} size="sm" {...(at === 0 ? {} : { c: 'dimmed' })} className="said">
            {text}
          </Text>
        ),
      )}
    </div>
  );
}
