import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../shared/complaint/states.ts';
import { verdictOf } from '../../../../shared/complaint/verdict-of.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import type { Offer } from '../../../../shared/remedy/offer.ts';
import { Region } from '../../../components/region.tsx';
import { Approving } from '../../../state/approving.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { mayOnCase } from '../../../state/may-on-case.ts';
import { OfferLine, type OfferStep } from './offer-line.tsx';
import { DropOfferForm, ExecuteForm, PresentForm } from './offer-step-forms.tsx';
import { ProposeForm } from './propose-form.tsx';

interface Props {
  readonly view: ComplaintView;
  readonly again: () => void;
}

const formOf = { present: PresentForm, execute: ExecuteForm, drop: DropOfferForm } as const;

/** What is to be given: proposed, approved where it needs that, offered and answered, carried out with its proof (R100, R120). */
export function CaseRemedy({ view: { complaint, may }, again }: Props) {
  const { t } = useTranslation('handling');
  const me = useDesk((known) => known.desk?.session?.person);
  const [doing, setDoing] = useState<'propose' | { readonly step: OfferStep; readonly offer: Offer }>();
  const { offers } = complaint;
  const grants = isOpen(complaint) && mayOnCase(complaint, 'grantRemedy', me);
  const hasVerdict = verdictOf(complaint) !== null;
  if (offers.length === 0 && !grants) return null;
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    again();
  };
  const stepsOf = ({ id, state }: Offer): readonly OfferStep[] => [
    ...(may.approve.includes(id) ? (['approve'] as const) : []),
    ...(state === 'approved' && mayOnCase(complaint, 'recordMeasure', me) ? (['present'] as const) : []),
    ...(state === 'accepted' && mayOnCase(complaint, 'recordMeasure', me) ? (['execute'] as const) : []),
    ...(grants && (state === 'awaitingApproval' || state === 'approved' || state === 'accepted') ? (['drop'] as const) : []),
  ];
  const Form = doing === undefined || doing === 'propose' || doing.step === 'approve' ? undefined : formOf[doing.step];
  return (
    <Region
      title={t('remedy')}
      beside={
        grants && hasVerdict ? (
          <Button size="compact-xs" mih={24} variant="default" onClick={() => setDoing('propose')}>
            {t('propose')}
          </Button>
        ) : null
      }
    >
      {offers.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(hasVerdict ? 'noOffers' : 'verdictFirst')}
        </Text>
      ) : (
        <List listStyleType="none" spacing={6} aria-label={t('remedy')}>
          {offers.map((offer) => (
            <List.Item key={offer.id}>
              <OfferLine offer={offer} steps={stepsOf(offer)} onStep={(step) => setDoing({ step, offer })} />
            </List.Item>
          ))}
        </List>
      )}
      {doing === 'propose' && me !== undefined ? <ProposeForm complaint={complaint} me={me} onDone={done} onClose={close} /> : null}
      {Form === undefined || doing === undefined || doing === 'propose' ? null : (
        <Form complaint={complaint} offer={doing.offer} onDone={done} onClose={close} />
      )}
      {doing !== undefined && doing !== 'propose' && doing.step === 'approve' && me !== undefined ? (
        <Approving complaint={complaint} offer={doing.offer} me={me} onDone={done} onClose={close} />
      ) : null}
    </Region>
  );
}
