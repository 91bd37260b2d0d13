import type { CallScript, Prompt, ScriptProblem, Stage } from './callscript.ts';
import { operators } from './expression.ts';

/** Everything that would trouble a call on this script, beyond its format: broken links, unknown tokens, missing languages, ids used twice, circles. */
export const scriptProblems = (script: CallScript): readonly ScriptProblem[] => [
  ...oddIds(script),
  ...idsTwice(script),
  ...brokenLinks(script),
  ...unboundFields(script),
  ...badConditions(script),
  ...unknownTokens(script),
  ...missingLanguages(script),
  ...endless(script),
];

type Kind = ScriptProblem['problem'];
const found = (at: string, problem: Kind, detail: string): ScriptProblem => ({ at, problem, detail });

interface Placed {
  readonly at: string;
  readonly prompt: Prompt;
}

const everyPrompt = (script: CallScript): readonly Placed[] => [
  ...script.stages.flatMap((stage) => stage.prompts.map((prompt) => ({ at: `stages/${stage.id}/${prompt.id}`, prompt }))),
  ...(script.interrupts ?? []).flatMap((one) => one.prompts.map((prompt) => ({ at: `interrupts/${one.id}/${prompt.id}`, prompt }))),
];

/** Ids travel in the events of a call, which take nothing longer or odder than this. */
const oddIds = (script: CallScript): readonly ScriptProblem[] =>
  idsOf(script).flatMap(([group, ids]) =>
    ids.filter((id) => !/^[\w.:*-]{1,40}$/u.test(id)).map((id) => found(`${group}/${id.slice(0, 40)}`, 'format', 'id')),
  );

function idsOf(script: CallScript): readonly (readonly [string, readonly string[]])[] {
  const groups: Readonly<Record<string, readonly string[]>> = {
    stages: script.stages.map((one) => one.id),
    interrupts: (script.interrupts ?? []).map((one) => one.id),
    prompts: everyPrompt(script).map(({ prompt }) => prompt.id),
    questions: script.stages.flatMap((stage) => (stage.questions ?? []).map((one) => one.id)),
    offers: (script.offers ?? []).map((one) => one.id),
    callerStates: script.callerStates.map((one) => one.id),
    wrapUpCodes: (script.wrapUpCodes ?? []).map((one) => one.id),
  };
  return Object.entries(groups);
}

function idsTwice(script: CallScript): readonly ScriptProblem[] {
  return idsOf(script).flatMap(([group, ids]) =>
    [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => found(`${group}/${id}`, 'idTwice', id)),
  );
}

function brokenLinks(script: CallScript): readonly ScriptProblem[] {
  const stages = new Set(script.stages.map((one) => one.id));
  const interrupts = new Set((script.interrupts ?? []).map((one) => `!${one.id}`));
  const prompts = new Set(everyPrompt(script).map(({ prompt }) => prompt.id));
  const links: readonly (readonly [string, string | undefined])[] = [
    ['entry', script.entry],
    ...script.stages.flatMap((stage) => [
      ...stage.next.map((link) => [`stages/${stage.id}/next`, link.to] as const),
      ...(stage.guards ?? []).map((guard) => [`stages/${stage.id}/guards`, guard.to] as const),
    ]),
    ...(script.interrupts ?? []).map((one) => [`interrupts/${one.id}/after`, one.after] as const),
  ];
  const shown = [...script.stages, ...(script.interrupts ?? [])].flatMap((place) =>
    (place.guards ?? []).map((guard) => [place.id, guard.show] as const),
  );
  return [
    ...links.flatMap(([at, to]) => (to === undefined || stages.has(to) || interrupts.has(to) ? [] : [found(at, 'noSuchStage', to)])),
    ...shown.flatMap(([at, id]) => (id === undefined || prompts.has(id) ? [] : [found(`${at}/guards`, 'noSuchPrompt', id)])),
  ];
}

function unboundFields(script: CallScript): readonly ScriptProblem[] {
  const bound = script.stages.flatMap((stage) => [
    ...(stage.questions ?? []).map((one) => [`stages/${stage.id}/${one.id}`, one.bind] as const),
    ...[stage.focus, stage.confirm, stage.decide, stage.result, ...(stage.requires ?? [])].map(
      (name) => [`stages/${stage.id}`, name] as const,
    ),
  ]);
  return bound.flatMap(([at, name]) => (name === undefined || Object.hasOwn(script.fields, name) ? [] : [found(at, 'noSuchField', name)]));
}

function badConditions(script: CallScript): readonly ScriptProblem[] {
  const conditions = [
    ...everyPrompt(script).map(({ at, prompt }) => [at, prompt.when] as const),
    ...script.stages.flatMap((stage) => [
      ...stage.next.map((link) => [`stages/${stage.id}/next`, link.when] as const),
      ...(stage.guards ?? []).map((guard) => [`stages/${stage.id}/guards`, guard.when] as const),
      ...(stage.questions ?? []).map((one) => [`stages/${stage.id}/${one.id}`, one.skipWhen] as const),
    ]),
    ...(script.interrupts ?? []).flatMap((one) => (one.guards ?? []).map((guard) => [`interrupts/${one.id}/guards`, guard.when] as const)),
    ...(script.offers ?? []).map((one) => [`offers/${one.id}`, one.when] as const),
    ...(script.templates ?? []).map((one) => [`templates/${one.id}`, one.when] as const),
  ];
  return conditions.flatMap(([at, condition]) =>
    condition === undefined || isCondition(condition, 0) ? [] : [found(at, 'condition', JSON.stringify(condition).slice(0, 80))],
  );
}

/** Is it a condition through and through: a known operator with as many parts as it takes? */
function isCondition(condition: unknown, depth: number): boolean {
  if (!Array.isArray(condition) || depth > 16) return false;
  const [operator, ...rest]: readonly unknown[] = condition;
  if (operator === 'and' || operator === 'or') return rest.length > 0 && rest.every((one) => isCondition(one, depth + 1));
  if (operator === 'not') return rest.length === 1 && isCondition(rest[0], depth + 1);
  if (!operators.some((one) => one === operator) || typeof rest[0] !== 'string') return false;
  if (operator === 'filled' || operator === 'empty') return rest.length === 1;
  return rest.length === 2 && (operator === 'in') === Array.isArray(rest[1]);
}

/** `{op}`; a Russian form by gender `{g:понял|поняла}` is no token but grammar. */
const tokens = /\{([^{}]*)\}/gu;

/** The names a script may put in braces: its own list and the words of its grammar, the same in every language. */
export function tokensOf(script: CallScript): ReadonlySet<string> {
  const common = Object.keys(asRecord(script.tokens?.['common']));
  const grammar = Object.values(asRecord(script.tokens?.['grammar'])).flatMap((language) => Object.entries(asRecord(language)));
  return new Set([...common, ...grammar.flatMap(([name, forms]) => (typeof forms === 'object' ? [name] : []))]);
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};

function unknownTokens(script: CallScript): readonly ScriptProblem[] {
  const known = tokensOf(script);
  const texts = [
    ...everyPrompt(script).flatMap(({ at, prompt }) => Object.values(prompt.text).map((lines) => [at, lines.join(' ')] as const)),
    ...script.stages.flatMap((stage) =>
      (stage.questions ?? []).flatMap((one) =>
        Object.values(one.text).map((lines) => [`stages/${stage.id}/${one.id}`, lines.join(' ')] as const),
      ),
    ),
    ...(script.offers ?? []).flatMap((one) => Object.values(one.say).map((text) => [`offers/${one.id}`, text] as const)),
    ...(script.templates ?? []).flatMap((one) =>
      [...Object.values(one.subject), ...Object.values(one.body)].map((text) => [`templates/${one.id}`, text] as const),
    ),
  ];
  return texts.flatMap(([at, text]) =>
    [...text.matchAll(tokens)].flatMap(([, name = '']) =>
      known.has(name) || /^g:[^|]*\|[^|]*$/u.test(name) ? [] : [found(at, 'unknownToken', name)],
    ),
  );
}

function missingLanguages(script: CallScript): readonly ScriptProblem[] {
  const texts = [
    ...everyPrompt(script).flatMap(({ at, prompt }) => (prompt.must ? [[at, prompt.text] as const] : [])),
    ...script.stages.flatMap((stage) => [
      [`stages/${stage.id}/title`, stage.title] as const,
      ...(stage.questions ?? []).map((one) => [`stages/${stage.id}/${one.id}`, one.text] as const),
    ]),
  ];
  return texts.flatMap(([at, text]) =>
    script.locales.flatMap((one) => (Object.hasOwn(text, one) ? [] : [found(at, 'languageMissing', one)])),
  );
}

/** A call must always come to an end: from every stage, the ways taken when no condition holds lead to a stage with no way on. */
function endless(script: CallScript): readonly ScriptProblem[] {
  const byId = new Map(script.stages.map((one) => [one.id, one]));
  return script.stages.flatMap((stage) => (reachesEnd(stage, byId) ? [] : [found(`stages/${stage.id}/next`, 'neverEnds', stage.id)]));
}

function reachesEnd(from: Stage, byId: ReadonlyMap<string, Stage>): boolean {
  let at: Stage | undefined = from;
  for (let steps = 0; at !== undefined && steps <= byId.size; steps += 1) {
    const last: Stage['next'][number] | undefined = at.next.findLast((link) => !link.to.startsWith('!'));
    if (last === undefined) return at.next.length === 0;
    at = byId.get(last.to);
  }
  return false;
}
