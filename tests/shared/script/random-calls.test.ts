import { describe, expect, it } from 'vitest';
import type { OfferResult } from '../../../shared/complaint/card.ts';
import { languages } from '../../../shared/language.ts';
import { adherence } from '../../../shared/script/adherence.ts';
import type { CallScript } from '../../../shared/script/callscript.ts';
import { scriptEvent, type ScriptEvent } from '../../../shared/script/events.ts';
import type { Fact, Facts } from '../../../shared/script/expression.ts';
import { move } from '../../../shared/script/move.ts';
import { promptsNow } from '../../../shared/script/prompts-now.ts';
import { startRun, type Moved, type Run, type RunAction } from '../../../shared/script/run.ts';
import { defaultScript } from '../../helpers/scripts.ts';

/** Numbers that look random and are the same every time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const names = ['Anna Petrova', 'สมชาย ดีมาก', 'Пётр Вяземский'];
const phones = ['+66812345678', '89161234567'];
const personal = [...names, ...phones, 'one cup is broken'];

/** What the cards of these calls may hold; undefined leaves the field empty. */
const values: Readonly<Record<string, readonly (Fact | undefined)[]>> = {
  'caller.name': [undefined, ...names],
  'caller.phone': [undefined, ...phones],
  'caller.anonymous': [false, true],
  'caller.openCases': [0, 2],
  'case.essence': [undefined, 'one cup is broken'],
  'case.category': [undefined, '0199-late'],
  'case.safety': ['no', 'no', 'no', 'yes'],
  'case.justified': [undefined, 'yes', 'no', 'unclear'],
  'case.offerId': [undefined, 'fix_now', 'replace', 'second_review', 'expert_call', 'refund_full'],
  'case.offerResult': [undefined, 'accepted', 'declined', 'thinks', 'none'],
  'case.escalateWish': [false, true],
  'case.escalatedTo': [undefined, '0192d3a0-0000-7000-8000-000000000001'],
  'case.deadline': [undefined, 1_790_000_000_000],
  'case.satisfaction': [undefined, 1, 2, 5],
  'case.rootCause': [undefined, 'courier'],
  'site.recordingNotice': [true, false],
  'offer.value': [undefined, 0, 500, 5000],
  'authority.max': [undefined, 1000],
};

type Roll = (sides: number) => number;
const pick = <One>(from: readonly One[], roll: Roll): One | undefined => from[roll(from.length)];
const id = (from: readonly { readonly id: string }[], roll: Roll): string => pick(from, roll)?.id ?? '';

const makers: readonly ((script: CallScript, roll: Roll) => RunAction)[] = [
  (_script, roll) => ({ kind: 'next', agreed: roll(2) === 0 }),
  () => ({ kind: 'next' }),
  () => ({ kind: 'next' }),
  () => ({ kind: 'next' }),
  () => ({ kind: 'skip' }),
  () => ({ kind: 'back' }),
  (script, roll) => ({ kind: 'jump', to: roll(20) === 0 ? 'nowhere' : id(script.stages, roll) }),
  (_script, roll) => ({ kind: 'otherPrompt', by: roll(2) === 0 ? 1 : -1, of: roll(5) }),
  (script, roll) => ({ kind: 'interrupt', id: id(script.interrupts ?? [], roll) }),
  (_script, roll) => (roll(2) === 0 ? { kind: 'interruptStep' } : { kind: 'interruptStep', to: roll(5) - 1 }),
  (_script, roll) => (roll(2) === 0 ? { kind: 'interruptEnd' } : { kind: 'interruptEnd', go: roll(2) === 0 ? 'resume' : 'after' }),
  (_script, roll) => ({ kind: 'state', to: pick(['calm', 'irritated', 'aggressive'] as const, roll) ?? 'calm' }),
  (_script, roll) => ({ kind: 'language', to: pick(languages, roll) ?? 'en' }),
  (_script, roll) => ({ kind: 'hold', promiseSeconds: roll(300) }),
  () => ({ kind: 'resume' }),
  () => ({ kind: 'tick' }),
  (_script, roll) => ({ kind: 'answered', question: pick(['q.name', 'q.order', 'q.wish'], roll) ?? 'q.name', by: 'typed' }),
  () => ({ kind: 'questionSkipped', question: 'q.where', why: 'notKnown' }),
  (_script, roll) => ({ kind: 'gap', length: roll(500) }),
  (script, roll) => ({
    kind: 'offered',
    offer: id(script.offers ?? [], roll),
    value: roll(2) === 0 ? null : roll(9000),
    level: 'operator',
  }),
  (script, roll) => ({
    kind: 'offerResult',
    offer: id(script.offers ?? [], roll),
    result: pick<OfferResult>(['accepted', 'declined', 'thinks', 'none'], roll) ?? 'none',
  }),
  () => ({ kind: 'handedOver', to: '0192d3a0-0000-7000-8000-000000000001', deadline: 1_790_000_000_000 }),
  () => ({ kind: 'registered', overheadKeys: 6, clicks: 0, duringTalk: true }),
  () => ({ kind: 'recovered', characters: 12, ageSeconds: 3 }),
];

interface Played {
  readonly run: Run;
  readonly events: readonly ScriptEvent[];
  readonly facts: Facts;
  readonly reached: readonly string[];
  /** How many times F8 was pressed at last until the wrap-up came. */
  readonly pressed: number;
}

const mostPresses = 60;

/** One random call: some random actions with a card that changes under them, then F8 until the wrap-up. */
function play(script: CallScript, seed: number): Played {
  const roll = dice(seed);
  let facts: Facts = {};
  let moved: Moved = startRun(script, { language: pick(languages, roll) ?? 'en' });
  const events: ScriptEvent[] = [...moved.events];
  const reached: string[] = [moved.run.stage];
  let ms = 0;
  const carryOut = (action: RunAction): void => {
    ms += roll(20_000);
    const shown = promptsNow(script, moved.run, { facts, languages: [moved.run.language] }).shown;
    moved = move(moved.run, action, { script, facts, ms, shown, effort: { keys: roll(30), clicks: 0 } });
    facts = { ...facts, ...moved.set };
    events.push(...moved.events);
    reached.push(moved.run.stage);
  };
  const fill = (): void => {
    const name = pick(Object.keys(values), roll) ?? '';
    const value = pick(values[name] ?? [], roll);
    const { [name]: _old, ...rest } = facts;
    facts = value === undefined ? rest : { ...rest, [name]: value };
  };
  for (let fields = roll(12); fields > 0; fields -= 1) fill();
  for (let actions = roll(25); actions > 0; actions -= 1) {
    if (roll(3) === 0) fill();
    carryOut(makers[roll(makers.length)]?.(script, roll) ?? { kind: 'next' });
  }
  let pressed = 0;
  while (moved.run.stage !== 'wrapup' && pressed < mostPresses) {
    carryOut({ kind: 'next' });
    pressed += 1;
  }
  carryOut({ kind: 'wrapUp', code: 'promised', seconds: roll(60) });
  return { run: moved.run, events, facts, reached, pressed };
}

const calls = 20_000;

describe(`${calls} random calls over the default script`, () => {
  const played = Array.from({ length: calls }, (_none, seed) => play(defaultScript, seed));

  it('all reach the wrap-up', () => {
    expect(played.flatMap((one, seed) => (one.run.stage === 'wrapup' && one.run.wrappedUp ? [] : [seed]))).toEqual([]);
    expect(Math.max(...played.map((one) => one.pressed))).toBeLessThan(40);
  });

  it('reach every stage', () => {
    const reached = new Set(played.flatMap((one) => one.reached));
    expect(defaultScript.stages.map((one) => one.id).filter((stage) => !reached.has(stage))).toEqual([]);
  });

  it('record only events that the schema knows', () => {
    const odd = played.flatMap((one) => one.events.filter((event) => !scriptEvent.safeParse(event).success));
    expect(odd.slice(0, 3)).toEqual([]);
    expect(new Set(played.flatMap((one) => one.events.map((event) => event.e))).size).toBeGreaterThan(14);
  });

  it('record nothing that the caller said or is called', () => {
    const recorded = JSON.stringify(played.map((one) => [one.events, one.run]));
    expect(personal.filter((words) => recorded.includes(words))).toEqual([]);
  });

  it('never end an abusive call before two warnings', () => {
    const early = played.filter(({ events }) =>
      events.some((event, index) => {
        const warned = events.slice(0, index).filter((one) => one.e === 'prompt.said' && String(one.d['prompt']).startsWith('limit.'));
        return (
          event.e === 'interrupt' &&
          event.d['id'] === 'boundary' &&
          event.d['step'] === 3 &&
          new Set(warned.map((one) => one.d['prompt'])).size < 2
        );
      }),
    );
    expect(early).toHaveLength(0);
  });

  it('score between 0 and 100, or not at all', () => {
    const scores = played.map((one) => adherence(defaultScript, one.run, one.facts));
    expect(scores.filter((score) => score !== null && !(score >= 0 && score <= 100))).toEqual([]);
    expect(new Set(scores).size).toBeGreaterThan(20);
  });
});

describe('a broken script', () => {
  it('is seen by the calls that cannot end', () => {
    const stages = defaultScript.stages.map((stage) => (stage.id === 'close' ? { ...stage, next: [{ to: 'greet' }] } : stage));
    const ended = Array.from({ length: 200 }, (_none, seed) => play({ ...defaultScript, stages }, seed)).filter(
      (one) => one.run.stage === 'wrapup',
    );
    expect(ended.length).toBeLessThan(150);
  });
});
