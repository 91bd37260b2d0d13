import { createContext } from 'react';
import { questionsOf } from '../../../shared/script/questions.ts';
import { factsFor } from '../../state/call-facts.ts';
import { callInHand, useCall } from '../../state/call-state.ts';
import { useScriptRun } from '../../state/script-state.ts';
/** The field of the card the script asks for next: it is outlined, never given the focus. */
export const AskedField = createContext(undefined);
/** Works out once for the whole card which field is asked for. */
export function useFieldAsked() {
  const script = useScriptRun((now) => now.script);
  const run = useScriptRun((now) => now.run);
  const settled = useCall(({ now }) => now?.settled);
  const call = callInHand();
  if (script === undefined || run === undefined || call === undefined || settled === undefined) return undefined;
  return askedField(script, run, factsFor(call, settled));
}
/** The field the stage is about: the one its current question fills, else the one it decides or confirms. */
export function askedField(script, run, facts) {
  const stage = script.stages.find((one) => one.id === run.stage);
  if (stage === undefined) return undefined;
  const asked = questionsOf(stage, script, { facts, state: run.state, skipped: run.skippedQuestions });
  return asked.find((one) => one.state === 'current')?.question.bind ?? stage.focus ?? stage.confirm ?? stage.decide ?? stage.result;
}
