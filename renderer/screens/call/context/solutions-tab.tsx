import { Text, Title, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../../shared/knowledge/article.ts';
import { money } from '../../../../shared/format/money.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { useOptions } from '../call-options.ts';
import { chooseOffer } from '../choose-offer.ts';
import { OptionKey } from '../option-key.tsx';
import { useArticles } from '../use-articles.ts';
import { type ReadyOffer, useOffers } from '../use-offers.ts';

/** What can be offered, and what helped before: one list of keys, offers first. */
export function SolutionsTab() {
  const { offers } = useOffers();
  const { articles, picked, pick } = useArticles();
  const choose = (index: number) => {
    const [offer, article] = [offers[index], articles[index - offers.length]];
    if (offer !== undefined) chooseOffer(offer);
    else if (article !== undefined) pick(article);
  };
  useOptions('solutions', 3, offers.length + articles.length === 0 ? undefined : choose);
  return (
    <div id="solutions">
      <Offers choose={choose} />
      <Articles articles={articles} picked={picked} after={offers.length} choose={choose} />
    </div>
  );
}

const list = { listStyle: 'none', margin: 0, padding: 0 } as const;

interface Choosing {
  readonly choose: (index: number) => void;
}

/** Ready solutions; those above the operator's limit say to whom they go. */
function Offers({ choose }: Choosing) {
  const { t } = useTranslation('call');
  const { offers, decided, chosen, decider } = useOffers();
  if (offers.length === 0) return <Text size="sm">{t(decided ? 'none' : 'offer.decideFirst')}</Text>;
  return (
    <ul style={list}>
      {offers.map((one, index) => (
        <li key={one.offer.id}>
          <UnstyledButton
            onClick={() => choose(index)}
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
            <OfferWords one={one} decider={decider?.name ?? ''} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function OfferWords({ one, decider }: { readonly one: ReadyOffer; readonly decider: string }) {
  const language = useLanguage();
  const currency = useDesk((known) => known.catalogue?.site.currency) ?? 'USD';
  return (
    <>
      <Text span size="sm" c={one.isAbove ? 'dimmed' : ''}>
        {one.offer.label[language] ?? one.offer.id}
      </Text>
      <Text span size="xs" c="dimmed" ml="auto">
        {one.value === null || one.value === 0 ? '' : money(one.value, currency, language)}
        {one.isAbove ? ` ↑ ${decider}` : ''}
      </Text>
    </>
  );
}

interface ArticlesProps extends Choosing {
  readonly articles: readonly Article[];
  readonly picked: string | undefined;
  /** How many options stand before them. */
  readonly after: number;
}

/** What put such a complaint right before (R134); the one that is taken shows all of its solution. */
function Articles({ articles, picked, after, choose }: ArticlesProps) {
  const { t } = useTranslation('knowledge');
  return (
    <section aria-label={t('offered')}>
      <Title order={3} size="h6" mt="sm">
        {t('offered')}
      </Title>
      {articles.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('none')}
        </Text>
      ) : (
        <ul style={list}>
          {articles.map((one, index) => (
            <li key={one.id}>
              <UnstyledButton
                onClick={() => choose(after + index)}
                aria-pressed={one.id === picked}
                style={{ width: '100%', minHeight: 28, padding: '3px 0' }}
              >
                <OptionKey index={after + index} />{' '}
                <Text span size="sm" fw={600} className="said">
                  {one.title}
                </Text>{' '}
                <Text span size="xs" c="dimmed">
                  {one.id === picked ? `✓ ${t('picked')} · ` : ''}
                  {one.quickFix ? `${t('quick')} · ` : ''}
                  {t('counts', { used: one.used, helped: one.helped })}
                </Text>
                <Text size="sm" className="said" {...(one.id === picked ? {} : { lineClamp: 2 })}>
                  {one.solution}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
