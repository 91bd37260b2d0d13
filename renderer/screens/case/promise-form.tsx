import { useTranslation } from 'react-i18next';
import { formKey } from '../../state/again.ts';
import { keptForms } from '../../state/kept.ts';
import { useCommand } from '../../state/use-command.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useShown } from '../../state/use-shown.ts';
import type { ActionProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { promiseAgain } from './begin-again.ts';
import { firstPromise, type PromiseDraft, promiseOf } from './promise-draft.ts';
import { PromiseFields } from './promise-fields.tsx';

const useDraft = keptForms<PromiseDraft>();

interface Props extends ActionProps {
  readonly kind: 'promise' | 'movePromise';
}

/** The date and hour by which the customer hears again, given or moved by agreement (R86, R87). */
export function PromiseForm({ view, again, kind, onDone, onClose }: Props) {
  const { t } = useTranslation(['case', 'common']);
  const moments = useMoments();
  const draft = useDraft(formKey(view.complaint.id, again), { ...firstPromise(view.complaint, ''), ...promiseAgain(again, useShown()) });
  const command = useCommand(`complaint.${kind}`, () => {
    draft.drop();
    onDone();
  });
  const send = () => {
    const { at } = moments.read(draft.value.when);
    if (at === undefined) command.missing('dueMissing');
    else void command.send({ complaint: view.complaint.id, ...promiseOf(draft.value, at) });
  };
  return (
    <ActionForm title={t(`act.${kind}`)} submit={t(`form.send.${kind}`)} {...command} onSend={send} onClose={onClose}>
      <PromiseFields draft={draft.value} onChange={draft.change} moments={moments} whenLabel={t('form.when')} />
    </ActionForm>
  );
}
