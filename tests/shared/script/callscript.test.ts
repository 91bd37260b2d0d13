import { describe, expect, it } from 'vitest';
import { parseScript, type ScriptProblem } from '../../../shared/script/callscript.ts';
import defaultScript from '../../../shared/script/default-script.json' with { type: 'json' };

type Draft = typeof defaultScript;

/** What is wrong with the default script after `spoil` had its way with a copy of it. */
function problemsAfter(spoil: (script: Draft) => void): readonly ScriptProblem[] {
  const copy = structuredClone(defaultScript);
  spoil(copy);
  const read = parseScript(copy);
  return read.ok ? [] : read.refusal;
}

const stageOf = (script: Draft, id: string): Draft['stages'][number] => {
  const stage = script.stages.find((one) => one.id === id);
  if (stage === undefined) throw new Error(`no stage ${id}`);
  return stage;
};

describe('parseScript', () => {
  it('takes the default script', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it('refuses what is no script', () => {
    expect([undefined, null, 7, '{}', [], {}].map((one) => parseScript(one).ok)).toEqual([false, false, false, false, false, false]);
  });

  const spoiled: Readonly<Record<string, readonly [ScriptProblem['problem'], (script: Draft) => void]>> = {
    'a misspelt key': ['format', (script) => Object.assign(stageOf(script, 'thank'), { promts: [] })],
    'a key misspelt deeper down': ['format', (script) => Object.assign(stageOf(script, 'thank').prompts[0] ?? {}, { weight: 3 })],
    'an operator that does not exist': [
      'format',
      (script) => Object.assign(stageOf(script, 'listen').next[0] ?? {}, { when: ['run', 'x'] }),
    ],
    'a link to nowhere': ['noSuchStage', (script) => Object.assign(stageOf(script, 'thank').next[0] ?? {}, { to: 'nowhere' })],
    'an interrupt that does not exist': [
      'noSuchStage',
      (script) => Object.assign(stageOf(script, 'listen').next[0] ?? {}, { to: '!nowhere' }),
    ],
    'an entry that does not exist': ['noSuchStage', (script) => Object.assign(script, { entry: 'nowhere' })],
    'an after that does not exist': ['noSuchStage', (script) => Object.assign(script.interrupts[2] ?? {}, { after: 'nowhere' })],
    'a guard that shows nothing': [
      'noSuchPrompt',
      (script) => Object.assign(stageOf(script, 'deadline').guards?.[0] ?? {}, { show: 'nothing' }),
    ],
    'a question bound to no field': [
      'noSuchField',
      (script) => Object.assign(stageOf(script, 'ask').questions?.[0] ?? {}, { bind: 'case.nothing' }),
    ],
    'a comparison without its second part': [
      'condition',
      (script) => Object.assign(stageOf(script, 'listen').next[0] ?? {}, { when: ['eq', 'case.safety'] }),
    ],
    'a token nobody fills': [
      'unknownToken',
      (script) => Object.assign(stageOf(script, 'thank').prompts[0]?.text ?? {}, { en: ['Hello {secret}.'] }),
    ],
    'a prompt missing a language': [
      'languageMissing',
      (script) => Reflect.deleteProperty(stageOf(script, 'thank').prompts[0]?.text ?? {}, 'th'),
    ],
    'an id used twice': ['idTwice', (script) => Object.assign(stageOf(script, 'thank').prompts[0] ?? {}, { id: 'why.calm' })],
    'a circle without a way out': ['neverEnds', (script) => Object.assign(stageOf(script, 'close').next[0] ?? {}, { to: 'greet' })],
  };

  it.each(Object.keys(spoiled))('catches %s', (name) => {
    const [problem, spoil] = spoiled[name] ?? ['format', () => {}];
    expect(problemsAfter(spoil).map((one) => one.problem)).toContain(problem);
  });

  it('says where the problem is', () => {
    const problems = problemsAfter((script) => Object.assign(stageOf(script, 'thank').next[0] ?? {}, { to: 'nowhere' }));
    expect(problems).toContainEqual({ at: 'stages/thank/next', problem: 'noSuchStage', detail: 'nowhere' });
  });
});
