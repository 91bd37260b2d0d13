import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InLanguages, Language } from '../../../shared/language.ts';
import { type Question, questionKind } from '../../../shared/satisfaction/questionnaire.ts';
import { Choice } from '../../components/choice.tsx';

interface Props {
  readonly question: Question;
  readonly number: number;
  readonly language: Language;
  readonly onChange: (question: Question) => void;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

const unsaid: InLanguages = { en: '', ru: '', th: '' };
const mostBoxes = 12;
const longestWords = 200;

/** A further question, under a name that no other has. */
export function freshQuestion(others: readonly Question[]): Question {
  let count = others.length + 1;
  while (others.some(({ id }) => id === `q${count}`)) count += 1;
  return { id: `q${count}`, kind: 'scale', words: unsaid, boxes: [] };
}

/** One question: what is asked, how it is answered, and the boxes to tick, a line for each. */
export function QuestionFields({ question, number, language, onChange, onUp, onRemove }: Props) {
  const { t } = useTranslation('questionnaire');
  const { kind, words, boxes } = question;
  return (
    <fieldset className="questionnaire-question" aria-label={t('form.question', { n: number })}>
      <Stack gap={6}>
        <Group align="end" gap="xs" wrap="nowrap">
          <TextInput
            required
            size="xs"
            lang={language}
            label={`${number}. ${t('form.words')}`}
            maxLength={longestWords}
            value={words[language]}
            onChange={(event) => onChange({ ...question, words: { ...words, [language]: event.currentTarget.value } })}
            style={{ flex: 1 }}
          />
          <Choice
            label={t('form.kind')}
            options={questionKind.options}
            wordOf={(one) => t(`kind.${one}`)}
            value={kind}
            onChange={(one) => onChange({ ...question, kind: one ?? kind, boxes: one === 'tick' ? boxes : [] })}
          />
          {onUp === undefined ? null : (
            <Button size="compact-xs" mih={24} variant="default" aria-label={t('form.up', { n: number })} onClick={onUp}>
              ↑
            </Button>
          )}
          {onRemove === undefined ? null : (
            <Button size="compact-xs" mih={24} variant="default" aria-label={t('form.remove', { n: number })} onClick={onRemove}>
              ×
            </Button>
          )}
        </Group>
        {kind === 'tick' ? (
          <Textarea
            required
            size="xs"
            lang={language}
            label={t('form.boxes')}
            autosize
            minRows={2}
            maxLength={mostBoxes * longestWords}
            value={boxes.map((box) => box[language]).join('\n')}
            onChange={(event) => onChange({ ...question, boxes: withLines(boxes, language, event.currentTarget.value) })}
          />
        ) : null}
      </Stack>
    </fieldset>
  );
}

/** The boxes with these lines in one language; a box goes when no language has a word for it. */
function withLines(boxes: readonly InLanguages[], language: Language, typed: string): InLanguages[] {
  const lines = typed.split('\n').slice(0, mostBoxes);
  const all = Array.from({ length: Math.max(lines.length, boxes.length) }, (_, place) => ({
    ...(boxes[place] ?? unsaid),
    [language]: (lines[place] ?? '').slice(0, longestWords),
  }));
  // The last line may still be empty: it is about to be typed.
  return all.filter((box, place) => place < lines.length || Object.values(box).some((words) => words !== ''));
}
