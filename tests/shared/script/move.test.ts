import { describe, expect, it } from 'vitest';
import type { CallerState } from '../../../shared/complaint/card.ts';
import type { Facts } from '../../../shared/script/expression.ts';
import { move } from '../../../shared/script/move.ts';
import { nextStage } from '../../../shared/script/next-stage.ts';
import { promptsNow } from '../../../shared/script/prompts-now.ts';
import { startRun, type Moment, type Moved, type Run, type RunAction } from '../../../shared/script/run.ts';
import { defaultScript } from '../../helpers/scripts.ts';

/** A call played from the start: `after` carries actions out one second apart with these facts on the card. */
function aCall(facts: Facts = {}): {
  readonly run: () => Run;
  readonly after: (...actions: readonly RunAction[]) => Moved;
  readonly know: (more: Facts) => void;
} {
  let known = facts;
  let run = startRun(defaultScript, { language: 'en' }).run;
  let ms = 0;
  const at = (): Moment => {
    const shown = promptsNow(defaultScript, run, { facts: known, languages: ['en'] }).shown;
    return { script: defaultScript, facts: known, ms, shown };
  };
  const after = (...actions: readonly RunAction[]): Moved => {
    let moved: Moved = { run, events: [], set: {}, denied: null };
    for (const action of actions) {
      ms += 1000;
      moved = move(run, action, at());
      run = moved.run;
      known = { ...known, ...moved.set };
    }
    return moved;
  };
  return { run: () => run, after, know: (more) => (known = { ...known, ...more }) };
}

const next: RunAction = { kind: 'next' };
const times = (count: number): readonly RunAction[] => Array.from({ length: count }, () => next);
const toAssess = times(7);

describe('going through the script', () => {
  it('starts at the entry and leads to the decision', () => {
    const call = aCall();
    expect(call.run().stage).toBe('greet');
    call.after(...toAssess);
    expect(call.run().stage).toBe('assess');
    expect(call.run().trail).toEqual(['greet', 'listen', 'thank', 'apologise', 'promise', 'ask', 'readback']);
  });

  it.each([
    ['yes', 'own'],
    ['no', 'unjustified'],
    ['unclear', 'unclear'],
  ])('goes the way of the decision %s', (justified, stage) => {
    const call = aCall({ 'case.justified': justified });
    expect(call.after(...toAssess, next).run.stage).toBe(stage);
  });

  it('takes an undecided complaint for one that needs checking', () => {
    expect(aCall().after(...toAssess, next).run.stage).toBe('unclear');
  });

  it('records leaving and entering with time, keys and clicks', () => {
    const run = startRun(defaultScript, { language: 'en' }).run;
    const moved = move(run, next, { script: defaultScript, facts: {}, ms: 7_400, effort: { keys: 3, clicks: 1 } });
    expect(moved.events).toEqual([
      { e: 'stage.leave', ms: 7400, d: { stage: 'greet', how: 'next', ms: 7400, keys: 3, clicks: 1 } },
      { e: 'stage.enter', ms: 7400, d: { stage: 'listen', from: 'greet', how: 'next' } },
    ]);
    expect(moved.run.spent).toEqual({ greet: 7400 });
  });

  it('counts what must be said and was shown as said, and nothing when skipped', () => {
    const call = aCall();
    call.after(...times(2), next);
    expect(call.run().said).toEqual(['greet.any', 'listen.calm', 'thank.calm', 'why.calm']);
    call.after({ kind: 'skip' });
    expect(call.run().said).not.toContain('sorry.calm');
    expect(call.run().stage).toBe('promise');
  });

  it('goes back the way it came and stops at the start', () => {
    const call = aCall();
    call.after(...times(3), { kind: 'back' }, { kind: 'back' });
    expect(call.run().stage).toBe('listen');
    call.after({ kind: 'back' });
    expect(call.after({ kind: 'back' }).denied).toBe('noSuchPlace');
    expect(call.run().stage).toBe('greet');
  });

  it('still takes the way of the decision after going back and forth many times', () => {
    const call = aCall({ 'case.justified': 'yes' });
    call.after(...toAssess);
    for (let round = 0; round < 10; round += 1) call.after(next, { kind: 'back' });
    expect(call.after(next).run.stage).toBe('own');
  });

  it('jumps to any stage and remembers what lay between', () => {
    const call = aCall();
    call.after(next, { kind: 'jump', to: 'ask' });
    expect(call.run().stage).toBe('ask');
    expect(call.run().jumped).toEqual(['thank', 'apologise', 'promise']);
    expect(call.after({ kind: 'jump', to: 'nowhere' }).denied).toBe('noSuchPlace');
  });

  it('does nothing at the end', () => {
    expect(aCall().after({ kind: 'jump', to: 'wrapup' }, next).denied).toBe('atTheEnd');
  });

  it('goes on in the stage a recovered card was in, if the script has it', () => {
    expect(startRun(defaultScript, { language: 'en', stage: 'ask' }).run.stage).toBe('ask');
    expect(startRun(defaultScript, { language: 'en', stage: 'gone' }).run.stage).toBe('greet');
  });
});

describe('offers', () => {
  const offered = { 'case.justified': 'yes', 'case.offerId': 'replace', 'offer.value': 500, 'authority.max': 1000 };
  const toOffer: readonly RunAction[] = [...toAssess, next, next];

  it('is offered a second time after the first decline and handed over after the second', () => {
    const call = aCall({ ...offered, 'case.offerResult': 'declined' });
    call.after(...toOffer);
    expect(call.run().stage).toBe('offer');
    expect(call.after({ kind: 'offerResult', offer: 'replace', result: 'declined' }, next).run.stage).toBe('offer');
    expect(call.run().declines).toBe(1);
    expect(call.after(next).run.stage).toBe('escalate');
  });

  it('says the alternative first when the offer comes round again', () => {
    const call = aCall({ ...offered, 'case.offerResult': 'declined' });
    call.after(...toOffer, next);
    const { shown } = promptsNow(defaultScript, call.run(), { facts: { 'case.offerResult': 'declined' }, languages: ['en'] });
    expect(shown.map((one) => one.id)).toEqual(['offer.alt']);
  });

  it('offers the way to a manager when the value is above the authority', () => {
    const facts = { ...offered, 'offer.value': 5000 };
    const call = aCall(facts);
    call.after(...toOffer);
    expect(promptsNow(defaultScript, call.run(), { facts, languages: ['en'] }).shown.map((one) => one.id)).toEqual(['offer.over']);
    expect(call.after(next).run.stage).toBe('escalate');
  });

  it('needs no authority where there is no limit', () => {
    const { 'authority.max': _none, ...rest } = offered;
    expect(aCall({ ...rest, 'offer.value': 1e9, 'case.offerResult': 'accepted' }).after(...toOffer, next).run.stage).toBe('deadline');
  });
});

describe('satisfaction', () => {
  it('asks before it leads to a manager, and goes on when the answer is no', () => {
    const facts = { 'case.satisfaction': 1, 'caller.anonymous': false };
    const call = aCall(facts);
    call.after({ kind: 'jump', to: 'satisfaction' });
    expect(nextStage(defaultScript, call.run(), facts)).toMatchObject({
      to: 'escalate',
      ask: { en: 'Not satisfied. Hand over to a manager?' },
    });
    expect(call.after({ kind: 'next', agreed: false }).run.stage).toBe('prevent');
  });

  it('comes to an end even when the unhappy caller is handed over to nobody', () => {
    const call = aCall({ 'case.satisfaction': 1, 'caller.anonymous': false });
    call.after({ kind: 'jump', to: 'satisfaction' }, ...times(30));
    expect(call.run().stage).toBe('wrapup');
  });
});

describe('an anonymous caller without a number', () => {
  it('passes the promised date over and hears the code instead', () => {
    const facts = { 'caller.anonymous': true };
    const call = aCall(facts);
    call.after({ kind: 'jump', to: 'unclear' }, next);
    expect(call.run().stage).toBe('satisfaction');
    expect(promptsNow(defaultScript, call.run(), { facts, languages: ['en'] }).shown.map((one) => one.id)).toEqual(['anon.code']);
  });

  it('is promised a date when there is a number', () => {
    const call = aCall({ 'caller.anonymous': true, 'caller.phone': '0812345678' });
    expect(call.after({ kind: 'jump', to: 'unclear' }, next).run.stage).toBe('deadline');
  });
});

describe('interrupts', () => {
  it('lead into safety once and from there to a manager', () => {
    const call = aCall({ 'case.safety': 'yes' });
    const cut = call.after(next, next);
    expect(cut.run.interrupt?.id).toBe('safety');
    expect(cut.set).toEqual({ 'case.safety': 'yes', 'case.priority': 'critical' });
    expect(call.after(next).run.stage).toBe('escalate');
  });

  it('resume where the call was', () => {
    const call = aCall();
    call.after(...times(3), { kind: 'interrupt', id: 'anonymous' });
    const over = call.after(next);
    expect([over.run.stage, over.run.interrupt]).toEqual(['apologise', null]);
    expect(over.run.said).toContain('anon.ok');
  });

  it('tell the card what they are about', () => {
    expect(aCall().after({ kind: 'interrupt', id: 'anonymous' }).set).toEqual({ 'caller.anonymous': true });
    expect(aCall().after({ kind: 'interrupt', id: 'nothing' }).denied).toBe('noSuchPlace');
  });

  it('resume instead of leading on when the operator says so', () => {
    const call = aCall();
    call.after(next, { kind: 'interrupt', id: 'wants_manager' });
    expect(call.after({ kind: 'interruptEnd', go: 'resume' }).run.stage).toBe('listen');
  });
});

describe('the boundary', () => {
  const boundary: RunAction = { kind: 'interrupt', id: 'boundary' };

  it('turns the caller’s state and shows the first warning', () => {
    const cut = aCall().after(boundary);
    expect([cut.run.state, cut.run.interrupt?.step]).toEqual(['aggressive', 1]);
    expect(cut.events.map((one) => one.e)).toEqual(['interrupt', 'state.change']);
  });

  it('keeps the third step locked until two warnings were said', () => {
    const call = aCall();
    expect(call.after(boundary, { kind: 'interruptStep', to: 3 }).denied).toBe('stepLocked');
    call.after(next);
    expect([call.run().stepsSaid['boundary'], call.run().interrupt]).toEqual([1, null]);
    expect(call.after(boundary).run.interrupt?.step).toBe(2);
    expect(call.after({ kind: 'interruptStep', to: 3 }).denied).toBe('stepLocked');
    expect(call.after({ kind: 'interruptStep' }).run.interrupt?.step).toBe(3);
  });

  it('cannot be ended towards the wrap-up before the warnings', () => {
    expect(aCall().after(boundary, { kind: 'interruptEnd', go: 'after' }).run.stage).toBe('greet');
  });

  it('is not said twice by repeating one warning', () => {
    const call = aCall();
    call.after(boundary, { kind: 'interruptStep', to: 1 }, next, boundary, { kind: 'interruptStep', to: 1 }, next);
    expect(call.run().stepsSaid['boundary']).toBe(1);
  });

  it('ends the call after the third step', () => {
    const call = aCall();
    call.after(boundary, boundary, boundary);
    expect(call.run().interrupt?.step).toBe(3);
    expect(call.after(next).run.stage).toBe('wrapup');
  });
});

describe('hold', () => {
  it('is promised, measured and thanked for', () => {
    const call = aCall();
    call.after(next);
    expect(call.after({ kind: 'hold', promiseSeconds: 120 }).events[0]).toEqual({ e: 'call.hold', ms: 2000, d: { promiseSec: 120 } });
    const facts = {};
    expect(promptsNow(defaultScript, call.run(), { facts, languages: ['en'] }).shown.map((one) => one.id)).toEqual(['hold.ask']);
    expect(call.after({ kind: 'resume' }).events).toEqual([{ e: 'call.resume', ms: 3000, d: { heldSec: 1 } }]);
    expect(promptsNow(defaultScript, call.run(), { facts, languages: ['en'] }).shown.map((one) => one.id)).toEqual(['hold.back']);
    expect(call.after(next).run.stage).toBe('listen');
    expect(call.run().heldMs).toBe(1000);
  });
});

describe('the end', () => {
  it('leads to the wrap-up from anywhere, once', () => {
    const call = aCall();
    const ended = call.after(next, { kind: 'hold', promiseSeconds: 60 }, { kind: 'end', by: 'caller' });
    expect(ended.run.stage).toBe('wrapup');
    expect(ended.events.map((one) => one.e)).toEqual(['call.resume', 'call.end', 'stage.leave', 'stage.enter']);
    expect(call.after({ kind: 'end', by: 'operator' }).events).toEqual([]);
    expect(call.after({ kind: 'wrapUp', code: 'promised', seconds: 12 }).events).toEqual([
      { e: 'wrapup.end', ms: 5000, d: { sec: 12, code: 'promised' } },
    ]);
  });
});

const to = (state: CallerState): RunAction => ({ kind: 'state', to: state });

describe('what is recorded', () => {
  it('is how much was noted outside the script, never what', () => {
    expect(aCall().after({ kind: 'gap', length: 41 }).events).toEqual([
      { e: 'script.gap', ms: 1000, d: { stage: 'greet', state: 'calm', lang: 'en', textLen: 41 } },
    ]);
  });

  it('is each change of state with its stage, and no change as nothing', () => {
    const call = aCall();
    expect(call.after(to('irritated')).events).toEqual([
      { e: 'state.change', ms: 1000, d: { from: 'calm', to: 'irritated', stage: 'greet' } },
    ]);
    expect(call.after(to('irritated')).events).toEqual([]);
  });

  it('is an answered question once', () => {
    const call = aCall();
    const answered: RunAction = { kind: 'answered', question: 'q.order', by: 'typed' };
    expect(call.after(answered).events).toHaveLength(1);
    expect(call.after(answered).events).toEqual([]);
  });
});
