import type { CallScript } from './callscript.ts';
import { factOf, holds, isFilled, type Facts } from './expression.ts';
import { contextOf } from './next-stage.ts';
import type { Run } from './run.ts';

export interface WrapUpChoice {
  readonly id: string;
  readonly label: Readonly<Record<string, string>>;
  /** Fields the result needs and the card does not have yet; it can be chosen all the same. */
  readonly missing: readonly string[];
}

/** The results a call can have, each with what it still needs (ux.md 3.3). */
export const wrapUpChoices = (script: CallScript, run: Run, facts: Facts): readonly WrapUpChoice[] =>
  (script.wrapUpCodes ?? []).map((code) => ({
    id: code.id,
    label: code.label,
    missing: (code.needs ?? []).filter((need) => !isMet(need, contextOf(run, facts))),
  }));

/** The fields that the script requires by then and that are still empty: to register, to close, or by the end of the call. */
export const missingFields = (script: CallScript, by: 'register' | 'close' | 'end', facts: Facts): readonly string[] =>
  Object.entries(script.fields).flatMap(([name, field]) => (field.required === by && !isFilled(factOf(name, facts)) ? [name] : []));

/** A need is a field's name, or a count reached: `boundary.count>=2`. */
function isMet(need: string, facts: Facts): boolean {
  const [name = '', number] = need.split('>=');
  return number === undefined ? isFilled(factOf(name, facts)) : holds(['gte', name, Number(number)], facts);
}
