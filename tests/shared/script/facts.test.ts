import { describe, expect, it } from 'vitest';
import type { Card } from '../../../shared/complaint/card.ts';
import { factsOf } from '../../../shared/script/facts.ts';
import { offersFor } from '../../../shared/script/offers.ts';
import { startRun } from '../../../shared/script/run.ts';
import { missingFields, wrapUpChoices } from '../../../shared/script/wrap-up.ts';
import { defaultScript } from '../../helpers/scripts.ts';

const offers = defaultScript.offers;
const withOffer = (offerId: string, offerAmount?: number): Card => ({
  caller: {},
  case: { offerId, ...(offerAmount === undefined ? {} : { offerAmount }) },
});

/** What the chosen offer costs. */
const value = (card: Card, productPrice?: number): unknown =>
  factsOf(card, {}, { ...(offers === undefined ? {} : { offers }), ...(productPrice === undefined ? {} : { productPrice }) })[
    'offer.value'
  ];

describe('factsOf', () => {
  it('flattens card and settings under the script’s names', () => {
    const facts = factsOf(
      { caller: { name: 'Anna', anonymous: true }, case: { justified: 'yes' } },
      { recordingNotice: true },
      { openCases: 2 },
    );
    expect(facts).toMatchObject({
      'caller.name': 'Anna',
      'caller.anonymous': true,
      'case.justified': 'yes',
      'site.recordingNotice': true,
      'caller.openCases': 2,
    });
  });

  it('starts with what holds before anyone has typed', () => {
    expect(factsOf({ caller: {}, case: {} }, {}, {})).toMatchObject({
      'caller.anonymous': false,
      'case.safety': 'no',
      'case.previous': 'auto',
    });
  });

  it('reads what an offer costs from the script, the product or the card', () => {
    expect(value(withOffer('fix_now'))).toBe(0);
    expect(value(withOffer('replace'), 90_000)).toBe(90_000);
    expect(value(withOffer('replace', 50_000))).toBe(50_000);
    expect(value(withOffer('refund_part', 12_000), 90_000)).toBe(12_000);
    expect(value(withOffer('refund_part'))).toBeUndefined();
  });

  it('knows no limit where there is none', () => {
    expect(factsOf(withOffer('replace'), {}, { authorityLeft: null })).not.toHaveProperty(['authority.max']);
    expect(factsOf(withOffer('replace'), {}, { authorityLeft: 0 })).toHaveProperty(['authority.max'], 0);
  });
});

describe('offersFor', () => {
  it('lists what fits the decision and marks what is above the authority', () => {
    const card = withOffer('', 300_000);
    const list = offersFor(defaultScript, { 'case.justified': 'yes' }, { card, extras: { authorityLeft: 100_000, productPrice: 50_000 } });
    expect(list.map((one) => [one.offer.id, one.value, one.aboveAuthority])).toEqual([
      ['fix_now', 0, false],
      ['replace', 50_000, false],
      ['repair', 50_000, false],
      ['refund_part', 300_000, true],
      ['refund_full', 300_000, true],
      ['redo', 300_000, true],
      ['extra_service', 300_000, true],
      ['gift', 300_000, true],
      ['priority', 0, false],
      ['expert_call', 0, false],
    ]);
  });

  it('lists no gift for a complaint that is not justified', () => {
    expect(offersFor(defaultScript, { 'case.justified': 'no' }, { card: withOffer(''), extras: {} }).map((one) => one.offer.id)).toEqual([
      'expert_call',
      'walkthrough',
      'goodwill',
      'second_review',
    ]);
  });
});

describe('the wrap-up', () => {
  const { run } = startRun(defaultScript, { language: 'en' });

  it('says what each result still needs', () => {
    const needs = (of: typeof run): Readonly<Record<string, readonly string[]>> =>
      Object.fromEntries(wrapUpChoices(defaultScript, of, { 'case.owner': 'x' }).map((one) => [one.id, one.missing]));
    expect(needs(run)).toMatchObject({ solved: [], promised: ['case.deadline'], limit: ['boundary.count>=2'] });
    expect(needs({ ...run, stepsSaid: { boundary: 2 } })).toMatchObject({ limit: [] });
  });

  it('needs only the story and the category to register', () => {
    expect(missingFields(defaultScript, 'register', {})).toEqual(['case.essence', 'case.category']);
    expect(missingFields(defaultScript, 'register', { 'case.essence': 'late', 'case.category': 'x' })).toEqual([]);
  });
});
