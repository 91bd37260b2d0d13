import { Checkbox, Group, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Finding, judgement, reasonCode } from '../../../../shared/complaint/handling.ts';
import { cleaned } from '../../../../shared/text/clean.ts';
import { Choice } from '../../../components/choice.tsx';
import { WarrantyPromise } from '../../../components/warranty-promise.tsx';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useWarrantyPromise } from '../../../state/use-warranty-promise.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';
import { type CauseDraft, CauseFields } from './cause-fields.tsx';
import { NoteField } from '../../../components/note-field.tsx';

interface ConcludeDraft extends CauseDraft {
  readonly judgement: Finding['judgement'] | null;
  readonly reasonCode: Finding['reasonCode'];
  readonly reason: string;
  readonly controllable: boolean;
  readonly whys: string;
  readonly warrantyChecked: boolean;
}

const blank: ConcludeDraft = {
  judgement: null,
  reasonCode: null,
  reason: '',
  causeType: null,
  faultSide: null,
  controllable: false,
  rootCause: '',
  whys: '',
  warrantyChecked: false,
};

const useDraft = keptForms<ConcludeDraft>();

/** Each why on its own line, the first symptom first; a sixth is one too many. */
const whysOf = (text: string): string[] =>
  cleaned(text)
    .split('\n')
    .map((one) => one.trim().slice(0, 200))
    .filter((one) => one !== '')
    .slice(0, 5);

/** What was found out, and the verdict on it (R62, R66, R67, R109). */
export function ConcludeForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case', 'common']);
  const { complaint } = view;
  const { finding } = complaint;
  const before = finding === null ? blank : { ...finding, whys: finding.whys.join('\n') };
  const { value: draft, change, drop } = useDraft(complaint.id, before);
  const warranty = useWarrantyPromise(complaint);
  const command = useCommand('complaint.conclude', () => {
    drop();
    onDone();
  });
  const send = () => {
    const { judgement: judged, faultSide, causeType, controllable, warrantyChecked } = draft;
    if (judged === null) command.missing('verdictMissing');
    else if (faultSide === null || causeType === null) command.missing('causeMissing');
    else
      void command.send({
        complaint: complaint.id,
        judgement: judged,
        reasonCode: draft.reasonCode,
        reason: cleaned(draft.reason),
        faultSide,
        controllable,
        causeType,
        rootCause: cleaned(draft.rootCause),
        whys: whysOf(draft.whys),
        warrantyChecked,
      });
  };
  return (
    <ActionForm title={t('case:act.conclude')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6}>
        <Choice
          label={t('form.judgement')}
          options={judgement.options}
          wordOf={(one) => t(`common:complaint.judgement.${one}`)}
          value={draft.judgement}
          onChange={(one) => change({ judgement: one })}
          required
        />
        <Choice
          label={t('form.reasonCode')}
          options={reasonCode.options}
          wordOf={(one) => t(`common:complaint.reasonCode.${one}`)}
          value={draft.reasonCode}
          onChange={(one) => change({ reasonCode: one })}
          clearable
        />
      </SimpleGrid>
      <NoteField label={t('form.reason')} value={draft.reason} onChange={(reason) => change({ reason })} />
      <CauseFields draft={draft} onChange={change} />
      <NoteField label={t('form.whys')} value={draft.whys} onChange={(whys) => change({ whys })} rows={3} />
      <Group gap="md">
        <Checkbox
          size="xs"
          label={t('form.controllable')}
          checked={draft.controllable}
          onChange={(event) => change({ controllable: event.currentTarget.checked })}
        />
      </Group>
      <WarrantyPromise text={warranty} read={draft.warrantyChecked} onRead={(warrantyChecked) => change({ warrantyChecked })} />
    </ActionForm>
  );
}
