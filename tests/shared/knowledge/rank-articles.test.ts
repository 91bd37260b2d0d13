import { describe, expect, it } from 'vitest';
import { articleId, catalogueId } from '../../../shared/ids.ts';
import { type Candidate, rankArticles } from '../../../shared/knowledge/rank-articles.ts';
import { delivery, quality } from '../../helpers/a-complaint.ts';
import { anArticle } from '../../helpers/an-article.ts';

const cup = catalogueId.parse('00000000-0000-7000-8000-00000000da09');
const card = { category: delivery, product: cup, claimType: 'exchange' } as const;
const nothing = { product: null, category: null, claimType: null };

const named = (
  name: string,
  appliesTo: Partial<typeof card>,
  more: Partial<Candidate['article']> & { shared?: number } = {},
): Candidate => {
  const { shared = 0, ...rest } = more;
  const id = articleId.parse(`00000000-0000-7000-8000-${name.charCodeAt(0).toString(16).padStart(12, '0')}`);
  return { article: anArticle({ title: name, id, appliesTo: { ...nothing, ...appliesTo }, ...rest }), shared };
};
const ranked = (...all: readonly Candidate[]) => rankArticles(all, card).map((one) => one.article.title);

describe('what is offered for a card', () => {
  it('fits the product before the category, and both before one', () =>
    expect(
      ranked(
        named('category', { category: delivery }),
        named('product', { product: cup }),
        named('both', { category: delivery, product: cup }),
      ),
    ).toEqual(['both', 'product', 'category']));

  it('is nothing that only fits the claim, and nothing without a word in common', () =>
    expect(ranked(named('claim', { claimType: 'exchange' }), named('nothing', {}))).toEqual([]));

  it('is found by its words alone when it shares enough of them', () =>
    expect(ranked(named('few', {}, { shared: 0.3 }), named('many', {}, { shared: 0.6 }))).toEqual(['many']));

  it('gives way when it is about another product or category', () =>
    expect(ranked(named('other', { category: quality }, { shared: 0.6 }), named('any', {}, { shared: 0.6 }))).toEqual(['any']));

  it('puts what helped more often first among equals', () =>
    expect(ranked(named('seldom', { category: delivery }, { helped: 1 }), named('often', { category: delivery }, { helped: 7 }))).toEqual([
      'often',
      'seldom',
    ]));
});
