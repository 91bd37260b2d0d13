import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../shared/script/expression.ts';
import { choosePrompts, type PromptOrder, type Speaking } from '../../../shared/script/choose-prompt.ts';
import { defaultScript, stageNamed } from '../../helpers/scripts.ts';

const speaking = (over: Partial<Speaking> = {}): Speaking => ({
  script: defaultScript,
  state: 'calm',
  languages: ['en'],
  facts: {},
  ...over,
});

/** The ids a stage offers, together in one list what is shown together. */
const ids = (stage: string, over: Partial<Speaking> = {}, order: PromptOrder = {}): readonly (readonly string[])[] =>
  choosePrompts(stageNamed(stage).prompts, speaking(over), order).map((group) => group.map((one) => one.id));

describe('the prompts of a stage', () => {
  it.each([
    ['calm', ['thank.calm', 'why.calm']],
    ['irritated', ['thank.irritated', 'why.irritated']],
    ['aggressive', ['thank.aggressive', 'why.aggressive']],
  ])('speak to a caller who is %s', (state, wanted) => {
    expect(ids('thank', { state })[0]).toEqual(wanted);
  });

  it('show together what must be said and what the case adds', () => {
    const facts: Facts = { 'site.recordingNotice': true, 'caller.openCases': 2 };
    expect(ids('greet', { facts })).toEqual([['greet.any', 'greet.rec', 'greet.repeat']]);
    expect(ids('greet')).toEqual([['greet.any']]);
  });

  it('keep what only may be said for Ctrl+↓', () => {
    expect(ids('listen')).toEqual([['listen.calm'], ['listen.nods'], ['listen.bridge']]);
  });

  it('fall back along the chain of states', () => {
    const prompts = stageNamed('thank').prompts.filter((one) => one.state !== 'aggressive' && one.state !== 'irritated');
    expect(choosePrompts(prompts, speaking({ state: 'aggressive' }))[0]?.map((one) => one.id)).toEqual(['thank.calm', 'why.calm']);
    const angry = stageNamed('thank').prompts.filter((one) => one.state === 'aggressive');
    expect(choosePrompts(angry, speaking({ state: 'calm' }))[0]?.map((one) => one.id)).toEqual(['thank.aggressive', 'why.aggressive']);
    expect(choosePrompts(angry, speaking({ state: 'unheard-of' }))[0]).toHaveLength(2);
  });

  it('put first what a guard wants shown', () => {
    expect(ids('offer', {}, { first: ['offer.over'] }).slice(0, 2)).toEqual([['offer.over'], ['offer.calm']]);
  });

  it('are nothing where nothing is to be said', () => {
    expect(ids('wrapup')).toEqual([]);
  });

  it('have something to say in every stage, state and language', () => {
    const silent = defaultScript.stages.flatMap((stage) =>
      ['calm', 'irritated', 'aggressive'].flatMap((state) =>
        ['en', 'ru', 'th'].filter((language) => {
          const [first] = choosePrompts(stage.prompts, speaking({ state, languages: [language] }));
          return stage.prompts.length > 0 && (first === undefined || first.some((one) => one.lines.length === 0 || one.fellBack));
        }),
      ),
    );
    expect(silent).toEqual([]);
  });
});

describe('the language of a prompt', () => {
  const english = stageNamed('thank').prompts.map((one) => ({ ...one, text: { en: one.text['en'] ?? [] } }));

  it('is the caller’s before the operator’s', () => {
    expect(choosePrompts(stageNamed('thank').prompts, speaking({ languages: ['th', 'ru'] }))[0]?.[0]).toMatchObject({
      language: 'th',
      fellBack: false,
    });
  });

  it('falls back to the operator’s and then the script’s, and says so', () => {
    expect(choosePrompts(english, speaking({ languages: ['th', 'en'] }))[0]?.[0]).toMatchObject({ language: 'en', fellBack: true });
    expect(choosePrompts(english, speaking({ languages: ['th', 'ru'] }))[0]?.[0]).toMatchObject({ language: 'en', fellBack: true });
  });
});
