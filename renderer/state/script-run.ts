import type { CallerState } from '../../shared/complaint/card.ts';
import { callerState } from '../../shared/complaint/card.ts';
import { language } from '../../shared/language.ts';
import { type CallScript, parseScript } from '../../shared/script/callscript.ts';
import type { ScriptEvent } from '../../shared/script/events.ts';
import { move } from '../../shared/script/move.ts';
import { nextStage } from '../../shared/script/next-stage.ts';
import { type Moved, type RunAction, startRun } from '../../shared/script/run.ts';
import { ask } from '../api.ts';
import { factsNow, sayNow } from './call-facts.ts';
import { type CardField, fillCard } from './card-keeping.ts';
import { callInHand, presentMoment } from './call-state.ts';
import { effort } from './effort.ts';
import { useScriptRun } from './script-state.ts';
import { spokenLanguage } from './spoken-language.ts';

const sendEveryMs = 5_000;
const sending: { timer: ReturnType<typeof setTimeout> | undefined } = { timer: undefined };

interface Beginning {
  /** The version the call is pinned to; undefined takes the current one. */
  readonly hash: string | undefined;
  readonly events: readonly ScriptEvent[];
  readonly stage: string | undefined;
}

/** Starts the script of this call, or goes on where a recovered card stood. A script that cannot be read leaves the card usable. */
export async function beginRun(beginning: Beginning): Promise<void> {
  const asked = callInHand()?.call;
  const script = await readScript(beginning.hash);
  if (callInHand()?.call !== asked) return;
  if (script !== undefined) start(script, beginning);
  const { waiting = [] } = useScriptRun.getState();
  useScriptRun.setState({ waiting: undefined });
  for (const work of waiting) work();
}

/** The script of the call that begins is on its way: what is asked of it meanwhile waits. */
export const awaitRun = (): void => useScriptRun.setState({ waiting: [] });

/** Does what a key asks of the script, once it is here: at once while it runs, and where there is none to wait for. */
export function whenRunning(work: () => void): void {
  const { run, waiting } = useScriptRun.getState();
  if (run !== undefined || waiting === undefined) work();
  else useScriptRun.setState({ waiting: [...waiting, work] });
}

function start(script: CallScript, { events, stage }: Beginning): void {
  const call = callInHand();
  if (call === undefined) return;
  const last = stage ?? lastStage(events);
  const begun = startRun(script, {
    state: call.card.caller.state ?? 'calm',
    language: call.card.caller.lang ?? spokenLanguage(),
    ...(last === undefined ? {} : { stage: last }),
  });
  useScriptRun.setState({ script, run: begun.run, denied: null, asking: false });
  keep(events.length === 0 ? begun.events : []);
  if (call.restoredAt !== undefined) {
    act({
      kind: 'recovered',
      characters: call.card.case.essence?.length ?? 0,
      ageSeconds: Math.max(0, (presentMoment() - call.restoredAt) / 1000),
    });
  }
}

/** The call before is over: nothing of its run is left, the script itself is kept. */
export const restRun = (): void => useScriptRun.setState({ run: undefined, waiting: undefined, unsent: [], denied: null, asking: false });

async function readScript(hash: string | undefined): Promise<CallScript | undefined> {
  const known = useScriptRun.getState();
  if (known.script !== undefined && (hash === undefined || hash === known.hash)) return known.script;
  const answer = await (hash === undefined ? ask('script.current', {}) : ask('script.pinned', { hash }));
  if (!answer.ok) return undefined;
  const read = parseScript(answer.value.script);
  if (!read.ok) return undefined;
  useScriptRun.setState({ script: read.value, hash: answer.value.hash });
  return read.value;
}

const lastStage = (events: readonly ScriptEvent[]): string | undefined => {
  const stage = events.findLast((one) => one.e === 'stage.enter')?.d['stage'];
  return typeof stage === 'string' ? stage : undefined;
};

/** Carries an action of the call out on its run: the rail moves, events are kept, the card takes what an interrupt sets. */
export function act(action: RunAction): Moved['denied'] {
  const { script, run } = useScriptRun.getState();
  const call = callInHand();
  if (script === undefined || run === undefined || call === undefined) return 'noSuchPlace';
  const facts = factsNow();
  const moved = move(run, action, {
    script,
    facts,
    ms: Math.max(0, presentMoment() - call.answeredAt),
    shown: sayNow(facts).shown,
    effort: effort.sinceStage(run.stage),
  });
  useScriptRun.setState({ run: moved.run, denied: moved.denied, asking: false });
  keep(moved.events);
  for (const [field, value] of Object.entries(moved.set)) fillCard(field as CardField, value as never);
  return moved.denied;
}

/** F8: on to the next stage, or the question that stands before it. */
export function sayNext(agreed?: boolean): void {
  const { script, run, asking } = useScriptRun.getState();
  if (script === undefined || run === undefined) return;
  if (agreed === undefined && !asking && run.interrupt === null && nextStage(script, run, factsNow()).ask !== null) {
    useScriptRun.setState({ asking: true });
    return;
  }
  act({ kind: 'next', agreed: agreed ?? true });
}

/** The caller's mood now. */
export function setMood(to: CallerState): void {
  if (useScriptRun.getState().run === undefined) fillCard('caller.state', to);
  else act({ kind: 'state', to });
}

/** The caller's mood as the card has it. */
export const moodOf = (state: string | undefined): CallerState => callerState.catch('calm').parse(state);

/** The language prompts are said in; it is the caller's language from now on. */
export function speakPrompts(to: 'en' | 'ru' | 'th'): void {
  act({ kind: 'language', to });
  fillCard('caller.lang', language.parse(to));
}

function keep(events: readonly ScriptEvent[]): void {
  if (events.length === 0) return;
  useScriptRun.setState(({ unsent }) => ({ unsent: [...unsent, ...events] }));
  sending.timer ??= setTimeout(() => void sendEvents(), sendEveryMs);
}

/** Gives the desk the events it does not have yet; those of a failed try go with the next one. */
export async function sendEvents(): Promise<void> {
  clearTimeout(sending.timer);
  sending.timer = undefined;
  const call = callInHand()?.call;
  const { unsent } = useScriptRun.getState();
  const events = unsent.slice(0, 500);
  if (call === undefined || events.length === 0) return;
  const answer = await ask('call.events', { call, events: [...events] });
  if (!answer.ok) {
    sending.timer ??= setTimeout(() => void sendEvents(), sendEveryMs);
    return;
  }
  useScriptRun.setState((now) => ({ unsent: now.unsent.filter((one) => !events.includes(one)) }));
}
