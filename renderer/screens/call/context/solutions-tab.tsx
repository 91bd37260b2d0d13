import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { money } from '../../../../shared/format/money.ts';
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
  const { offers, decided, chosen, decider } = useOffers();
  const pick = (index: number) => {
    const offer = offers[index];
    if (offer !== undefined) chooseOffer(offer);
  };
  useOptions('solutions', 3, offers.length === 0 ? undefined : pick);
  if (offers.length === 0) return <Text size="sm">{t(decided ? 'none' : 'offer.decideFirst')}</Text>;
  return (
    <ul id="solutions" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {offers.map((one, index) => (
        <li key={one.offer.id}>
          <UnstyledButton
            onClick={() => pick(index)}
            aria-pressed={one.offer.id === chosen}
            style={{
              display: 'flex',
              gap: 6,
              alignItems: 'baseline',
              width: '100%',
              minHeight: 28,
              fontWeight: one.offer.id === chosen ? 700 : 400,
            }}
          >
            <OptionKey index={index} />
            <Text span size="sm" c={one.isAbove ? 'dimmed' : ''}>
              {one.offer.label[language] ?? one.offer.id}
            </Text>
            <Text span size="xs" c="dimmed" ml="auto">
              {one.value === null || one.value === 0 ? '' : money(one.value, currency, language)}
              {one.isAbove ? ` ↑ ${decider?.name ?? ''}` : ''}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
