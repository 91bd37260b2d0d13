import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { givenCancelReason } from '../../../shared/complaint/lifecycle-commands.ts';
import type { ComplaintRow } from '../../../shared/contract/complaint.ts';
import type { EmployeeId } from '../../../shared/ids.ts';
import { Choice } from '../../components/choice.tsx';
import { ComplaintChoice } from '../../components/complaint-choice.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { PersonChoice } from '../../components/person-choice.tsx';
import { useDesk } from '../../state/desk-state.ts';
import type { Moments } from '../../state/use-moments.ts';
import { useOtherComplaints } from '../../state/use-other-complaints.ts';
import { NoteField } from '../../components/note-field.tsx';

export const bulkKinds = ['assign', 'wait', 'resume', 'close', 'cancel', 'sameCause'] as const;

/** Everything that can be typed for any of the acts; each takes what it needs. */
export interface BulkDraft {
  readonly kind: (typeof bulkKinds)[number];
  readonly owner: EmployeeId | null;
  readonly text: string;
  readonly when: string;
  readonly corrective: boolean;
  readonly reason: (typeof givenCancelReason.options)[number];
  readonly other: ComplaintRow | null;
}

interface Props {
  readonly draft: BulkDraft;
  readonly onChange: (part: Partial<BulkDraft>) => void;
  readonly moments: Moments;
}

/** The fields of the chosen act. */
export function BulkFields({ draft, onChange, moments }: Props) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const people = useDesk((known) => known.people);
  const others = useOtherComplaints(null);
  const names = {
    wait: t('form.waitFor'),
    resume: t('form.resume'),
    cancel: t('form.inWords'),
    assign: t('form.note'),
    close: t('form.note'),
  };
  const refersTo = draft.kind === 'sameCause' || (draft.kind === 'cancel' && draft.reason === 'duplicate');
  return (
    <>
      {draft.kind === 'assign' ? (
        <PersonChoice
          people={people}
          label={t('form.owner')}
          needs="recordMeasure"
          not={[]}
          value={draft.owner}
          onChange={(owner) => onChange({ owner })}
          required
        />
      ) : null}
      {draft.kind === 'cancel' ? (
        <Choice
          label={t('form.cancelReason')}
          options={givenCancelReason.options}
          wordOf={(one) => t(`common:complaint.cancel.${one}`)}
          value={draft.reason}
          onChange={(one) => onChange({ reason: one ?? draft.reason })}
          required
        />
      ) : null}
      {refersTo ? (
        <ComplaintChoice
          label={t('form.other')}
          empty={t('form.noOther')}
          not={null}
          {...others}
          value={draft.other}
          onChange={(other) => onChange({ other })}
        />
      ) : null}
      {draft.kind === 'close' ? (
        <Checkbox
          size="xs"
          label={`${t('form.corrective')}: ${t('form.correctiveYes')}`}
          checked={draft.corrective}
          onChange={(event) => onChange({ corrective: event.currentTarget.checked })}
        />
      ) : null}
      {draft.kind === 'sameCause' ? null : (
        <NoteField label={names[draft.kind]} maxRows={6} value={draft.text} onChange={(text) => onChange({ text })} />
      )}
      {draft.kind === 'wait' ? (
        <MomentField
          label={t('form.remindAt')}
          required
          text={draft.when}
          onText={(when) => onChange({ when })}
          read={moments.read(draft.when)}
        />
      ) : null}
    </>
  );
}
