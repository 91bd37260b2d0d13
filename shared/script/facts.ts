import type { Card } from '../complaint/card.ts';
import type { Settings } from '../contract/catalogue.ts';
import type { CallScript, Offer } from './callscript.ts';
import type { Fact, Facts } from './expression.ts';

/** What the script may ask about beyond the card and the site's settings. Money in minor units. */
export interface FactExtras {
  readonly offers?: CallScript['offers'];
  /** The caller's complaints that still wait for an answer. */
  readonly openCases?: number;
  /** The price of the product on the card. */
  readonly productPrice?: number;
  /** What may still be granted on this call; null or left out is without limit. */
  readonly authorityLeft?: number | null;
  /** Until when the site lets a customer appeal, in days. */
  readonly appealDays?: number;
}

/** What a card says before anyone has touched it: flags are off, the speaker speaks for themselves, nobody is in danger. */
const untouched: Facts = {
  'caller.anonymous': false,
  'caller.relation': 'self',
  'caller.state': 'calm',
  'case.previous': 'auto',
  'case.safety': 'no',
  'case.readBackOk': false,
  'case.escalateWish': false,
};

/** Card, settings and extras as the flat list that the script's conditions ask about: `case.justified`, `site.recordingNotice`, `offer.value`. */
export function factsOf(card: Card, settings: Partial<Settings>, extras: FactExtras): Facts {
  const value = offerValue(
    extras.offers?.find((one) => one.id === card.case.offerId),
    card,
    extras,
  );
  return {
    ...untouched,
    ...flat('caller', card.caller),
    ...flat('case', card.case),
    ...flat('site', settings),
    'caller.openCases': extras.openCases ?? 0,
    ...(extras.authorityLeft === undefined || extras.authorityLeft === null ? {} : { 'authority.max': extras.authorityLeft }),
    ...(extras.appealDays === undefined ? {} : { 'site.appealDays': extras.appealDays }),
    ...(value === undefined ? {} : { 'offer.value': value }),
  };
}

/** What an offer costs in minor units: its own number, the product's price, or the amount on the card. Undefined while that is not known. */
export function offerValue(offer: Offer | undefined, card: Card, extras: FactExtras): number | undefined {
  if (offer === undefined) return card.case.offerAmount;
  if (typeof offer.value === 'number') return offer.value;
  return offer.value === 'item' ? (extras.productPrice ?? card.case.offerAmount) : card.case.offerAmount;
}

function flat(group: string, values: Readonly<Record<string, unknown>>): Facts {
  const known = Object.entries(values).filter((entry): entry is [string, Fact] =>
    ['string', 'number', 'boolean'].includes(typeof entry[1]),
  );
  return Object.fromEntries(known.map(([name, value]) => [`${group}.${name}`, value]));
}
