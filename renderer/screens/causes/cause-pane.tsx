import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CauseView } from '../../../shared/contract/recurrence.ts';
import type { CauseId } from '../../../shared/ids.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { usePersonName } from '../../state/names.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { ActionList } from './action-list.tsx';
import { CauseForm } from './cause-form.tsx';
import { MemberList } from './member-list.tsx';
import { PlanForm } from './plan-form.tsx';
import { Recurrence } from './recurrence.tsx';
import { useCauseWords } from './use-cause-words.ts';

/** One cause: how often it comes, what is done against it, and the complaints behind it. */
export function CausePane({ cause, fresh }: { readonly cause: CauseId; readonly fresh: number }) {
  const { language } = useShown();
  const read = useAnswer('cause.read', { cause }, fresh);
  const [form, setForm] = useState<'correct' | 'plan'>();
  const close = () => setForm(undefined);
  if (read.value === undefined) return <RefusalNote refusal={read.refusal} language={language} />;
  const view = read.value;
  const { title, rule, owner, revision } = view.cause;
  const done = () => {
    close();
    read.again();
  };
  if (form === 'correct')
    return <CauseForm cause={cause} seen={revision} begin={{ title, rule, owner }} complaints={[]} onDone={done} onClose={close} />;
  return (
    <Stack gap="sm">
      <Head view={view} again={read.again} onForm={form === undefined ? setForm : undefined} />
      {form === 'plan' ? <PlanForm cause={cause} action={undefined} onDone={done} onClose={close} /> : null}
      <Recurrence view={view} />
      <ActionList view={view} again={read.again} />
      <MemberList view={view} again={read.again} />
    </Stack>
  );
}

interface HeadProps {
  readonly view: CauseView;
  readonly again: () => void;
  /** Absent while a form is open: its keys are the form's. */
  readonly onForm: ((form: 'correct' | 'plan') => void) | undefined;
}

/** What it is called, how it is told, who answers for it, and what may be done with it. */
function Head({ view: { cause, mayManage, ...view }, again, onForm }: HeadProps) {
  const { t } = useTranslation(['causes', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const wordsOf = useCauseWords();
  const turn = useCommand('cause.turn', again);
  const turned = cause.status === 'open' ? 'closed' : 'open';
  const acts =
    mayManage && onForm !== undefined
      ? {
          plan: () => onForm('plan'),
          correct: () => onForm('correct'),
          turn: () => void turn.send({ cause: cause.id, seen: cause.revision, status: turned }),
        }
      : undefined;
  useKeys({ option1: acts?.plan, option2: acts?.correct, option3: acts?.turn });
  return (
    <Region
      title={cause.title}
      beside={<Text size="sm">{[t(`status.${cause.status}`), ...(cause.owner === null ? [] : [nameOf(cause.owner)])].join(' · ')}</Text>}
    >
      <Text size="sm">{wordsOf(cause.rule)}</Text>
      <Text size="sm" c="dimmed">
        {view.firstAt === null || view.lastAt === null
          ? t('never')
          : t('since', { number: view.complaints, first: shown.date(view.firstAt), last: shown.date(view.lastAt) })}
      </Text>
      <RefusalNote refusal={turn.refusal} language={shown.language} />
      {acts === undefined ? null : (
        <Group gap={6} mt={4}>
          <Button size="compact-sm" onClick={acts.plan} rightSection={<KeyHint action="option1" />}>
            {t('plan')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={acts.correct} rightSection={<KeyHint action="option2" />}>
            {t('correct')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={acts.turn} rightSection={<KeyHint action="option3" />}>
            {t(turned === 'closed' ? 'close' : 'reopen')}
          </Button>
        </Group>
      )}
    </Region>
  );
}
