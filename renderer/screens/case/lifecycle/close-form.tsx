import { Group, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { cleaned } from '../../../../shared/text/clean.ts';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { type CauseDraft, CauseFields } from './cause-fields.tsx';
import { NoteField } from '../../../components/note-field.tsx';

interface CloseDraft extends CauseDraft {
  readonly corrective: 'yes' | 'no' | null;
  readonly note: string;
}

const blank: CloseDraft = { corrective: null, note: '', causeType: null, faultSide: null, rootCause: '' };
const useDraft = keptForms<CloseDraft>();

/** The end: is something done against the cause (R130)? A cause nobody named yet is asked here, and only here (U6). */
export function CloseForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case']);
  const { complaint, steps } = view;
  const asksCause = steps.some((one) => one.step === 'close' && one.asked.includes('causeNamed'));
  const { value: draft, change, drop } = useDraft(complaint.id, { ...blank, rootCause: complaint.facts.rootCause ?? '' });
  const command = useCommand('complaint.close', () => {
    drop();
    onDone();
  });
  const send = () => {
    const { corrective, causeType, faultSide } = draft;
    if (asksCause && (causeType === null || faultSide === null)) return command.missing('causeMissing');
    if (corrective === null) return command.missing('correctiveUndecided');
    const cause =
      causeType === null || faultSide === null || !asksCause
        ? {}
        : { cause: { causeType, faultSide, rootCause: cleaned(draft.rootCause) } };
    void command.send({ complaint: complaint.id, correctiveAction: corrective === 'yes', note: cleaned(draft.note), ...cause });
    return undefined;
  };
  return (
    <ActionForm title={t('case:act.close')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      {asksCause ? <CauseFields draft={draft} onChange={change} /> : null}
      <Radio.Group
        size="xs"
        label={t('form.corrective')}
        required
        value={draft.corrective}
        onChange={(value) => change({ corrective: value === 'yes' ? 'yes' : 'no' })}
      >
        <Group gap="md" mt={4}>
          <Radio size="xs" value="yes" label={t('form.correctiveYes')} />
          <Radio size="xs" value="no" label={t('form.correctiveNo')} />
        </Group>
      </Radio.Group>
      <NoteField label={t('form.note')} value={draft.note} onChange={(note) => change({ note })} />
    </ActionForm>
  );
}
