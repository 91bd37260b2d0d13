import { describe, expect, it } from 'vitest';
import { amountLeft, isDecider, limitsOf, whoMayGrant } from '../../../shared/remedy/authority.ts';
import { costOfLoss } from '../../../shared/remedy/cost-of-loss.ts';
import { defaultLimits } from '../../../shared/remedy/default-limits.ts';
import { offerRemedy } from '../../../shared/remedy/offer-remedy.ts';

const limits = defaultLimits(200_000);
const unspent = { onComplaint: 0, onCustomer: 0 };

describe('authority to satisfy a claim (R100)', () => {
  it('is that of the widest role a person has', () => {
    expect(limitsOf(['operator', 'manager'], limits)).toEqual({ perComplaint: 1_000_000, perCustomer: 1_600_000 });
  });

  it('is nothing for a role without a limit', () => {
    expect(limitsOf(['analyst'], limits)).toEqual({ perComplaint: 0, perCustomer: 0 });
    expect(limitsOf(['operator'], [])).toEqual({ perComplaint: 0, perCustomer: 0 });
  });

  it('shrinks with what this customer was granted in the last 90 days', () => {
    expect(amountLeft(limitsOf(['operator'], limits), { onComplaint: 0, onCustomer: 80_000 })).toBe(20_000);
  });

  it('shrinks with what this complaint was granted, so that one claim is not split', () => {
    expect(amountLeft(limitsOf(['operator'], limits), { onComplaint: 40_000, onCustomer: 40_000 })).toBe(10_000);
  });

  it('never falls below zero', () => {
    expect(amountLeft(limitsOf(['operator'], limits), { onComplaint: 0, onCustomer: 900_000 })).toBe(0);
  });

  it('has no end where no limit is set', () => {
    expect(amountLeft({ perComplaint: null, perCustomer: null }, { onComplaint: 9e11, onCustomer: 9e11 })).toBeNull();
  });

  it('above one’s own limit lies with the next who may', () => {
    expect(whoMayGrant(['operator'], limits, { amount: 60_000, spent: unspent })).toBe('supervisor');
    expect(whoMayGrant(['operator'], limits, { amount: 300_000, spent: unspent })).toBe('manager');
    expect(whoMayGrant(['operator'], limits, { amount: 9_000_000, spent: unspent })).toBe('director');
    expect(whoMayGrant(['manager'], limits, { amount: 10_000, spent: unspent })).toBe('director');
  });

  it('to decide lies with supervisors, managers and directors', () => {
    expect([
      isDecider(['operator']),
      isDecider(['admin', 'analyst']),
      isDecider(['operator', 'supervisor']),
      isDecider(['director']),
    ]).toEqual([false, false, true, true]);
  });
});

describe('the cost of losing a customer (R118)', () => {
  const settings = { averagePurchase: 200_000, peopleToldUnhappy: 10, onlineMultiplier: 10 };
  it('is eleven purchases, because ten people hear of it', () => expect(costOfLoss(settings, false)).toBe(2_200_000));
  it('is a hundred and one when it stands on the internet (R119)', () => expect(costOfLoss(settings, true)).toBe(20_200_000));
  it('is a whole number even where the settings are beyond all sense', () =>
    expect(costOfLoss({ averagePurchase: 1e12, peopleToldUnhappy: 1000, onlineMultiplier: 1000 }, true)).toBe(Number.MAX_SAFE_INTEGER));
});

describe('an offer of the script', () => {
  it('is the remedy it grants', () => expect(offerRemedy('replace')).toBe('exchange'));
  it('is “other” when the desk does not know it', () =>
    expect([offerRemedy('fly_to_moon'), offerRemedy('constructor')]).toEqual(['other', 'other']));
});
