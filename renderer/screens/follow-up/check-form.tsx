import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callerState } from '../../../shared/complaint/card.ts';
import type { Refusal } from '../../../shared/refusal/refusal.ts';
import { checkMethod, type CheckResult, checkSolved, unhappyScore } from '../../../shared/satisfaction/check.ts';
import { Choice } from '../../components/choice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeyNames } from '../../keys/bound-keys.ts';
import type { KeyAction } from '../../keys/keymap.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useShown } from '../../state/use-shown.ts';
import type { CheckDraft } from './check-draft.ts';
import { NoteField } from '../../components/note-field.tsx';

interface Props {
  readonly draft: CheckDraft;
  readonly onChange: (part: Partial<CheckDraft>) => void;
  readonly onSend: (result: CheckResult) => void;
  readonly sending: boolean;
  readonly refusal: Refusal | undefined;
}

const scores = [1, 2, 3, 4, 5] as const;
const keys: readonly KeyAction[] = ['option1', 'option2', 'option3', 'option4', 'option5'];
const others = ['noAnswer', 'refused', 'notToCall'] as const;

/** The answer: nothing is chosen beforehand, so that nothing is said for the customer. Alt+1 to Alt+5 choose the score, Ctrl+Enter saves. */
export function CheckForm({ draft, onChange, onSend, sending, refusal }: Props) {
  const { t } = useTranslation(['followUp', 'common']);
  const { language } = useShown();
  const keyName = useKeyNames();
  const choose = (score: number) => () => onChange({ score });
  useKeys({
    option1: choose(1),
    option2: choose(2),
    option3: choose(3),
    option4: choose(4),
    option5: choose(5),
    register: () => onSend('scored'),
  });
  const isLow = draft.score !== null && draft.score <= unhappyScore;
  return (
    <form
      aria-label={t('form')}
      onSubmit={(event) => {
        event.preventDefault();
        onSend('scored');
      }}
    >
      <Stack gap={8}>
        <Radio.Group
          size="xs"
          label={t('score')}
          value={draft.score === null ? '' : String(draft.score)}
          onChange={(value) => onChange({ score: scores.find((one) => String(one) === value) ?? null })}
        >
          <Group gap="sm" mt={4}>
            {scores.map((score, at) => {
              const key = keys[at];
              return (
                <Radio size="sm" key={score} value={String(score)} label={`${score}${key === undefined ? '' : ` (${keyName(key)})`}`} />
              );
            })}
          </Group>
        </Radio.Group>
        <Radio.Group
          size="xs"
          label={t('solved')}
          value={draft.solved ?? ''}
          onChange={(value) => onChange({ solved: checkSolved.options.find((one) => one === value) ?? null })}
        >
          <Group gap="sm" mt={4}>
            {checkSolved.options.map((one) => (
              <Radio size="sm" key={one} value={one} label={t(`common:complaint.check.solved.${one}`)} />
            ))}
          </Group>
        </Radio.Group>
        <NoteField
          label={t(isLow ? 'commentLow' : 'comment')}
          required={isLow}
          maxRows={6}
          value={draft.comment}
          onChange={(comment) => onChange({ comment })}
        />
        <Group grow gap="xs" align="end">
          <Choice
            label={t('mood')}
            options={callerState.options}
            wordOf={(one) => t(`common:mood.${one}`)}
            value={draft.mood}
            onChange={(mood) => onChange({ mood })}
            clearable
          />
          <Choice
            label={t('method')}
            options={checkMethod.options}
            wordOf={(one) => t(`common:complaint.check.method.${one}`)}
            value={draft.method}
            onChange={(method) => onChange({ method: method ?? draft.method })}
          />
        </Group>
        <RefusalNote refusal={refusal} language={language} />
        <Group gap={6}>
          <Button type="submit" size="compact-sm" loading={sending} rightSection={<KeyHint action="register" />}>
            {t('save')}
          </Button>
          {others.map((result) => (
            <Button key={result} size="compact-sm" variant="default" disabled={sending} onClick={() => onSend(result)}>
              {t(result)}
            </Button>
          ))}
        </Group>
        <Text size="xs" c="dimmed">
          {t('notToCallHelp')}
        </Text>
      </Stack>
    </form>
  );
}
