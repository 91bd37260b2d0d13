import type { CatalogueId } from '../ids.ts';
import type { ClaimType } from '../complaint/handling.ts';
import type { Article } from './article.ts';

/** What the card says so far. */
export interface Filled {
  readonly product: CatalogueId | null;
  readonly category: CatalogueId | null;
  readonly claimType: ClaimType | null;
}

/** What an article is ranked by. */
export type Rankable = Pick<Article, 'id' | 'appliesTo' | 'helped' | 'used'>;

/** An article and how much its words have in common with the card's: 0 nothing, towards 1 the more and the rarer. */
export interface Candidate<Of extends Rankable = Article> {
  readonly article: Of;
  readonly shared: number;
}

export interface Ranked<Of extends Rankable = Article> extends Candidate<Of> {
  readonly points: number;
}

const weights = { product: 3, category: 2, claimType: 1, words: 5, elsewhere: -4 } as const;
/** Below this an article has too little to do with the card to be worth a look. */
const least = 2;

/** The articles that may help with this card, the likeliest first (R134): by product, category, claim and words; of equals, what helped more often. */
export const rankArticles = <Of extends Rankable>(candidates: readonly Candidate<Of>[], card: Filled): readonly Ranked<Of>[] =>
  candidates
    .map((one) => ({ ...one, points: pointsOf(one, card) }))
    .filter((one) => one.points >= least)
    .toSorted(
      (one, other) => other.points - one.points || other.article.helped - one.article.helped || other.article.used - one.article.used,
    );

function pointsOf({ article: { appliesTo }, shared }: Candidate<Rankable>, card: Filled): number {
  const fits = (key: keyof Filled): number => {
    const wanted = appliesTo[key];
    if (wanted === null || card[key] === null) return 0;
    return wanted === card[key] ? weights[key] : key === 'claimType' ? 0 : weights.elsewhere / 2;
  };
  return fits('product') + fits('category') + fits('claimType') + shared * weights.words;
}

/** How much each asked word tells: one that stands in few articles more than one that stands in many. */
export const rarity = (articles: number, holding: number): number => Math.log(1 + articles / Math.max(holding, 1));
