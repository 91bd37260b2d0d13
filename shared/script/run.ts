import type { CallerState, OfferResult } from '../complaint/card.ts';
import type { Language } from '../language.ts';
import type { CallScript } from './callscript.ts';
import type { ScriptEvent } from './events.ts';
import type { Fact, Facts } from './expression.ts';

/** A call on its way through the script: plain data, kept beside the card. Nothing the caller said is in it. */
export interface Run {
  /** Where the call is. */
  readonly stage: string;
  /** Milliseconds since the answer when it got there. */
  readonly since: number;
  /** The stages behind, the way back last. */
  readonly trail: readonly string[];
  /** How often each stage was reached since the last jump: links back are followed a bounded number of times. */
  readonly visits: Readonly<Record<string, number>>;
  /** Milliseconds spent in each stage left so far. */
  readonly spent: Readonly<Record<string, number>>;
  /** Stages on the path that were jumped over: they count for adherence. */
  readonly jumped: readonly string[];
  readonly state: CallerState;
  readonly language: Language;
  /** Prompts said; stages the operator ticked by hand. */
  readonly said: readonly string[];
  readonly ticked: readonly string[];
  readonly skippedQuestions: readonly string[];
  readonly answeredQuestions: readonly string[];
  /** Which of the prompt choices is shown; 0 is the first. */
  readonly choice: number;
  /** Prompts that a passed-over stage wants said here. */
  readonly also: readonly string[];
  /** What cut in, and which of its steps is shown; a choice of -1 is the last one. */
  readonly interrupt: { readonly id: string; readonly step: number; readonly choice: number } | null;
  readonly interrupted: readonly string[];
  /** Steps said so far of each interrupt with steps: two warnings are `boundary: 2`. */
  readonly stepsSaid: Readonly<Record<string, number>>;
  readonly declines: number;
  /** The decline of this visit is counted already. */
  readonly declineCounted: boolean;
  readonly hold: { readonly since: number; readonly promiseSeconds: number } | null;
  readonly heldMs: number;
  readonly registered: boolean;
  readonly ended: boolean;
  readonly wrappedUp: boolean;
}

/** What happens on a call. */
export type RunAction =
  /** F8: what is shown was said; on to the next stage. `agreed: false` answers the question of the way (NextStep.ask) with no. */
  | { readonly kind: 'next'; readonly agreed?: boolean }
  /** On without saying it. */
  | { readonly kind: 'skip'; readonly agreed?: boolean }
  | { readonly kind: 'back' }
  | { readonly kind: 'jump'; readonly to: string }
  /** Ctrl+↑/↓: another prompt of this place; `of` is how many choices there are. */
  | { readonly kind: 'otherPrompt'; readonly by: 1 | -1; readonly of: number }
  | { readonly kind: 'shown'; readonly prompts: readonly { readonly id: string; readonly language: string }[] }
  | { readonly kind: 'tick' }
  | { readonly kind: 'interrupt'; readonly id: string }
  /** The step shown was said; shows the following one, or the one named. Step three of a boundary opens after two warnings. */
  | { readonly kind: 'interruptStep'; readonly to?: number }
  /** Over: back to where the call was, or on to where the interrupt leads (the default once all its steps were said). */
  | { readonly kind: 'interruptEnd'; readonly go?: 'resume' | 'after'; readonly said?: boolean }
  | { readonly kind: 'state'; readonly to: CallerState }
  | { readonly kind: 'language'; readonly to: Language }
  | { readonly kind: 'hold'; readonly promiseSeconds: number }
  | { readonly kind: 'resume' }
  | { readonly kind: 'answered'; readonly question: string; readonly by: 'typed' | 'known' }
  | { readonly kind: 'questionSkipped'; readonly question: string; readonly why: 'refused' | 'notKnown' | 'operator' }
  /** Nothing in the script fits: only how much was noted is recorded, never what. */
  | { readonly kind: 'gap'; readonly length: number }
  | { readonly kind: 'offered'; readonly offer: string; readonly value: number | null; readonly level: string }
  | { readonly kind: 'offerResult'; readonly offer: string; readonly result: OfferResult }
  | { readonly kind: 'handedOver'; readonly to: string; readonly deadline: number }
  | { readonly kind: 'registered'; readonly overheadKeys: number; readonly clicks: number; readonly duringTalk: boolean }
  /** The line is closed: to wrap-up from wherever the call was. */
  | { readonly kind: 'end'; readonly by: 'operator' | 'caller' }
  | { readonly kind: 'wrapUp'; readonly code: string | null; readonly seconds: number }
  | { readonly kind: 'recovered'; readonly characters: number; readonly ageSeconds: number };

/** The world at the moment of an action. */
export interface Moment {
  readonly script: CallScript;
  readonly facts: Facts;
  /** Milliseconds since the answer. */
  readonly ms: number;
  /** Keys and clicks since the last stage change, for the event of leaving it. */
  readonly effort?: { readonly keys: number; readonly clicks: number };
  /** The prompts on the screen: said when the operator goes on. */
  readonly shown?: readonly { readonly id: string; readonly must: boolean; readonly language: string }[];
}

/** What an action comes to: the new run, what to record, and what the card is to hold from now on. */
export interface Moved {
  readonly run: Run;
  readonly events: readonly ScriptEvent[];
  /** Fields an interrupt sets: `caller.anonymous` → true. */
  readonly set: Readonly<Record<string, Fact>>;
  /** Why nothing moved, when nothing did. */
  readonly denied: 'stepLocked' | 'noSuchPlace' | 'nothingToEnd' | 'atTheEnd' | null;
}

export interface RunStart {
  readonly state?: CallerState;
  readonly language: Language;
  /** The stage to go on in, for a card that was recovered. */
  readonly stage?: string | undefined;
}

/** A run at the first stage of the script (or at the stage a recovered card was in), with its first event. */
export function startRun(script: CallScript, start: RunStart): Moved {
  const known = start.stage !== undefined && script.stages.some((one) => one.id === start.stage);
  const stage = known && start.stage !== undefined ? start.stage : script.entry;
  const run: Run = {
    stage,
    since: 0,
    trail: [],
    visits: { [stage]: 1 },
    spent: {},
    jumped: [],
    state: start.state ?? 'calm',
    language: start.language,
    said: [],
    ticked: [],
    skippedQuestions: [],
    answeredQuestions: [],
    choice: 0,
    also: [],
    interrupt: null,
    interrupted: [],
    stepsSaid: {},
    declines: 0,
    declineCounted: false,
    hold: null,
    heldMs: 0,
    registered: false,
    ended: false,
    wrappedUp: false,
  };
  return { run, events: [{ e: 'stage.enter', ms: 0, d: { stage, from: null, how: 'start' } }], set: {}, denied: null };
}
