import { describe, expect, it } from 'vitest';
import { approversFor, firstApprover } from '../../../shared/remedy/approvers.ts';
import { defaultLimits } from '../../../shared/remedy/default-limits.ts';
import { aComplaint, aStatement } from '../../helpers/a-complaint.ts';
import { anan, aPerson, irina, olga, pavel, somchai, vera } from '../../helpers/a-person.ts';
import { employeeId } from '../../../shared/ids.ts';

// Supervisor 200,000 a complaint, manager 1,000,000, director 2,200,000 minor units.
const limits = defaultLimits(200_000);
const people = [irina, somchai, olga, pavel, vera, anan];
const spent = { onComplaint: 0, onCustomer: 0 };

describe('whom one asks to approve a remedy', () => {
  it('is anybody who decides more than oneself', () => {
    expect(approversFor(aComplaint(), { me: irina, people, limits })).toEqual([olga, pavel, vera]);
    expect(approversFor(aComplaint(), { me: pavel, people, limits })).toEqual([vera]);
  });
  it('is never whom it is about, nor who has left', () => {
    const about = aComplaint({ statements: [aStatement({ party: 'subjectEmployee', person: olga.id })] });
    expect(approversFor(about, { me: irina, people, limits })).toEqual([pavel, vera]);
    expect(approversFor(aComplaint(), { me: irina, people: [{ ...olga, active: false }, pavel], limits })).toEqual([pavel]);
  });
});

describe('who is asked first', () => {
  const approvers = [vera, pavel, olga];
  const first = (amount: number, usual: Parameters<typeof firstApprover>[1]['usual'] = null) =>
    firstApprover(approvers, { amount, spent, limits, usual })?.name;

  it('is the lowest whose limit covers the amount', () => {
    expect([first(60_000), first(300_000), first(1_500_000)]).toEqual([olga.name, pavel.name, vera.name]);
  });
  it('is the highest where nobody’s limit does', () => expect(first(9_000_000)).toBe(vera.name));
  it('counts what was granted before', () => {
    const used = { onComplaint: 190_000, onCustomer: 190_000 };
    expect(firstApprover(approvers, { amount: 60_000, spent: used, limits, usual: null })?.name).toBe(pavel.name);
  });
  it('is, among equals, the one who usually decides the category', () => {
    const second = aPerson({ id: employeeId.parse('00000000-0000-7000-8000-00000000e099'), name: 'Boris', roles: ['manager'] });
    const chosen = firstApprover([pavel, second], { amount: 300_000, spent, limits, usual: second.id });
    expect(chosen?.name).toBe('Boris');
  });
});
