import type { CallScript, Prompt } from './callscript.ts';
import { choosePrompts, type ChosenPrompt, type PromptChoices } from './choose-prompt.ts';
import type { Facts } from './expression.ts';
import { contextOf, guardsOf } from './next-stage.ts';
import type { Run } from './run.ts';

/** What the operator sees to say right now. */
export interface PromptsNow {
  /** Shown together; empty where there is nothing to say (wrap-up). */
  readonly shown: readonly ChosenPrompt[];
  /** Everything this place offers; Ctrl+↑/↓ goes through it. */
  readonly choices: PromptChoices;
}

/** The prompts for where the call is: of what cut in, else of the stage, with what a guard or a passed-over stage wants said first. */
export function promptsNow(
  script: CallScript,
  run: Run,
  about: { readonly facts: Facts; readonly languages: readonly string[] },
): PromptsNow {
  const facts = contextOf(run, about.facts);
  const speaking = { script, state: run.state, languages: about.languages, facts };
  const interrupt = run.interrupt === null ? undefined : script.interrupts?.find((one) => one.id === run.interrupt?.id);
  if (run.interrupt !== null && interrupt !== undefined) {
    const order = { oneByOne: interrupt.timer !== undefined, ...(interrupt.steps === undefined ? {} : { step: run.interrupt.step }) };
    return picked(choosePrompts(interrupt.prompts, speaking, order), run.interrupt.choice);
  }
  const stage = script.stages.find((one) => one.id === run.stage);
  if (stage === undefined) return { shown: [], choices: [] };
  const first = [...run.also, ...guardsOf(stage, facts).flatMap((guard) => (guard.show === undefined ? [] : [guard.show]))];
  const elsewhere = first.flatMap((id) => (stage.prompts.some((one) => one.id === id) ? [] : promptNamed(script, id)));
  const again = run.trail.at(-1) === run.stage;
  return picked(choosePrompts([...elsewhere, ...stage.prompts], speaking, { first, again }), run.choice);
}

const picked = (choices: PromptChoices, choice: number): PromptsNow => ({ shown: choices.at(choice) ?? choices[0] ?? [], choices });

function promptNamed(script: CallScript, id: string): readonly Prompt[] {
  const everywhere = [...script.stages, ...(script.interrupts ?? [])].flatMap((place) => place.prompts);
  return everywhere.filter((one) => one.id === id);
}
