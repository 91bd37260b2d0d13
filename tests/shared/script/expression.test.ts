import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, operators } from '../../../shared/script/expression.ts';

const facts = {
  'case.justified': 'yes',
  'offer.value': 500,
  'authority.max': 300,
  'caller.anonymous': false,
  'case.essence': '  ',
  'case.satisfaction': 0,
};

describe('holds', () => {
  it('compares facts with values and with each other', () => {
    expect(holds(['eq', 'case.justified', 'yes'], facts)).toBe(true);
    expect(holds(['ne', 'case.justified', 'no'], facts)).toBe(true);
    expect(holds(['gt', 'offer.value', 'authority.max'], facts)).toBe(true);
    expect(holds(['lte', 'offer.value', 500], facts)).toBe(true);
    expect(holds(['in', 'case.justified', ['yes', 'unclear']], facts)).toBe(true);
    expect(holds(['and', ['eq', 'case.justified', 'yes'], ['not', ['lt', 'offer.value', 300]]], facts)).toBe(true);
    expect(holds(['or', ['eq', 'case.justified', 'no'], ['gte', 'offer.value', 500]], facts)).toBe(true);
  });

  it('takes a comparison with a missing fact for false, whichever way round', () => {
    for (const operator of ['eq', 'ne', 'gt', 'gte', 'lt', 'lte']) {
      expect(holds([operator, 'case.nothing', 1], facts)).toBe(false);
      expect(holds([operator, 'offer.value', 'case.nothing'], facts)).toBe(false);
    }
    expect(holds(['in', 'case.nothing', ['x']], facts)).toBe(false);
  });

  it('counts blank text and an unset flag as empty, and zero as a value', () => {
    expect(['case.essence', 'caller.anonymous', 'case.nothing', 'toString'].map((name) => holds(['empty', name], facts))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(holds(['filled', 'case.satisfaction'], facts)).toBe(true);
  });

  it('answers false to whatever is no condition', () => {
    expect(
      [null, 7, 'eq', [], ['and'], ['eval', '1+1'], ['not'], ['eq'], [['eq']], { length: 2 }].map((one) => holds(one, facts)),
    ).not.toContain(true);
  });

  it('never throws and always answers, whatever it is given', () => {
    const leaf = fc.oneof(fc.anything(), fc.constantFrom('case.justified', 'offer.value', '__proto__', 'constructor'));
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof({ maxDepth: 6 }, leaf, fc.array(fc.oneof(fc.constantFrom(...operators), tie('tree')), { maxLength: 5 })),
    }));
    const given = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null)));
    expect(() =>
      fc.assert(
        fc.property(tree, given, (one, some) => typeof holds(one, some) === 'boolean'),
        { numRuns: 20_000 },
      ),
    ).not.toThrow();
  });

  it('is not taken down by depth', () => {
    let deep: unknown = ['eq', 'case.justified', 'yes'];
    for (let level = 0; level < 100_000; level += 1) deep = ['not', deep];
    expect(typeof holds(deep, facts)).toBe('boolean');
  });
});
