import { Checkbox, Group, Radio, SimpleGrid, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../shared/language.ts';
import { type Question, type QuestionAnswer, wordsIn } from '../../../shared/satisfaction/questionnaire.ts';
import { longest } from '../../../shared/text/fields.ts';

interface Props {
  readonly question: Question;
  readonly number: number;
  readonly language: Language;
  readonly answer: QuestionAnswer;
  readonly onChange: (answer: QuestionAnswer) => void;
}

const steps = [1, 2, 3, 4, 5] as const;

/** One question as it stands on the paper, to be answered as it was answered there. */
export function AnswerField({ question, number, language, answer, onChange }: Props) {
  const { t } = useTranslation('questionnaire');
  const label = `${number}. ${wordsIn(question.words, language)}`;
  if (question.kind === 'text')
    return (
      <Textarea
        size="xs"
        lang={language}
        label={label}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest.note}
        value={answer.text}
        onChange={(event) => onChange({ ...answer, text: event.currentTarget.value })}
      />
    );
  if (question.kind === 'tick')
    return (
      <Checkbox.Group
        size="xs"
        lang={language}
        label={label}
        value={answer.ticks.map(String)}
        onChange={(ticked) => onChange({ ...answer, ticks: ticked.map(Number).toSorted((one, other) => one - other) })}
      >
        <SimpleGrid cols={2} spacing={6} verticalSpacing={4} mt={4}>
          {question.boxes.map((box, place) => (
            <Checkbox key={`${question.id} ${wordsIn(box, language)}`} size="sm" value={String(place)} label={wordsIn(box, language)} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    );
  return (
    <Radio.Group
      size="xs"
      lang={language}
      label={label}
      value={answer.scale === null ? '' : String(answer.scale)}
      onChange={(value) => onChange({ ...answer, scale: steps.find((step) => String(step) === value) ?? null })}
    >
      <Group gap="sm" mt={4}>
        {steps.map((step) => (
          <Radio
            key={step}
            size="sm"
            value={String(step)}
            label={step === 1 ? t('enter.low') : step === 5 ? t('enter.high') : String(step)}
          />
        ))}
        <Radio size="sm" value="" label={t('enter.nothing')} />
      </Group>
    </Radio.Group>
  );
}
