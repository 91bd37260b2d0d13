import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen } from '../../../../shared/complaint/states.ts';
import type { ComplaintView } from '../../../../shared/contract/complaint.ts';
import { answersFor } from '../../../../shared/investigation/answers-for.ts';
import type { Task } from '../../../../shared/investigation/task.ts';
import { Due } from '../../../components/due.tsx';
import { Region } from '../../../components/region.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { mayOnCase } from '../../../state/may-on-case.ts';
import { usePersonName } from '../../../state/names.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShown } from '../../../state/use-shown.ts';
import { AskTaskForm } from './ask-task-form.tsx';
import { EndTaskForm } from './end-task-form.tsx';

type Doing = { readonly kind: 'ask' } | { readonly kind: 'done' | 'dropped'; readonly task: Task };

interface Props {
  readonly view: ComplaintView;
  readonly again: () => void;
}

/** What departments and colleagues do for the complaint, side by side, and what came of it (R106). */
export function CaseTasks({ view: { complaint }, again }: Props) {
  const { t } = useTranslation('handling');
  const me = useDesk((known) => known.desk?.session?.person);
  const [doing, setDoing] = useState<Doing>();
  const asks = isOpen(complaint) && mayOnCase(complaint, 'investigate', me);
  const ends = (task: Task) => me !== undefined && answersFor(complaint, me, task);
  if (complaint.tasks.length === 0 && !asks) return null;
  const close = () => setDoing(undefined);
  const done = () => {
    close();
    again();
  };
  return (
    <Region
      title={t('tasks')}
      beside={
        asks ? (
          <Button size="compact-xs" mih={24} variant="default" onClick={() => setDoing({ kind: 'ask' })}>
            {t('giveTask')}
          </Button>
        ) : null
      }
    >
      {complaint.tasks.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noTasks')}
        </Text>
      ) : (
        <List listStyleType="none" spacing={6} aria-label={t('tasks')}>
          {complaint.tasks.map((one) => (
            <List.Item key={one.id}>
              <TaskLine task={one} onEnd={ends(one) ? (kind) => setDoing({ kind, task: one }) : undefined} />
            </List.Item>
          ))}
        </List>
      )}
      {doing?.kind === 'ask' ? <AskTaskForm complaint={complaint} onDone={done} onClose={close} /> : null}
      {doing === undefined || doing.kind === 'ask' ? null : (
        <EndTaskForm complaint={complaint} task={doing.task} state={doing.kind} onDone={done} onClose={close} />
      )}
    </Region>
  );
}

interface LineProps {
  readonly task: Task;
  readonly onEnd: ((kind: 'done' | 'dropped') => void) | undefined;
}

function TaskLine({ task, onEnd }: LineProps) {
  const { t } = useTranslation('handling');
  const shown = useShown();
  const now = useNow(60_000);
  const nameOf = usePersonName();
  const departments = useDesk((known) => known.catalogue?.departments) ?? [];
  const department = departments.find((one) => one.id === task.department)?.name;
  const whose = [department, task.person === null ? undefined : nameOf(task.person)].filter((one) => one !== undefined).join(', ');
  return (
    <div>
      <Group gap={8}>
        <Text size="sm" fw={600} className="said">
          {task.what}
        </Text>
        <Text size="sm">{whose}</Text>
        {task.state === 'open' ? (
          <Due words={shown.left(task.dueAt, now)} overdue={task.dueAt < now} />
        ) : (
          <Text size="sm" c="dimmed">
            {t(`taskState.${task.state}`)}
            {task.doneAt === null ? '' : ` · ${nameOf(task.doneBy)} · ${shown.dateTime(task.doneAt)}`}
          </Text>
        )}
        <Group gap={6} ml="auto" wrap="nowrap">
          {task.state === 'open' && onEnd !== undefined
            ? (['done', 'dropped'] as const).map((kind) => (
                <Button
                  key={kind}
                  size="compact-xs"
                  mih={24}
                  variant={kind === 'done' ? 'default' : 'subtle'}
                  onClick={() => onEnd(kind)}
                  aria-label={`${t(`endTask.${kind}`)}: ${task.what}`}
                >
                  {t(`endTask.${kind}`)}
                </Button>
              ))
            : null}
        </Group>
      </Group>
      {task.result === '' ? null : (
        <Text size="sm" className="said">
          {task.result}
        </Text>
      )}
    </div>
  );
}
