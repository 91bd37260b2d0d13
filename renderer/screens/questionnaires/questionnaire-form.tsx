import { Button, Checkbox, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { language as languageSchema, type Language, languages } from '../../../shared/language.ts';
import type { Questionnaire } from '../../../shared/satisfaction/questionnaire.ts';
import { questionnaireHtml } from '../../../shared/satisfaction/questionnaire-html.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Paper } from '../../components/paper.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useEscape } from '../../keys/use-escape.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { styleNonce } from '../../page-policy.ts';
import { useDesk } from '../../state/desk-state.ts';
import { paperFonts } from '../../state/paper-fonts.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { freshQuestion, QuestionFields } from './question-fields.tsx';

interface Props {
  readonly first: Questionnaire;
  /** The version that is changed; 0 for a new questionnaire. */
  readonly seen: number;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const mostQuestions = 20;
const longestWords = 200;

/** The words of a questionnaire, one language at a time, with the paper it makes beside them. Saved, it is one more version. */
export function QuestionnaireForm({ first, seen, onDone, onClose }: Props) {
  const { t } = useTranslation(['questionnaire', 'common']);
  const shown = useShown();
  const [draft, setDraft] = useState(first);
  const [language, setLanguage] = useState<Language>(shown.language);
  const command = useCommand('questionnaire.save', onDone);
  const { id, title, opening, questions, active } = draft;
  const put = (part: Partial<Questionnaire>) => setDraft({ ...draft, ...part });
  const send = () => void command.send({ id, title, opening, questions: [...questions], active, seen });
  useKeys({ register: send });
  useEscape(onClose);
  return (
    <Stack gap="xs">
      <Title order={1} size="h4">
        {t('form.title')}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <form
          aria-label={t('form.title')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            send();
          }}
        >
          <Stack gap="xs">
            <Group align="end" gap="md">
              <Select
                size="xs"
                label={t('form.language')}
                description={t('form.missing')}
                inputWrapperOrder={['label', 'input', 'description']}
                allowDeselect={false}
                value={language}
                data={languages.map((value) => ({ value, label: ownName[value] }))}
                onChange={(value) => setLanguage(languageSchema.catch(language).parse(value))}
              />
              <Checkbox
                size="sm"
                label={t('form.active')}
                checked={active}
                onChange={(event) => put({ active: event.currentTarget.checked })}
              />
            </Group>
            <TextInput
              autoFocus
              required
              size="xs"
              lang={language}
              label={t('form.name')}
              maxLength={longestWords}
              value={title[language]}
              onChange={(event) => put({ title: { ...title, [language]: event.currentTarget.value } })}
            />
            <Textarea
              size="xs"
              lang={language}
              label={t('form.opening')}
              autosize
              minRows={1}
              maxLength={longestWords}
              value={opening[language]}
              onChange={(event) => put({ opening: { ...opening, [language]: event.currentTarget.value } })}
            />
            {questions.map((question, at) => (
              <QuestionFields
                key={question.id}
                question={question}
                number={at + 1}
                language={language}
                onChange={(changed) => put({ questions: questions.map((one) => (one.id === question.id ? changed : one)) })}
                onUp={at === 0 ? undefined : () => put({ questions: swapped(questions, at) })}
                onRemove={questions.length === 1 ? undefined : () => put({ questions: questions.filter((one) => one.id !== question.id) })}
              />
            ))}
            <Group>
              <Button
                size="compact-sm"
                variant="default"
                disabled={questions.length >= mostQuestions}
                onClick={() => put({ questions: [...questions, freshQuestion(questions)] })}
              >
                {t('form.add')}
              </Button>
            </Group>
            <RefusalNote refusal={command.refusal} language={shown.language} />
            <Group gap="xs">
              <Button type="submit" size="compact-sm" loading={command.sending} rightSection={<KeyHint action="register" />}>
                {t('form.save', { version: seen + 1 })}
              </Button>
              <Button size="compact-sm" variant="default" onClick={onClose}>
                {t('common:cancel')} (Esc)
              </Button>
            </Group>
          </Stack>
        </form>
        <Preview draft={draft} language={language} />
      </SimpleGrid>
    </Stack>
  );
}

function Preview({ draft, language }: { readonly draft: Questionnaire; readonly language: Language }) {
  const { t } = useTranslation('questionnaire');
  const catalogue = useDesk((known) => known.catalogue);
  const [settled] = useDebouncedValue(draft, 250);
  if (catalogue === undefined) return <Text size="sm">{t('form.preview')}</Text>;
  const { companyName: company, hotline, complaintsEmail: email } = catalogue.settings;
  const frame = { head: { company, site: catalogue.site.name, hotline, email }, number: null };
  return (
    <Paper html={questionnaireHtml(settled, language, frame, { nonce: styleNonce(), fonts: paperFonts() })} label={t('form.preview')} />
  );
}

/** The question at this place and the one before it change places. */
const swapped = <One,>(all: readonly One[], at: number): One[] => [
  ...all.slice(0, at - 1),
  ...all.slice(at, at + 1),
  ...all.slice(at - 1, at),
  ...all.slice(at + 1),
];
