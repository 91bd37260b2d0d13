import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallScript, Stage } from '../../../../shared/script/callscript.ts';
import { fillTokens } from '../../../../shared/script/fill-tokens.ts';
import { textIn } from '../../../../shared/script/choose-prompt.ts';
import { language } from '../../../../shared/language.ts';
import { type AskedQuestion, questionsOf } from '../../../../shared/script/questions.ts';
import type { Run } from '../../../../shared/script/run.ts';
import type { CardField } from '../../../state/card-keeping.ts';
import { promptLanguages } from '../../../state/call-facts.ts';
import { OptionKey } from '../option-key.tsx';
import { useOptions } from '../call-options.ts';
import css from '../call-screen.module.css';
import { visitField } from '../visit-field.ts';
import { usePhraseSource } from '../use-phrase-source.ts';
import { useSettledFacts } from '../use-settled-facts.ts';

interface Props {
  readonly script: CallScript;
  readonly run: Run;
  readonly stage: Stage;
}

const marks: Readonly<Record<AskedQuestion['state'], string>> = { done: '✓', current: '▸', open: ' ', skipped: '–', leftOut: '–' };

/** The questions of the ask stage: one to say now, the others a line each; what the card knows already is ticked. */
export function Questions({ script, run, stage }: Props) {
  const { t } = useTranslation('call');
  const facts = useSettledFacts();
  const asked = questionsOf(stage, script, { facts, state: run.state, skipped: run.skippedQuestions }).filter(
    (one) => one.state !== 'leftOut',
  );
  const visit = (index: number) => {
    const question = asked[index]?.question;
    if (question !== undefined) visitField(question.bind as CardField, question.id);
  };
  useOptions('questions', 5, visit);
  return (
    <ol id="questions" aria-label={t('questions')} style={{ listStyle: 'none', margin: '4px 0', padding: 0 }}>
      {asked.map((one, index) => (
        <li key={one.question.id}>
          <UnstyledButton
            onClick={() => visit(index)}
            style={{ display: 'flex', gap: 6, alignItems: 'baseline', minHeight: 24, fontSize: 14 }}
            aria-current={one.state === 'current' ? 'step' : undefined}
          >
            <OptionKey index={index} />
            <span aria-hidden="true" style={{ width: 12 }}>
              {marks[one.state]}
            </span>
            <Words asked={one} script={script} run={run} />
          </UnstyledButton>
        </li>
      ))}
    </ol>
  );
}

function Words({ asked, script, run }: { readonly asked: AskedQuestion; readonly script: CallScript; readonly run: Run }) {
  const { t } = useTranslation('call');
  const source = usePhraseSource();
  const [own = 'en'] = promptLanguages(run.language);
  const label = script.fields[asked.question.bind]?.label[own] ?? asked.question.id;
  if (asked.state !== 'current' || source === undefined) {
    return (
      <span className={asked.state === 'done' ? css['done'] : ''}>
        {label}
        <span className="unseen">{t(`question.${asked.state}`)}</span>
      </span>
    );
  }
  const { lines, language: used } = textIn(asked.question.text, promptLanguages(run.language));
  const spoken = language.catch('en').parse(used);
  return (
    <span className={css['prompt']} lang={used}>
      {lines
        .map((line) =>
          fillTokens(line, spoken, source)
            .map((piece) => (piece.kind === 'text' ? piece.text : '…'))
            .join(''),
        )
        .join(' ')}
    </span>
  );
}
