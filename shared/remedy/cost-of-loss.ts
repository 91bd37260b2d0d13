import type { Settings } from '../contract/catalogue.ts';

/**
 * What losing this customer would cost (R118), in minor units: their average purchase and that of everyone they will tell. What was
 * complained about in public is told to as many more people as the multiplier says (R119); that is an upper bound.
 */
export function costOfLoss(
  settings: Pick<Settings, 'averagePurchase' | 'peopleToldUnhappy' | 'onlineMultiplier'>,
  isPublic: boolean,
  /** What this customer buys on average, where their card says so. */
  theirs: number | null = null,
): number {
  const told = settings.peopleToldUnhappy * (isPublic ? settings.onlineMultiplier : 1);
  // Settings at their far ends would leave what a whole number can hold.
  return Math.min(Math.round((theirs ?? settings.averagePurchase) * (1 + told)), Number.MAX_SAFE_INTEGER);
}

/** A remedy as a share of what losing the customer would cost, from 0; both in the same units. */
export const shareOfLoss = (amount: number, loss: number): number => (loss === 0 ? 0 : amount / loss);

/** Is it so little beside the loss that whoever hears the complaint should decide it alone (product.md 3.5)? */
export const isSmallBesideLoss = (amount: number, loss: number): boolean => shareOfLoss(amount, loss) <= 0.05;
