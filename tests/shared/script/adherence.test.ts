import { describe, expect, it } from 'vitest';
import { adherence, isShown } from '../../../shared/script/adherence.ts';
import { startRun, type Run } from '../../../shared/script/run.ts';
import { defaultScript } from '../../helpers/scripts.ts';

const aRun = (over: Partial<Run>): Run => ({ ...startRun(defaultScript, { language: 'en' }).run, ...over });

describe('adherence', () => {
  it('is nothing before a stage was left', () => {
    expect(adherence(defaultScript, aRun({}), {})).toBeNull();
  });

  it('is everything when the evidence of every stage on the path is there', () => {
    const run = aRun({ spent: { greet: 1, listen: 1, thank: 1 }, said: ['greet.any', 'thank.irritated', 'why.irritated'] });
    expect(adherence(defaultScript, run, { 'case.essence': 'late' })).toBe(100);
  });

  it('weighs stages and counts half evidence as half', () => {
    const run = aRun({ spent: { greet: 1, thank: 1 }, said: ['thank.calm'] });
    expect(adherence(defaultScript, run, {})).toBe(33.3); // greet 0 of 4, thank half of 8
  });

  it('is not hurt by a branch not taken, but by a stage jumped over', () => {
    const said = ['greet.any'];
    expect(adherence(defaultScript, aRun({ spent: { greet: 1 }, said }), {})).toBe(100);
    expect(adherence(defaultScript, aRun({ spent: { greet: 1 }, jumped: ['thank'], said }), {})).toBe(33.3);
  });

  it('takes a tick by hand where the stage allows one, and only there', () => {
    expect(adherence(defaultScript, aRun({ spent: { listen: 1 }, ticked: ['listen'] }), {})).toBe(100);
    expect(adherence(defaultScript, aRun({ spent: { thank: 1 }, ticked: ['thank'] }), {})).toBe(0);
  });
});

describe('a piece of evidence', () => {
  it('is a prompt said, a field filled, a flag set, or several of them', () => {
    const run = aRun({ said: ['sorry.calm'] });
    const facts = { 'case.desired': 'a cup', 'case.readBackOk': true, 'case.essence': 'yes' };
    expect(
      ['said:sorry.*', 'said:sorry.calm', 'filled:case.desired', 'flag:case.readBackOk', 'said:sorry.*&filled:case.desired'].map((one) =>
        isShown(one, run, facts),
      ),
    ).toEqual([true, true, true, true, true]);
    expect(
      ['said:sorry', 'filled:case.product', 'flag:case.essence', 'said:sorry.*&said:bye.*', 'nonsense', ''].map((one) =>
        isShown(one, run, facts),
      ),
    ).not.toContain(true);
  });
});
