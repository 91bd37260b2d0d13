import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/script/expression.ts';
import { questionsOf } from '../../../shared/script/questions.ts';
import { defaultScript, stageNamed } from '../../helpers/scripts.ts';

const asked = (facts: Facts, state = 'calm', skipped: readonly string[] = []): ReturnType<typeof questionsOf> =>
  questionsOf(stageNamed('ask'), defaultScript, {
    facts: { 'caller.anonymous': false, 'case.previous': 'auto', ...facts },
    state,
    skipped,
  });

const ids = (list: ReturnType<typeof questionsOf>, state: string): readonly string[] =>
  list.filter((one) => one.state === state).map((one) => one.question.id);

describe('the questions of the ask stage', () => {
  it('are all asked of a calm caller, in the script’s order', () => {
    expect(ids(asked({}), 'current')).toEqual(['q.name']);
    expect(ids(asked({}), 'open')).toHaveLength(12);
  });

  it('are ticked without a word when the field is filled', () => {
    const list = asked({ 'caller.name': 'Anna', 'caller.phone': '0812345678', 'case.essence': 'late' });
    expect(ids(list, 'done')).toEqual(['q.name', 'q.phone', 'q.what']);
    expect(ids(list, 'current')).toEqual(['q.product']);
  });

  it('put the essential ones first for an irritated caller', () => {
    const list = asked({ 'caller.name': 'Anna', 'caller.phone': '0812345678', 'case.essence': 'late' }, 'irritated');
    expect(ids(list, 'current')).toEqual(['q.wish']);
  });

  it('leave the rest out for an aggressive one', () => {
    const list = asked(
      { 'caller.name': 'Anna', 'caller.phone': '0812345678', 'case.essence': 'late', 'case.desired': 'a cup' },
      'aggressive',
    );
    expect(ids(list, 'current')).toEqual([]);
    expect(ids(list, 'leftOut')).toContain('q.order');
  });

  it('do not ask an anonymous caller for a name or a number', () => {
    const list = asked({ 'caller.anonymous': true });
    expect(list.map((one) => one.question.id)).not.toContain('q.phone');
    expect(ids(list, 'current')).toEqual(['q.what']);
  });

  it('go on after one that was skipped', () => {
    expect(ids(asked({}, 'calm', ['q.name']), 'current')).toEqual(['q.phone']);
    expect(ids(asked({}, 'calm', ['q.name']), 'skipped')).toEqual(['q.name']);
  });

  it('ask about earlier contact unless it is known', () => {
    expect(ids(asked({}), 'open')).toContain('q.before');
    expect(ids(asked({ 'case.previous': 'no' }), 'done')).toContain('q.before');
  });
});
