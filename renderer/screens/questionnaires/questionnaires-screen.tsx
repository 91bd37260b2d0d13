import './questionnaires.css';
import { Button, Group, Select, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { ListedQuestionnaire } from '../../../shared/contract/follow-up.ts';
import { instant, questionnaireId } from '../../../shared/ids.ts';
import { language as languageSchema, languages } from '../../../shared/language.ts';
import { type Questionnaire, wordsIn } from '../../../shared/satisfaction/questionnaire.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { newId } from '../../state/new-id.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { usePdf } from '../../state/use-pdf.ts';
import { useRoles } from '../../state/use-roles.ts';
import { useShown } from '../../state/use-shown.ts';
import { QuestionnaireForm } from './questionnaire-form.tsx';
import { ReplyForm } from './reply-form.tsx';
import { Results } from './results.tsx';

/** Questionnaires (R127, R128): printed, answered by hand, counted; their words changed by a manager. */
export function QuestionnairesScreen() {
  const shown = useShown();
  const listed = useAnswer('questionnaire.list', {});
  const [active, setActive] = useState<string>();
  const [editing, setEditing] = useState<Questionnaire>();
  const all = listed.value ?? [];
  const chosen = all.find(({ questionnaire }) => questionnaire.id === active) ?? all[0];
  if (editing !== undefined) {
    const seen = all.find(({ questionnaire }) => questionnaire.id === editing.id)?.questionnaire.version ?? 0;
    return (
      <QuestionnaireForm
        first={editing}
        seen={seen}
        onClose={() => setEditing(undefined)}
        onDone={() => {
          setActive(editing.id);
          setEditing(undefined);
          listed.again();
        }}
      />
    );
  }
  return (
    <Stack gap="xs">
      <RefusalNote refusal={listed.refusal} language={shown.language} />
      {chosen === undefined ? null : (
        <Chosen key={chosen.questionnaire.id} listed={chosen} all={all} onChoose={setActive} onEdit={setEditing} again={listed.again} />
      )}
    </Stack>
  );
}

interface Props {
  readonly listed: ListedQuestionnaire;
  readonly all: readonly ListedQuestionnaire[];
  readonly onChoose: (id: string) => void;
  readonly onEdit: (questionnaire: Questionnaire) => void;
  readonly again: () => void;
}

function Chosen({ listed, all, onChoose, onEdit, again }: Props) {
  const { t } = useTranslation(['questionnaire', 'common']);
  const shown = useShown();
  const held = useRoles();
  const { questionnaire } = listed;
  const [language, setLanguage] = useState(shown.language);
  const [entered, setEntered] = useState(0);
  const [about, setAbout] = useState<ComplaintRow | null>(null);
  const pdf = usePdf('questionnaire.pdf', { questionnaire: questionnaire.id, language, complaint: about?.id ?? null });
  useKeys({ print: () => void pdf.make() });
  const titleOf = ({ questionnaire: { title, active } }: ListedQuestionnaire) =>
    active ? wordsIn(title, shown.language) : t('unused', { title: wordsIn(title, shown.language) });
  return (
    <>
      <Group justify="space-between" align="end" gap="xs">
        <Title order={1} size="h4">
          {t('common:questionnaires')}
        </Title>
        <Group gap={6} align="end">
          <Select
            size="xs"
            label={t('choose')}
            allowDeselect={false}
            value={questionnaire.id}
            data={all.map((one) => ({ value: one.questionnaire.id, label: titleOf(one) }))}
            onChange={(id) => id !== null && onChoose(id)}
          />
          <Select
            size="xs"
            w="8rem"
            label={t('paper')}
            allowDeselect={false}
            value={language}
            data={languages.map((value) => ({ value, label: ownName[value] }))}
            onChange={(value) => setLanguage(languageSchema.catch(language).parse(value))}
          />
          <Button
            size="xs"
            variant="default"
            loading={pdf.making}
            onClick={() => void pdf.make()}
            rightSection={<KeyHint action="print" />}
          >
            {about === null ? t('print') : t('printFor', { number: about.number })}
          </Button>
          {may(held, 'manageQuestionnaires') ? (
            <>
              <Button size="xs" variant="default" onClick={() => onEdit(questionnaire)}>
                {t('edit')}
              </Button>
              <Button size="xs" variant="default" onClick={() => onEdit(emptyQuestionnaire())}>
                {t('new')}
              </Button>
            </>
          ) : null}
        </Group>
      </Group>
      <RefusalNote refusal={pdf.refusal} language={shown.language} />
      <div className="questionnaire-panes">
        {may(held, 'checkSatisfaction') ? (
          <Region title={t('enter.title')}>
            <ReplyForm
              key={questionnaire.version}
              questionnaire={questionnaire}
              onAbout={setAbout}
              onSaved={() => {
                setEntered(entered + 1);
                again();
              }}
            />
          </Region>
        ) : null}
        {may(held, 'readAnswers') ? (
          <Region title={t('results.title')}>
            <Results listed={listed} fresh={entered} />
          </Region>
        ) : null}
      </div>
    </>
  );
}

/** What a manager begins a questionnaire with: one question, nothing said. */
function emptyQuestionnaire(): Questionnaire {
  const words = { en: '', ru: '', th: '' };
  const question = { id: 'q1', kind: 'scale', words, boxes: [] } as const;
  return {
    id: newId(questionnaireId),
    version: 1,
    title: words,
    opening: words,
    questions: [{ ...question, boxes: [] }],
    active: true,
    by: null,
    at: instant.parse(0),
  };
}
