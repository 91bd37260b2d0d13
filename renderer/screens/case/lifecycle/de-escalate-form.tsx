import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../../shared/text/clean.ts';
import { Choice } from '../../../components/choice.tsx';
import { NoteField } from '../../../components/note-field.tsx';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';

const useDraft = keptForms<{ readonly to: number; readonly reason: string }>();
const levels = ['0', '1', '2'] as const;

/** The trouble is smaller than it looked: how high it stands from now on, and why (product.md 3.4). */
export function DeEscalateForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { complaint, level } = view;
  const { value: draft, change, drop } = useDraft(`${complaint.id} ${level}`, { to: level - 1, reason: '' });
  const command = useCommand('complaint.deEscalate', () => {
    drop();
    onDone();
  });
  const send = () => {
    const reason = cleaned(draft.reason);
    if (reason === '') command.missing('reasonMissing');
    else void command.send({ complaint: complaint.id, seen: level, to: draft.to, reason });
  };
  return (
    <ActionForm title={t('case:act.deEscalate')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <Choice
        label={t('form.level')}
        options={levels.slice(0, level)}
        wordOf={(one) => t(`form.levelTo.${one}`)}
        value={levels[draft.to] ?? '0'}
        onChange={(one) => change({ to: Number(one ?? draft.to) })}
        first
      />
      <NoteField label={t('form.deEscalate')} value={draft.reason} onChange={(reason) => change({ reason })} required />
    </ActionForm>
  );
}
