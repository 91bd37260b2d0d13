import { assertNever } from '../result.ts';
import { cutIn, endInterrupt, stepInterrupt } from './cut-in.ts';
import { enterStage, eventAt, stayed } from './enter-stage.ts';
import { nextStage } from './next-stage.ts';
import type { Moment, Moved, Run, RunAction } from './run.ts';

/** Carries one action of a call out on its run (pure): the new run, the events to record and what the card is to hold. Never throws, whatever the order of actions. */
export function move(run: Run, action: RunAction, at: Moment): Moved {
  switch (action.kind) {
    case 'next':
      return run.interrupt === null
        ? goOn(sayShown(run, at), { how: 'next', agreed: action.agreed ?? true }, at)
        : endInterrupt(run, { said: true }, at);
    case 'skip':
      return run.interrupt === null
        ? goOn({ run, events: [] }, { how: 'skip', agreed: action.agreed ?? true }, at)
        : endInterrupt(run, { said: false, go: 'resume' }, at);
    case 'back':
      return goBack(run, at);
    case 'jump':
      return jump(run, action.to, at);
    case 'otherPrompt':
      return stayed(turn(run, action.by, action.of));
    case 'shown':
      return stayed(
        run,
        action.prompts.map(({ id, language }) => eventAt(at, 'prompt.shown', { prompt: id, state: run.state, lang: language })),
      );
    case 'tick':
      return stayed({ ...run, ticked: [...new Set([...run.ticked, run.stage])] });
    case 'interrupt':
      return cutIn(run, action.id, at);
    case 'interruptStep':
      return stepInterrupt(run, action.to, at);
    case 'interruptEnd':
      return endInterrupt(run, { said: action.said ?? true, ...(action.go === undefined ? {} : { go: action.go }) }, at);
    case 'hold':
    case 'resume':
      return hold(run, action, at);
    case 'state':
    case 'language':
      return address(run, action, at);
    case 'answered':
    case 'questionSkipped':
      return asked(run, action, at);
    case 'gap':
    case 'offered':
    case 'offerResult':
    case 'handedOver':
    case 'registered':
    case 'recovered':
      return noted(run, action, at);
    case 'end':
    case 'wrapUp':
      return close(run, action, at);
    default:
      return assertNever(action);
  }
}

type Of<Kind extends RunAction['kind']> = Extract<RunAction, { readonly kind: Kind }>;
type Said = Pick<Moved, 'run' | 'events'>;

/** What must be said and is on the screen counts as said when the operator goes on; recorded as inferred, because nobody listened. */
export function sayShown(run: Run, at: Moment): Said {
  const shown = (at.shown ?? []).filter((one) => one.must || run.choice > 0);
  return {
    run: { ...run, said: [...new Set([...run.said, ...shown.map((one) => one.id)])] },
    events: shown.map((one) => eventAt(at, 'prompt.said', { prompt: one.id, state: run.state, lang: one.language, inferred: true })),
  };
}

/** On to the next stage, into an interrupt the script leads to, or nowhere at the end. */
function goOn(said: Said, way: { readonly how: 'next' | 'skip'; readonly agreed: boolean }, at: Moment): Moved {
  const run = countDecline(said.run, at);
  const step = nextStage(at.script, run, at.facts, way.agreed);
  const went =
    step.interrupt !== null
      ? cutIn(run, step.interrupt, at)
      : step.to === null
        ? { ...stayed(run), denied: 'atTheEnd' as const }
        : enterStage(run, { to: step.to, how: way.how, also: step.shows }, at);
  return { ...went, events: [...said.events, ...went.events] };
}

/** A decline that stands on the card when the stage is left counts once a visit, also when it was typed and not chosen. */
function countDecline(run: Run, at: Moment): Run {
  const result = at.script.stages.find((one) => one.id === run.stage)?.result;
  const declined = result !== undefined && at.facts[result] === 'declined';
  return declined && !run.declineCounted ? { ...run, declines: run.declines + 1, declineCounted: true } : run;
}

function goBack(run: Run, at: Moment): Moved {
  if (run.interrupt !== null) return endInterrupt(run, { said: false, go: 'resume' }, at);
  const to = run.trail.at(-1);
  if (to === undefined) return { ...stayed(run), denied: 'noSuchPlace' };
  const went = enterStage(run, { to, how: 'back', also: [] }, at);
  // Going back takes the visit back, so that correcting oneself does not use up a way the script may take.
  const visits = { ...run.visits, [run.stage]: Math.max(0, (run.visits[run.stage] ?? 0) - 1) };
  return { ...went, run: { ...went.run, trail: run.trail.slice(0, -1), visits } };
}

/** A jump forward along the path leaves the stages between behind: they count as not said, other branches do not. */
function jump(run: Run, to: string, at: Moment): Moved {
  if (!at.script.stages.some((one) => one.id === to)) return { ...stayed(run), denied: 'noSuchPlace' };
  const between = stagesBetween(run, to, at);
  return enterStage(
    { ...run, interrupt: null, visits: {}, jumped: [...new Set([...run.jumped, ...between])] },
    { to, how: 'jump', also: [] },
    at,
  );
}

function stagesBetween(run: Run, to: string, at: Moment): readonly string[] {
  const between: string[] = [];
  let walked = run;
  for (let steps = 0; steps < at.script.stages.length; steps += 1) {
    const { to: next } = nextStage(at.script, walked, at.facts);
    if (next === to) return between;
    if (next === null || between.includes(next)) return [];
    between.push(next);
    walked = { ...walked, stage: next };
  }
  return [];
}

function turn(run: Run, by: 1 | -1, of: number): Run {
  const turned = (from: number): number => (of < 1 ? 0 : (from + by + of) % of);
  return run.interrupt === null
    ? { ...run, choice: turned(run.choice) }
    : { ...run, interrupt: { ...run.interrupt, choice: turned(run.interrupt.choice) } };
}

function hold(run: Run, action: Of<'hold' | 'resume'>, at: Moment): Moved {
  if (action.kind === 'hold') {
    const began = run.hold === null ? { ...run, hold: { since: at.ms, promiseSeconds: whole(action.promiseSeconds) } } : run;
    const cut = run.hold === null ? cutIn(began, 'hold', at) : stayed(run);
    const events = run.hold === null ? [eventAt(at, 'call.hold', { promiseSec: whole(action.promiseSeconds) })] : [];
    return { ...cut, events: [...events, ...cut.events], denied: null };
  }
  if (run.hold === null) return { ...stayed(run), denied: 'nothingToEnd' };
  const heldMs = Math.max(0, at.ms - run.hold.since);
  const last = run.interrupt?.id === 'hold' ? { ...run.interrupt, choice: -1 } : run.interrupt;
  const back = { ...run, hold: null, heldMs: run.heldMs + heldMs, interrupt: last };
  return stayed(back, [eventAt(at, 'call.resume', { heldSec: whole(heldMs / 1000) })]);
}

function address(run: Run, action: Of<'state' | 'language'>, at: Moment): Moved {
  if (action.kind === 'language') return stayed({ ...run, language: action.to });
  if (action.to === run.state) return stayed(run);
  const event = eventAt(at, 'state.change', { from: run.state, to: action.to, stage: run.stage });
  return { ...stayed({ ...run, state: action.to, choice: 0 }, [event]), set: { 'caller.state': action.to } };
}

function asked(run: Run, action: Of<'answered' | 'questionSkipped'>, at: Moment): Moved {
  const { question } = action;
  if (action.kind === 'answered') {
    if (run.answeredQuestions.includes(question)) return stayed(run);
    return stayed({ ...run, answeredQuestions: [...run.answeredQuestions, question] }, [
      eventAt(at, 'question.answered', { q: question, by: action.by }),
    ]);
  }
  const skippedQuestions = [...new Set([...run.skippedQuestions, question])];
  return stayed({ ...run, skippedQuestions }, [eventAt(at, 'question.skipped', { q: question, why: action.why })]);
}

function noted(run: Run, action: Of<'gap' | 'offered' | 'offerResult' | 'handedOver' | 'registered' | 'recovered'>, at: Moment): Moved {
  switch (action.kind) {
    case 'gap':
      return stayed(run, [
        eventAt(at, 'script.gap', { stage: run.stage, state: run.state, lang: run.language, textLen: whole(action.length) }),
      ]);
    case 'offered':
      return stayed({ ...run, declineCounted: false }, [
        eventAt(at, 'offer.made', { offer: action.offer, value: action.value, level: action.level }),
      ]);
    case 'offerResult': {
      const declines = action.result === 'declined' && !run.declineCounted;
      const counted = declines ? { ...run, declines: run.declines + 1, declineCounted: true } : run;
      return stayed(counted, [eventAt(at, 'offer.result', { offer: action.offer, result: action.result })]);
    }
    case 'handedOver':
      return stayed(run, [eventAt(at, 'escalation.sent', { to: action.to, deadline: action.deadline })]);
    case 'registered':
      return stayed({ ...run, registered: true }, [
        eventAt(at, 'case.registered', {
          msFromAnswer: whole(at.ms),
          overheadKeys: whole(action.overheadKeys),
          clicks: whole(action.clicks),
          duringTalk: action.duringTalk,
        }),
      ]);
    case 'recovered':
      return stayed(run, [eventAt(at, 'draft.recovered', { chars: whole(action.characters), ageSec: whole(action.ageSeconds) })]);
    default:
      return assertNever(action);
  }
}

/** The end of the line leads to the stage after the call; wrapping up ends the run. */
function close(run: Run, action: Of<'end' | 'wrapUp'>, at: Moment): Moved {
  if (action.kind === 'wrapUp') {
    return run.wrappedUp
      ? stayed(run)
      : stayed({ ...run, wrappedUp: true }, [eventAt(at, 'wrapup.end', { sec: whole(action.seconds), code: action.code })]);
  }
  if (run.ended) return stayed(run);
  const released = run.hold === null ? stayed(run) : hold(run, { kind: 'resume' }, at);
  const ended = { ...released.run, ended: true, interrupt: null };
  const last = at.script.stages.find((one) => one.kind === 'after') ?? at.script.stages.find((one) => one.next.length === 0);
  const went = last === undefined || last.id === run.stage ? stayed(ended) : enterStage(ended, { to: last.id, how: 'jump', also: [] }, at);
  return {
    ...went,
    events: [...released.events, eventAt(at, 'call.end', { by: action.by, talkSec: whole(at.ms / 1000) }), ...went.events],
  };
}

const whole = (number: number): number => (Number.isFinite(number) ? Math.max(0, Math.round(number)) : 0);
