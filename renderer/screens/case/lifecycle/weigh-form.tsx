import { Checkbox, MultiSelect, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { caseFlag, claimType, complexity, concerns, type Triage, weight } from '../../../../shared/complaint/handling.ts';
import { Choice } from '../../../components/choice.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { keptForms } from '../../../state/kept.ts';
import { useCommand } from '../../../state/use-command.ts';
import type { ActionProps } from '../action.ts';
import { ActionForm } from '../action-form.tsx';

const useDraft = keptForms<Triage>();
const severities = ['1', '2', '3', '4'] as const;

/** What kind of complaint it is, how heavy it weighs and whom it is about (R60–R65). */
export function WeighForm({ view, onDone, onClose }: ActionProps) {
  const { t } = useTranslation(['lifecycle', 'case', 'common']);
  const { complaint } = view;
  const { value: draft, change, drop } = useDraft(complaint.id, complaint.triage);
  const people = useDesk((known) => known.people);
  const command = useCommand('complaint.weigh', () => {
    drop();
    onDone();
  });
  const send = () => void command.send({ complaint: complaint.id, ...draft });
  return (
    <ActionForm title={t('case:act.weigh')} submit={t('form.send')} {...command} onSend={send} onClose={onClose}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing={6}>
        <Choice
          label={t('form.weight')}
          options={weight.options}
          wordOf={(one) => t(`common:complaint.weight.${one}`)}
          value={draft.weight}
          onChange={(one) => change({ weight: one ?? draft.weight })}
        />
        <Choice
          label={t('form.severity')}
          options={severities}
          wordOf={(one) => one}
          value={severities[draft.severity - 1] ?? '1'}
          onChange={(one) => change({ severity: Number(one ?? draft.severity) })}
        />
        <Choice
          label={t('form.complexity')}
          options={complexity.options}
          wordOf={(one) => t(`common:complaint.complexity.${one}`)}
          value={draft.complexity}
          onChange={(one) => change({ complexity: one ?? draft.complexity })}
        />
        <Choice
          label={t('form.concerns')}
          options={concerns.options}
          wordOf={(one) => t(`common:complaint.concerns.${one}`)}
          value={draft.concerns}
          onChange={(one) => change({ concerns: one })}
          clearable
        />
        <Choice
          label={t('form.claim')}
          options={claimType.options}
          wordOf={(one) => t(`common:complaint.claim.${one}`)}
          value={draft.claimType}
          onChange={(one) => change({ claimType: one })}
          clearable
        />
        <MultiSelect
          size="xs"
          label={t('form.flags')}
          searchable
          openOnFocus={false}
          value={draft.flags}
          data={caseFlag.options.map((one) => ({ value: one, label: t(`common:complaint.flag.${one}`) }))}
          onChange={(flags) => change({ flags: caseFlag.options.filter((one) => flags.includes(one)) })}
        />
      </SimpleGrid>
      <MultiSelect
        size="xs"
        label={t('form.subjects')}
        searchable
        openOnFocus={false}
        maxValues={20}
        value={draft.subjects}
        data={people.map((one) => ({ value: one.id, label: one.name }))}
        onChange={(ids) => change({ subjects: people.map((one) => one.id).filter((id) => ids.includes(id)) })}
      />
      <Checkbox
        size="xs"
        label={t('form.weakPoint')}
        checked={draft.revealsWeakPoint}
        onChange={(event) => change({ revealsWeakPoint: event.currentTarget.checked })}
      />
    </ActionForm>
  );
}
