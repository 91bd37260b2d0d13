import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fillTokens } from '../../../../shared/script/fill-tokens.ts';
import { textIn } from '../../../../shared/script/choose-prompt.ts';
import { language } from '../../../../shared/language.ts';
import { questionsOf } from '../../../../shared/script/questions.ts';
import { promptLanguages } from '../../../state/call-facts.ts';
import { OptionKey } from '../option-key.tsx';
import { useOptions } from '../call-options.ts';
import css from '../call-screen.module.css';
import { visitField } from '../visit-field.ts';
import { usePhraseSource } from '../use-phrase-source.ts';
import { useSettledFacts } from '../use-settled-facts.ts';
const marks = { done: '✓', current: '▸', open: ' ', skipped: '–', leftOut: '–' };
/** The questions of the ask stage: one to say now, the others a line each; what the card knows already is ticked. */
export function Questions({ script, run, stage }) {
  const { t } = useTranslation('call');
  const facts = useSettledFacts();
  const asked = questionsOf(stage, script, { facts, state: run.state, skipped: run.skippedQuestions }).filter(
    (one) => one.state !== 'leftOut',
  );
  const visit = (index) => {
    const question = asked[index]?.question;
    if (question !== undefined) visitField(question.bind, question.id);
  };
  useOptions('questions', 5, visit);
  return _jsx('ol', {
    id: 'questions',
    'aria-label': t('questions'),
    style: { listStyle: 'none', margin: '4px 0', padding: 0 },
    children: asked.map((one, index) =>
      _jsx(
        'li',
        {
          children: _jsxs(UnstyledButton, {
            onClick: () => visit(index),
            style: { display: 'flex', gap: 6, alignItems: 'baseline', minHeight: 24, fontSize: 14 },
            'aria-current': one.state === 'current' ? 'step' : undefined,
            children: [
              _jsx(OptionKey, { index: index }),
              _jsx('span', { 'aria-hidden': 'true', style: { width: 12 }, children: marks[one.state] }),
              _jsx(Words, { asked: one, script: script, run: run }),
            ],
          }),
        },
        one.question.id,
      ),
    ),
  });
}
function Words({ asked, script, run }) {
  const { t } = useTranslation('call');
  const source = usePhraseSource();
  const [own = 'en'] = promptLanguages(run.language);
  const label = script.fields[asked.question.bind]?.label[own] ?? asked.question.id;
  if (asked.state !== 'current' || source === undefined) {
    return _jsxs('span', {
      className: asked.state === 'done' ? css['done'] : '',
      children: [label, _jsx('span', { className: 'unseen', children: t(`question.${asked.state}`) })],
    });
  }
  const { lines, language: used } = textIn(asked.question.text, promptLanguages(run.language));
  const spoken = language.catch('en').parse(used);
  return _jsx('span', {
    className: css['prompt'],
    lang: used,
    children: lines
      .map((line) =>
        fillTokens(line, spoken, source)
          .map((piece) => (piece.kind === 'text' ? piece.text : '…'))
          .join(''),
      )
      .join(' '),
  });
}
