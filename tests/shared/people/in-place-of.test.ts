import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Person } from '../../../shared/contract/people.ts';
import { type Place, standInOn } from '../../../shared/people/in-place-of.ts';
import { aComplaint, anEscalation, now } from '../../helpers/a-complaint.ts';
import { irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';

const house = [irina, somchai, olga, pavel, vera];
const about = (person: Person, of: Complaint): Complaint => ({ ...of, triage: { ...of.triage, subjects: [person.id] } });

/** Who takes the place of this person, whose deputy is the other, on this complaint now. */
const inPlace = (place: Place, { absent, deputy }: { readonly absent: Person; readonly deputy?: Person }, complaint = aComplaint()) => {
  const away = { ...absent, absentFrom: now, deputy: deputy?.id ?? null };
  const people = house.map((one) => (one.id === absent.id ? away : one));
  return standInOn(complaint, place, absent.id, { people, now })?.name;
};

describe('the place of somebody who is away', () => {
  it('stays theirs while they are there', () => {
    expect(standInOn(aComplaint(), 'voice', irina.id, { people: [{ ...irina, deputy: somchai.id }, ...house], now })).toBeUndefined();
  });

  it('is the deputy’s: the customer keeps one voice (R98)', () => {
    expect(inPlace('voice', { absent: irina, deputy: somchai })).toBe('Somchai Deemak');
  });

  it('is never taken by somebody the complaint is about (E10)', () => {
    expect(inPlace('voice', { absent: irina, deputy: somchai }, about(somchai, aComplaint()))).toBe('Olga Lind');
  });

  it('to decide is taken by nobody who may not decide', () => {
    expect(inPlace('decider', { absent: pavel, deputy: somchai })).toBe('Vera Maat');
  });

  it('to decide is not taken by whoever asked', () => {
    const asked = aComplaint({ escalations: [anEscalation({ from: olga.id, to: pavel.id })] });
    expect(inPlace('decider', { absent: pavel, deputy: olga }, asked)).toBe('Vera Maat');
  });

  it('as investigator is not taken by the customer’s one voice (R98)', () => {
    expect(inPlace('investigator', { absent: somchai, deputy: irina }, aComplaint({ owner: irina.id }))).toBe('Olga Lind');
  });
});
