import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { handLinkKind } from '../../../../shared/complaint/link.ts';
import type { ComplaintRow } from '../../../../shared/contract/complaint.ts';
import { workRecordId } from '../../../../shared/ids.ts';
import { Choice } from '../../../components/choice.tsx';
import { ComplaintChoice } from '../../../components/complaint-choice.tsx';
import { keptForms } from '../../../state/kept.ts';
import { newId } from '../../../state/new-id.ts';
import { openCase } from '../../../state/screen-state.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useOtherComplaints } from '../../../state/use-other-complaints.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';

interface TieDraft {
  readonly kind: (typeof handLinkKind.options)[number];
  readonly other: ComplaintRow | null;
}

const useDraft = keptForms<TieDraft>();

interface Props extends ActionProps {
  readonly act: 'link' | 'merge';
}

/** Another complaint this one is tied to, or joined into: then that one opens, where it goes on (U12, U18). */
export function TieForm({ view, act, onDone, onClose }: Props) {
  const { t } = useTranslation(['lifecycle', 'case', 'common']);
  const { complaint } = view;
  const others = useOtherComplaints(complaint.customer);
  const { value: draft, change, drop } = useDraft(`${act} ${complaint.id}`, { kind: 'related', other: null });
  const done = () => {
    drop();
    if (act === 'merge' && draft.other !== null) openCase(draft.other.id, []);
    else onDone();
  };
  const link = useCommand('complaint.link', done);
  const merge = useCommand('complaint.merge', done);
  const { sending, refusal, missing } = act === 'link' ? link : merge;
  const send = () => {
    if (draft.other === null) missing('targetMissing');
    else if (act === 'merge') void merge.send({ complaint: complaint.id, into: draft.other.id });
    else void link.send({ complaint: complaint.id, link: newId(workRecordId), kind: draft.kind, other: draft.other.id });
  };
  return (
    <ActionForm title={t(`case:act.${act}`)} submit={t('form.send')} sending={sending} refusal={refusal} onSend={send} onClose={onClose}>
      {act === 'merge' ? (
        <Text size="sm">{t('form.mergeHow')}</Text>
      ) : (
        <Choice
          label={t('form.tie')}
          options={handLinkKind.options}
          wordOf={(one) => t(`common:complaint.tie.${one}`)}
          value={draft.kind}
          onChange={(one) => change({ kind: one ?? draft.kind })}
        />
      )}
      <ComplaintChoice
        label={t('form.other')}
        empty={t('form.noOther')}
        not={complaint.id}
        {...others}
        value={draft.other}
        onChange={(other) => change({ other })}
      />
    </ActionForm>
  );
}
