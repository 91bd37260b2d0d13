import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../../../shared/format/money.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useOptions } from '../call-options.ts';
import { chooseOffer } from '../choose-offer.ts';
import { OptionKey } from '../option-key.tsx';
import { useOffers } from '../use-offers.ts';
/** Ready solutions; those above the operator's limit say to whom they go. */
export function SolutionsTab() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  const decided = useInHand((call) => call.card.case.justified !== undefined) === true;
  const chosen = useInHand((call) => call.card.case.offerId);
  const { offers, decider } = useOffers();
  const pick = (index) => {
    const offer = offers[index];
    if (offer !== undefined) chooseOffer(offer);
  };
  useOptions('solutions', 3, offers.length === 0 ? undefined : pick);
  if (offers.length === 0) return _jsx(Text, { size: 'sm', children: t(decided ? 'none' : 'offer.decideFirst') });
  return _jsx('ul', {
    id: 'solutions',
    style: { listStyle: 'none', margin: 0, padding: 0 },
    children: offers.map((one, index) =>
      _jsx(
        'li',
        {
          children: _jsxs(UnstyledButton, {
            onClick: () => pick(index),
            'aria-pressed': one.offer.id === chosen,
            style: {
              display: 'flex',
              gap: 6,
              alignItems: 'baseline',
              width: '100%',
              minHeight: 28,
              fontWeight: one.offer.id === chosen ? 700 : 400,
            },
            children: [
              _jsx(OptionKey, { index: index }),
              _jsx(Text, { span: true, size: 'sm', c: one.isAbove ? 'dimmed' : '', children: one.offer.label[language] ?? one.offer.id }),
              _jsxs(Text, {
                span: true,
                size: 'xs',
                c: 'dimmed',
                ml: 'auto',
                children: [
                  one.value === null || one.value === 0 ? '' : money(one.value, currency, language),
                  one.isAbove ? ` ↑ ${decider?.name ?? ''}` : '',
                ],
              }),
            ],
          }),
        },
        one.offer.id,
      ),
    ),
  });
}
