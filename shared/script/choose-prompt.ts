import type { CallScript, Prompt } from './callscript.ts';
import { holds, type Facts } from './expression.ts';

/** A prompt as it is shown: its lines in the language found, and whether that is the language asked for. */
export interface ChosenPrompt {
  readonly id: string;
  readonly part: string;
  /** False: may be said as well, or instead; the operator's choice. */
  readonly must: boolean;
  readonly lines: readonly string[];
  readonly language: string;
  /** The wanted language is missing and another one is shown: it gets a badge. */
  readonly fellBack: boolean;
}

/** What the operator can say here: prompts in one entry are shown together, further entries are the other prompts of the place. */
export type PromptChoices = readonly (readonly ChosenPrompt[])[];

/** Where and to whom the prompts are spoken. `languages`: the caller's, the operator's, most wanted first; the script's default comes last by itself. */
export interface Speaking {
  readonly script: CallScript;
  readonly state: string;
  readonly languages: readonly string[];
  readonly facts: Facts;
}

/** How the prompts of a place go together: all at once, one by one (hold), or one step of several (boundary). `first` names prompts that a guard wants shown. */
export interface PromptOrder {
  readonly oneByOne?: boolean;
  readonly step?: number;
  readonly first?: readonly string[];
  /** The place is reached again: what answers the new situation comes before what was already said. */
  readonly again?: boolean;
}

/**
 * The prompts of a stage or interrupt for this caller: by condition, then state through the fallback chain, then language
 * (ux.md 6.1). Total: a place with prompts always has something to say.
 */
export function choosePrompts(prompts: readonly Prompt[], speaking: Speaking, order: PromptOrder = {}): PromptChoices {
  const fitting = prompts.filter((one) => one.when === undefined || holds(one.when, speaking.facts));
  const usable = fitting.filter((one) => order.step === undefined || one.part === `step${order.step}`);
  const best = parts(usable).map((part) =>
    bestByState(
      usable.filter((one) => one.part === part),
      speaking,
    ),
  );
  const leading = best.flatMap((group) => group.slice(0, 1));
  const groups = order.oneByOne === true ? best.map((group) => group.slice(0, 1)) : together(leading, order);
  const shown = new Set(groups.flat());
  const others = best.flat().filter((one) => !shown.has(one));
  return [...groups, ...others.map((one) => [one])]
    .filter((group) => group.length > 0)
    .map((group) => group.map((one) => inLanguage(one, speaking)));
}

/** What is shown first: the guard's prompt and what must be said with what the situation adds; the rest follows one by one. */
function together(leading: readonly Prompt[], order: PromptOrder): readonly (readonly Prompt[])[] {
  const wanted = leading.filter((one) => order.first?.includes(one.id) === true);
  const must = leading.filter((one) => one.must || one.part === 'main');
  const added = leading.filter((one) => !must.includes(one) && one.when !== undefined && !wanted.includes(one));
  if (wanted.length > 0) return [wanted, must.filter((one) => !wanted.includes(one)), added];
  return order.again === true && added.length > 0 ? [added, must] : [[...must, ...added]];
}

const parts = (prompts: readonly Prompt[]): readonly string[] => [...new Set(prompts.map((one) => one.part))];

/** Of one part: the prompts for the nearest state of the chain, starting at the caller's; when none of them is there, whatever there is. */
function bestByState(prompts: readonly Prompt[], { script, state }: Speaking): readonly Prompt[] {
  const chain = script.stateFallback ?? ['any'];
  const from = chain.indexOf(state);
  const states = from === -1 ? [state, ...chain] : chain.slice(from);
  const found = states.find((wanted) => prompts.some((one) => one.state === wanted));
  return found === undefined ? prompts : prompts.filter((one) => one.state === found);
}

function inLanguage(prompt: Prompt, { script, languages }: Speaking): ChosenPrompt {
  const { lines, language, fellBack } = textIn(prompt.text, [...languages, script.defaultLocale]);
  return { id: prompt.id, part: prompt.part, must: prompt.must, lines, language, fellBack };
}

/** A text in the first of these languages it has, or in any it has. */
export function textIn<Text extends string | readonly string[]>(
  text: Readonly<Record<string, Text>>,
  languages: readonly string[],
): { readonly lines: readonly string[]; readonly language: string; readonly fellBack: boolean } {
  const language = languages.find((one) => Object.hasOwn(text, one)) ?? Object.keys(text)[0] ?? '';
  const found: Text | undefined = text[language];
  const lines: readonly string[] = found === undefined ? [] : typeof found === 'string' ? [found] : found;
  return { lines, language, fellBack: language !== languages[0] };
}
