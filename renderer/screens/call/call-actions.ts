import { instant } from '../../../shared/ids.ts';
import { factsNow, sayNow } from '../../state/call-facts.ts';
import { act, sayNext, setMood, speakPrompts, whenRunning } from '../../state/script-run.ts';
import { fillCard } from '../../state/card-keeping.ts';
import { type CallInHand, callInHand, changeCall, presentMoment, useCall } from '../../state/call-state.ts';
import { endCall, takeBackEnd, usePause, wrapUp } from '../../state/finish-call.ts';
import { forThisCall } from '../../state/in-turn.ts';
import { registerCard } from '../../state/register-complaint.ts';
import { goTo, openCase } from '../../state/screen-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
import { openDialog } from './dialog-state.ts';
import { likelyReason } from './likely-reason.ts';
import { visitByKey } from './home-position.ts';
import { putTimeMark } from './time-mark.ts';

const holdSeconds = 120;
const undoMs = 10_000;

/** What each key of the call does, inside any field and on any keyboard layout. */
export const callActions = {
  hold: () => whenRunning(toggleHold),
  park: () => openDialog('park'),
  handOver: () => changeCall(({ card }) => ({ handingOver: likelyReason(card) })),
  promiseDate: () => visitByKey('case.deadline'),
  chooseSolution: () => visitByKey('case.offerId'),
  category: () => visitByKey('case.category'),
  anonymous: () => toggleAnonymous(),
  boundary: () => whenRunning(() => void act({ kind: 'interrupt', id: 'boundary' })),
  notInScript: () => openDialog('gap'),
  readBack: () => openDialog('readBack'),
  readingView: () => openDialog('reading'),
  earlierTexts: () => openDialog('earlier'),
  jump: () => openDialog('jump'),
  said: () => whenRunning(sayNext),
  back: () => whenRunning(goBack),
  earlierPrompt: () => whenRunning(() => turnPrompt(-1)),
  laterPrompt: () => whenRunning(() => turnPrompt(1)),
  calm: () => setMood('calm'),
  irritated: () => setMood('irritated'),
  aggressive: () => setMood('aggressive'),
  promptsEnglish: () => speakPrompts('en'),
  promptsRussian: () => speakPrompts('ru'),
  promptsThai: () => speakPrompts('th'),
  timeMark: putTimeMark,
  register: () => void registerOrFinish(),
  endCall: () => toggleEnd(),
} as const;

function toggleHold(): void {
  const { run, script } = useScriptRun.getState();
  if (run === undefined || callInHand()?.endedAt !== undefined) return;
  const promise = script?.interrupts?.find((one) => one.id === 'hold')?.timer?.promise ?? holdSeconds;
  act(run.hold === null ? { kind: 'hold', promiseSeconds: promise } : { kind: 'resume' });
}

function goBack(): void {
  if (useScriptRun.getState().asking) sayNext(false);
  else act({ kind: 'back' });
}

function turnPrompt(by: 1 | -1): void {
  act({ kind: 'otherPrompt', by, of: sayNow(factsNow()).choices.length });
}

/** Without a name: said once it is so, said again it was a mistake. */
function toggleAnonymous(): void {
  if (callInHand()?.card.caller.anonymous === true) fillCard('caller.anonymous', false);
  else {
    fillCard('caller.anonymous', true);
    whenRunning(() => void act({ kind: 'interrupt', id: 'anonymous' }));
  }
}

/** F12 ends the call; again within ten seconds, and it was not over. */
function toggleEnd(): void {
  const endedAt = callInHand()?.endedAt;
  if (endedAt === undefined) endCall();
  else if (presentMoment() < instant.parse(endedAt + undoMs)) takeBackEnd();
}

/** Ctrl+Enter: registers, carries out what the card says, and in wrap-up ends the work on the call. */
function registerOrFinish(): Promise<boolean> {
  const pressedInWrapUp = callInHand()?.endedAt !== undefined; // by its turn F12 may have been pressed, for the next Ctrl+Enter
  return forThisCall(async () => {
    const call = callInHand();
    if (call === undefined) return false;
    const leaves = call.kind === 'call' ? pressedInWrapUp && call.endedAt !== undefined : call.complaint !== undefined;
    if (!leaves) return registerCard();
    const done = await (call.kind === 'call' ? wrapUp() : registerCard());
    if (done) leave(call);
    return done;
  });
}

function leave(before: CallInHand): void {
  if (callInHand()?.kind === 'card') useCall.setState({ now: undefined });
  // A call about a known complaint was made from its case: what it came to is written down there.
  if (before.direction === 'out' && before.callback === undefined && before.complaint !== undefined) openCase(before.complaint.id);
  else goHome();
}

/** Back to the day's work, unless a pause is taken first. */
export function goHome(): void {
  if (usePause.getState().until === undefined) goTo({ at: 'home' });
}
