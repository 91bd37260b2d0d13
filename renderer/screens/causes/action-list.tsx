import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CauseView, CountedAction } from '../../../shared/contract/recurrence.ts';
import { type Effect, effect } from '../../../shared/recurrence/corrective-action.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { usePersonName } from '../../state/names.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { PlanForm } from './plan-form.tsx';
import { StepForm } from './step-form.tsx';

/** What is done against a cause, each with its next step: done, checked by the counted rates, closed (U28). */
export function ActionList({ view, again }: { readonly view: CauseView; readonly again: () => void }) {
  const { t } = useTranslation('causes');
  return (
    <Region title={t('actions')} beside={<Text size="sm">{view.actions.length}</Text>}>
      {view.actions.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('noActions')}
        </Text>
      ) : (
        <Stack component="ul" gap="xs" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {view.actions.map((counted) => (
            <li key={counted.action.id} className="corrective-action" data-open={counted.action.closedAt === null ? '' : undefined}>
              <OneAction counted={counted} again={again} />
            </li>
          ))}
        </Stack>
      )}
    </Region>
  );
}

type Step = 'plan' | 'finish' | 'check';

interface Props {
  readonly counted: CountedAction;
  readonly again: () => void;
}

function OneAction({ counted, again }: Props) {
  const { t } = useTranslation('causes');
  const shown = useShown();
  const [step, setStep] = useState<Step>();
  const close = useCommand('action.close', again);
  const { action, may } = counted;
  const open = action.closedAt === null;
  const done = () => {
    setStep(undefined);
    again();
  };
  const forms = { onDone: done, onClose: () => setStep(undefined) };
  return (
    <>
      <ActionWords counted={counted} />
      {step === 'plan' ? <PlanForm cause={action.cause} action={action} {...forms} /> : null}
      {step === 'finish' ? <FinishForm counted={counted} {...forms} /> : null}
      {step === 'check' ? <CheckForm counted={counted} {...forms} /> : null}
      <RefusalNote refusal={close.refusal} language={shown.language} />
      {!open || step !== undefined ? null : (
        <Group gap={6} mt={4}>
          {may.finish && action.doneAt === null ? (
            <Button size="compact-xs" mih={24} onClick={() => setStep('finish')}>
              {t('action.done')}
            </Button>
          ) : null}
          {may.plan && action.doneAt !== null ? (
            <Button size="compact-xs" mih={24} variant={action.check === null ? 'filled' : 'default'} onClick={() => setStep('check')}>
              {t('action.checkIt')}
            </Button>
          ) : null}
          {may.plan ? (
            <>
              <Button
                size="compact-xs"
                mih={24}
                variant={action.check === null ? 'default' : 'filled'}
                onClick={() => void close.send({ action: action.id })}
              >
                {t('action.close')}
              </Button>
              <Button size="compact-xs" mih={24} variant="default" onClick={() => setStep('plan')}>
                {t('action.plan')}
              </Button>
            </>
          ) : null}
        </Group>
      )}
    </>
  );
}

/** What the action is, how far it is, and what the counted complaints say. */
function ActionWords({ counted: { action, before, after, says } }: Pick<Props, 'counted'>) {
  const { t } = useTranslation('causes');
  const shown = useShown();
  const nameOf = usePersonName();
  const number = new Intl.NumberFormat(shown.language, { maximumFractionDigits: 1 });
  const { check, closedAt, doneAt } = action;
  const rates =
    before === null
      ? undefined
      : after === null
        ? t('ratesTooEarly', { before: number.format(before.perWeek), countBefore: before.count })
        : t('rates', {
            before: number.format(before.perWeek),
            countBefore: before.count,
            after: number.format(after.perWeek),
            countAfter: after.count,
            weeks: number.format(after.weeks),
          });
  const lines = [
    `${t(`kind.${action.kind}`)} · ${t('dueBy', { name: nameOf(action.responsible), when: shown.date(action.dueAt) })} · ${t('checkOn', { when: shown.date(action.checkAt) })}`,
    ...(doneAt === null ? [] : [t('doneAt', { when: shown.date(doneAt), text: action.doneText })]),
    ...(rates === undefined ? [] : [`${rates}${says === null ? '' : ` · ${t('says', { verdict: t(`verdict.${says}`) })}`}`]),
    ...(check === null
      ? []
      : [
          `${t('checked', { name: nameOf(check.by), when: shown.date(check.at), verdict: t(`verdict.${check.verdict}`) })}${check.note === '' ? '' : ` — ${check.note}`}`,
        ]),
    ...(closedAt === null ? [] : [t('closedAt', { when: shown.date(closedAt) })]),
  ];
  return (
    <>
      <Text size="sm" fw={600} className="said">
        {action.what}
      </Text>
      {lines.map((words) => (
        <Text key={words} size="xs" className="said">
          {words}
        </Text>
      ))}
    </>
  );
}

interface FormProps {
  readonly counted: CountedAction;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

function FinishForm({ counted: { action }, onDone, onClose }: FormProps) {
  const { t } = useTranslation('causes');
  const [text, setText] = useState('');
  const command = useCommand('action.finish', onDone);
  const send = () => void command.send({ action: action.id, text: cleaned(text) });
  return (
    <StepForm label={t('action.done')} submit={t('action.saveDone')} {...command} onSend={send} onClose={onClose}>
      <Textarea
        autoFocus
        required
        autosize
        minRows={2}
        label={t('action.doneText')}
        maxLength={longest.note}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </StepForm>
  );
}

/** Whether it helped: begins with what the numbers say, a person concludes. */
function CheckForm({ counted: { action, says }, onDone, onClose }: FormProps) {
  const { t } = useTranslation('causes');
  const [verdict, setVerdict] = useState<Effect>(action.check?.verdict ?? says ?? 'unclear');
  const [note, setNote] = useState(action.check?.note ?? '');
  const command = useCommand('action.check', onDone);
  const send = () => void command.send({ action: action.id, verdict, note: cleaned(note) });
  return (
    <StepForm label={t('action.checkIt')} submit={t('action.saveCheck')} {...command} onSend={send} onClose={onClose}>
      <Select
        autoFocus
        openOnFocus={false}
        allowDeselect={false}
        label={t('action.checkIt')}
        value={verdict}
        data={effect.options.map((value) => ({ value, label: t(`verdict.${value}`) }))}
        onChange={(value) => setVerdict(effect.catch(verdict).parse(value))}
      />
      <Textarea
        autosize
        minRows={2}
        label={t('action.note')}
        maxLength={longest.note}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </StepForm>
  );
}
