import { Checkbox, Radio, Group, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { untoldAnswer } from '../../../shared/complaint/complaint.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { formKey } from '../../state/again.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useShown } from '../../state/use-shown.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { contactAgain } from './begin-again.ts';
import { firstPromise, type PromiseDraft, promiseOf } from './promise-draft.ts';
import { PromiseFields } from './promise-fields.tsx';

interface ContactDraft {
  readonly result: 'reached' | 'noAnswer';
  readonly settles: boolean;
  readonly told: boolean;
  readonly text: string;
  readonly next: PromiseDraft;
}

const useDraft = keptForms<ContactDraft>();

interface Props extends ActionProps {
  /** What the form begins with when it is opened from "no answer" or "told, but it goes on". */
  readonly begin: Partial<Pick<ContactDraft, 'result' | 'told'>>;
}

/** The customer was called, reached or not; a complaint that stays open gets its next named moment in the same breath. */
export function ContactForm({ view, again, begin, onDone, onClose }: Props) {
  const { t } = useTranslation(['case', 'common']);
  const { complaint } = view;
  const moments = useMoments();
  const answered = untoldAnswer(complaint) !== undefined;
  const first: ContactDraft = {
    result: 'reached',
    settles: false,
    told: answered,
    text: '',
    next: firstPromise(complaint, ''),
    ...begin,
    ...contactAgain(again, useShown()),
  };
  const { value: draft, change, drop } = useDraft(`${formKey(complaint.id, again)} ${begin.result ?? ''}`, first);
  const command = useCommand('complaint.contact', () => {
    drop();
    onDone();
  });
  const reached = draft.result === 'reached';
  const settles = reached && draft.settles;
  const send = () => {
    const { at } = moments.read(draft.next.when);
    if (!settles && at === undefined && (reached || draft.next.when.trim() !== '')) {
      command.missing('dueMissing');
      return;
    }
    void command.send({
      complaint: complaint.id,
      result: draft.result,
      settles,
      text: cleaned(draft.text),
      ...(reached && !settles && answered && draft.told ? { told: true } : {}),
      ...(settles || at === undefined ? {} : { next: promiseOf(draft.next, at) }),
    });
  };
  return (
    <ActionForm title={t('act.contact')} submit={t('form.send.contact')} {...command} onSend={send} onClose={onClose}>
      <Radio.Group
        label={t('form.result')}
        value={draft.result}
        onChange={(value) => change({ result: value === 'noAnswer' ? 'noAnswer' : 'reached' })}
      >
        <Group gap="md" mt={4}>
          <Radio value="reached" label={t('form.reached')} />
          <Radio value="noAnswer" label={t('form.noAnswer')} />
        </Group>
      </Radio.Group>
      {reached ? (
        <Checkbox
          label={t('form.settles')}
          checked={draft.settles}
          onChange={(event) => change({ settles: event.currentTarget.checked })}
        />
      ) : null}
      {reached && answered && !settles ? (
        <Checkbox label={t('form.told')} checked={draft.told} onChange={(event) => change({ told: event.currentTarget.checked })} />
      ) : null}
      <Textarea
        label={t('form.said')}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={longest.note}
        value={draft.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      {settles ? null : (
        <PromiseFields
          draft={draft.next}
          onChange={(part) => change({ next: { ...draft.next, ...part } })}
          moments={moments}
          whenLabel={reached ? t('form.next') : t('form.retryWhen')}
          whenRequired={reached}
        />
      )}
    </ActionForm>
  );
}
