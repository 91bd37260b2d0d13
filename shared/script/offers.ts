import type { Card } from '../complaint/card.ts';
import type { CallScript, Offer } from './callscript.ts';
import { holds, type Facts } from './expression.ts';
import { offerValue, type FactExtras } from './facts.ts';

/** A ready solution as the card lists it. */
export interface OpenOffer {
  readonly offer: Offer;
  /** Minor units; null while the amount is not known. */
  readonly value: number | null;
  /** Above what may be granted here: shown grey with whom it goes to, never hidden (ux.md 3.3). */
  readonly aboveAuthority: boolean;
}

/** The solutions that fit the decision so far, in the script's order, each with its value and whether it may be granted here. */
export function offersFor(
  script: CallScript,
  facts: Facts,
  about: { readonly card: Card; readonly extras: FactExtras },
): readonly OpenOffer[] {
  const fitting = (script.offers ?? []).filter((one) => one.when === undefined || holds(one.when, facts));
  const left = about.extras.authorityLeft;
  return fitting.map((offer) => {
    const value = offerValue(offer, about.card, about.extras) ?? null;
    return { offer, value, aboveAuthority: value !== null && left !== undefined && left !== null && value > left };
  });
}
