import { describe, expect, it } from 'vitest';
import { levelIn, rootsInstead, spokenFacts } from '../../../shared/escalation/said-in-history.ts';
import { olga, pavel } from '../../helpers/a-person.ts';

const spoke = (level: number, root = 'E5|1', instead: readonly (typeof olga.id)[] = []) =>
  ({ kind: 'escalated', facts: spokenFacts({ level, root, instead }) }) as const;
const lowered = (to: number) => ({ kind: 'deEscalated', facts: { from: 2, to } }) as const;

describe('how high the trouble stands, by the history', () => {
  it('is as high as the highest rule that spoke', () => expect(levelIn([spoke(2), spoke(1)])).toBe(2));
  it('is what it was lowered to by hand', () => expect(levelIn([spoke(2), lowered(0)])).toBe(0));
  it('rises again with the next rule', () => expect(levelIn([spoke(3), lowered(0), spoke(1)])).toBe(1));
  it('is nothing where no rule spoke, or an older desk wrote the line', () => {
    expect(levelIn([])).toBe(0);
    expect(levelIn([{ kind: 'escalated', facts: { rule_: 'E5' } }])).toBe(0);
  });
});

describe('what somebody was told of in a colleague’s place', () => {
  it('is theirs and nobody else’s', () => {
    const history = [spoke(1, 'E13|a', [olga.id]), spoke(2, 'E13|b', [pavel.id, olga.id]), spoke(2, 'E5|c')];
    expect(rootsInstead(history, olga.id)).toEqual(['E13|a', 'E13|b']);
    expect(rootsInstead(history, pavel.id)).toEqual(['E13|b']);
  });
});
