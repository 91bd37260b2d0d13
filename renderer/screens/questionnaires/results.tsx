import { Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedQuestionnaire, QuestionResults } from '../../../shared/contract/follow-up.ts';
import { wordsIn } from '../../../shared/satisfaction/questionnaire.ts';
import { type Bar, BarTable } from '../../components/bar-table.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly listed: ListedQuestionnaire;
  /** Rises with every answer entered here. */
  readonly fresh: number;
}

/** How people answered one version, question by question, each with how many said anything. */
export function Results({ listed, fresh }: Props) {
  const { t } = useTranslation('questionnaire');
  const shown = useShown();
  const { questionnaire, versions } = listed;
  const answered = versions.find(({ replies }) => replies > 0);
  const [chosen, setChosen] = useState<number>();
  const version = chosen ?? answered?.version ?? questionnaire.version;
  const results = useAnswer('questionnaire.results', { questionnaire: questionnaire.id, version }, fresh);
  const found = results.value;
  return (
    <Stack gap="xs">
      {versions.length > 1 ? (
        <Select
          size="xs"
          label={t('results.version')}
          allowDeselect={false}
          value={String(version)}
          data={versions.map((one) => ({
            value: String(one.version),
            label: t('results.versionOf', { version: one.version, when: one.at === 0 ? '—' : shown.date(one.at), n: one.replies }),
          }))}
          onChange={(value) => setChosen(Number(value ?? version))}
        />
      ) : null}
      <RefusalNote refusal={results.refusal} language={shown.language} />
      {found === undefined || found.questionnaire.version !== version ? null : found.firstAt === null || found.lastAt === null ? (
        <Text size="sm" c="dimmed">
          {t('results.none')}
        </Text>
      ) : (
        <>
          <Text size="sm">
            {t('results.sum', {
              n: found.replies,
              anonymous: found.anonymous,
              first: shown.date(found.firstAt),
              last: shown.date(found.lastAt),
            })}
          </Text>
          {found.questions.map((one) => (
            <OneQuestion key={one.question.id} results={one} />
          ))}
        </>
      )}
    </Stack>
  );
}

function OneQuestion({ results: { question, answered, counts, texts } }: { readonly results: QuestionResults }) {
  const { t } = useTranslation('questionnaire');
  const { language } = useShown();
  const words = wordsIn(question.words, language);
  const caption = t('results.caption', { words, n: answered });
  if (question.kind === 'text')
    return (
      <div>
        <Text size="sm" fw={600}>
          {caption}
        </Text>
        {texts.length === 0 ? null : (
          <details>
            <summary>{t('results.texts', { n: texts.length })}</summary>
            <ul className="said">
              {texts.map((one) => (
                <li key={`${one.at} ${one.text}`}>
                  <Text size="sm">{one.text}</Text>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    );
  const bars = counts.map((count, place): Bar => ({ key: String(place), label: labelOf(place), count }));
  const sum = counts.reduce((all, count, place) => all + count * (place + 1), 0);
  const mean = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(sum / Math.max(answered, 1));
  return (
    <div>
      <BarTable caption={caption} bars={bars} empty={t('results.none')} />
      {question.kind === 'scale' && answered > 0 ? (
        <Text size="xs" c="dimmed">
          {t('results.mean', { mean })}
        </Text>
      ) : null}
    </div>
  );

  function labelOf(place: number): string {
    const box = question.boxes[place];
    return box === undefined ? String(place + 1) : wordsIn(box, language);
  }
}
