import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { offerResult } from '../../../../shared/complaint/card.ts';
import { money } from '../../../../shared/format/money.ts';
import { useKeyNames } from '../../../keys/bound-keys.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { ChoiceField } from '../choice-field.tsx';
import { answerOffer, chooseOffer } from '../choose-offer.ts';
import css from '../call-screen.module.css';
import { FieldRow } from '../field-row.tsx';
import { goHomeFrom } from '../home-position.ts';
import { PickList } from '../pick-list.tsx';
import { TextField } from '../text-field.tsx';
import { useOffers } from '../use-offers.ts';
import { AmountField } from './amount-field.tsx';

/** What the customer is offered, for how much, and what they say; beside it what may be granted here and what losing them costs. */
export function SolutionFields() {
  const { t } = useTranslation('call');
  const chosen = useInHand((call) => call.card.case.offerId);
  const reply = useInHand((call) => call.card.case.offerResult);
  return (
    <>
      <SolutionList />
      {chosen === undefined ? null : (
        <>
          <div className={css['pair']}>
            <AmountField />
            <TextField name="case.offerText" label={t('field.offerText')} size="note" />
          </div>
          <ChoiceField
            name="case.offerResult"
            label={t('field.offerResult')}
            value={reply}
            options={offerResult.options.map((one) => ({ value: one, label: t(`offer.${one}`) }))}
            onPick={(picked) => answerOffer(offerResult.parse(picked))}
          />
        </>
      )}
    </>
  );
}

function SolutionList() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const nameOf = useKeyNames();
  const { offers, decided, chosen, decider } = useOffers();
  return (
    <FieldRow of="case.offerId" label={t('field.offerId')} place="solution">
      <PickList
        id="case.offerId"
        label={t('field.offerId')}
        value={chosen}
        placeholder={decided ? t('offer.choose', { keys: nameOf('chooseSolution') }) : t('offer.decideFirst')}
        nothingFound={t(decided ? 'nothingFound' : 'offer.decideFirst')}
        choices={offers.map((one) => ({
          value: one.offer.id,
          label: one.offer.label[language] ?? one.offer.id,
          words: Object.values(one.offer.label).join(' '),
          detail: (
            <Text span size="sm" c={one.isAbove ? 'dimmed' : ''}>
              {one.value === null || one.value === 0 ? '' : money(one.value, currency, language)}
              {one.isAbove ? ` ↑ ${decider?.name ?? ''} ${nameOf('handOver')}` : ''}
            </Text>
          ),
        }))}
        onPick={(picked) => {
          const offer = offers.find((one) => one.offer.id === picked);
          if (offer !== undefined) chooseOffer(offer);
          goHomeFrom('case.offerId');
        }}
      />
      <Authority />
    </FieldRow>
  );
}

/** R100 and R118 side by side: what may be granted here, and what it costs to lose the customer. */
function Authority() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const authority = useInHand((call) => call.authority);
  if (authority === undefined) return null;
  return (
    <Text size="sm" c="dimmed">
      {authority.left === null ? t('authority.unlimited') : t('authority.left', { amount: money(authority.left, currency, language) })}
      {' · '}
      {t('authority.loss', { amount: money(authority.costOfLoss, currency, language) })}
    </Text>
  );
}
