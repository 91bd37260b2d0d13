import { Button, Checkbox, Group, Radio, Select, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import { catalogueId } from '../../../shared/ids.ts';
import { language as languageSchema, languages } from '../../../shared/language.ts';
import { because, type Refusal } from '../../../shared/refusal/refusal.ts';
import type { Questionnaire } from '../../../shared/satisfaction/questionnaire.ts';
import { ask } from '../../api.ts';
import { ComplaintChoice } from '../../components/complaint-choice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useOtherComplaints } from '../../state/use-other-complaints.ts';
import { useShown } from '../../state/use-shown.ts';
import { AnswerField } from './answer-field.tsx';
import { answerTo, emptyReply, hasWords, type ReplyDraft, replyOf } from './reply-draft.ts';

interface Props {
  readonly questionnaire: Questionnaire;
  readonly onSaved: () => void;
  /** Hears which case the answers are about: the paper is printed for it. */
  readonly onAbout: (complaint: ComplaintRow | null) => void;
}

/** Answers on paper become answers of the register: without a name, or about a case. Ctrl+Enter saves, and the next one can be typed. */
export function ReplyForm({ questionnaire, onSaved, onAbout }: Props) {
  const { t } = useTranslation(['questionnaire', 'common']);
  const { language } = useShown();
  const [draft, setDraft] = useState(() => emptyReply(language));
  const [saved, setSaved] = useState<{ readonly words: string; readonly refusal: Refusal | undefined }>({ words: '', refusal: undefined });
  const put = (part: Partial<ReplyDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    onAbout(next.about === 'case' ? next.complaint : null);
  };
  const others = useOtherComplaints(null);
  const underWay = useRef(false);
  const send = async () => {
    const missing = missingIn(draft);
    if (missing !== undefined) return setSaved({ words: '', refusal: missing });
    // Two keys within one frame see the same state: only this knows that the first is on its way.
    if (underWay.current) return;
    underWay.current = true;
    const answer = await ask('questionnaire.reply', replyOf(questionnaire, draft));
    underWay.current = false;
    if (!answer.ok) return setSaved({ words: '', refusal: answer.refusal });
    const { feedback } = answer.value;
    setSaved({ words: feedback === null ? t('enter.saved') : t('enter.registered', { number: feedback }), refusal: undefined });
    setDraft({ ...emptyReply(draft.language), category: draft.category });
    onAbout(null);
    onSaved();
  };
  useKeys({ register: () => void send() });
  return (
    <form
      aria-label={t('enter.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Stack gap="xs">
        <Group align="end" gap="md">
          <Radio.Group
            size="xs"
            label={t('enter.whose')}
            value={draft.about}
            onChange={(about) => put({ about: about === 'case' ? 'case' : 'nobody' })}
          >
            <Group gap="sm" mt={4}>
              <Radio size="sm" value="nobody" label={t('enter.anonymous')} />
              <Radio size="sm" value="case" label={t('enter.case')} />
            </Group>
          </Radio.Group>
          <Select
            size="xs"
            w="9rem"
            label={t('enter.language')}
            allowDeselect={false}
            value={draft.language}
            data={languages.map((value) => ({ value, label: ownName[value] }))}
            onChange={(value) => put({ language: languageSchema.catch(draft.language).parse(value) })}
          />
        </Group>
        {draft.about === 'case' ? (
          <ComplaintChoice
            label={t('enter.which')}
            empty={t('enter.notFound')}
            not={null}
            {...others}
            value={draft.complaint}
            onChange={(complaint) => put({ complaint })}
          />
        ) : null}
        {questionnaire.questions.map((question, at) => (
          <AnswerField
            key={question.id}
            question={question}
            number={at + 1}
            language={draft.language}
            answer={answerTo(draft, question.id)}
            onChange={(answer) => put({ answers: { ...draft.answers, [question.id]: answer } })}
          />
        ))}
        {hasWords(draft) ? <AsFeedback draft={draft} put={put} /> : null}
        <RefusalNote refusal={saved.refusal} language={language} />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" rightSection={<KeyHint action="register" />}>
            {t('enter.save')}
          </Button>
          <Text size="sm" role="status">
            {saved.words}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** Words without a name are worth more than a number in a table: they may enter the register as feedback (R28). */
function AsFeedback({ draft, put }: { readonly draft: ReplyDraft; readonly put: (part: Partial<ReplyDraft>) => void }) {
  const { t } = useTranslation('questionnaire');
  const { language } = useShown();
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  return (
    <Group align="end" gap="xs">
      <Checkbox
        size="sm"
        label={t('enter.feedback')}
        checked={draft.registers}
        onChange={(event) => put({ registers: event.currentTarget.checked })}
      />
      {draft.registers ? (
        <Select
          size="xs"
          required
          searchable
          label={t('enter.category')}
          value={draft.category}
          data={categories.filter((one) => one.active).map((one) => ({ value: one.id, label: one.name[language] }))}
          onChange={(value) => put({ category: catalogueId.nullable().catch(draft.category).parse(value) })}
        />
      ) : null}
    </Group>
  );
}

/** What has to be chosen before the desk is asked. */
function missingIn(draft: ReplyDraft): Refusal | undefined {
  if (draft.about === 'case' && draft.complaint === null) return because('targetMissing');
  return draft.registers && hasWords(draft) && draft.category === null ? because('categoryMissing') : undefined;
}
