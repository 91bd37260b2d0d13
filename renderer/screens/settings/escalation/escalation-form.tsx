import { Modal, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationRule, EscalationStep } from '../../../../shared/escalation/rule.ts';
import { useSaving } from '../../../state/use-saving.ts';
import { EntryForm } from '../entry-form.tsx';
import { StepFields } from './step-fields.tsx';

interface Props {
  readonly rule: EscalationRule;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One rule: in use or not, each step's moment and whom it tells, and whether somebody must say that they have it. */
export function EscalationForm({ rule: seen, onDone, onClose }: Props) {
  const { t } = useTranslation(['escalation', 'common']);
  const [rule, setRule] = useState(seen);
  const { save, busy, refusal } = useSaving('escalation.saveRule');
  const change = (at: number, step: EscalationStep) =>
    setRule((before) => ({ ...before, steps: before.steps.map((one, place) => (place === at ? step : one)) }));
  const send = async () => {
    if (await save({ rule, seen })) onDone();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${seen.id} · ${t(`rule.${seen.id}.name`)}`}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <EntryForm onSubmit={send} busy={busy} refusal={refusal}>
        <Text size="sm">{t(`rule.${seen.id}.says`)}</Text>
        <Switch label={t('inUse')} checked={rule.on} onChange={({ currentTarget: { checked } }) => setRule({ ...rule, on: checked })} />
        {rule.steps.map((step, place) => (
          <StepFields key={step.step} rule={rule.id} step={step} onChange={(changed) => change(place, changed)} />
        ))}
        {canBeAccepted(seen) ? (
          <Switch
            label={t('accept')}
            description={t('acceptHelp')}
            checked={rule.accept}
            onChange={({ currentTarget: { checked } }) => setRule({ ...rule, accept: checked })}
          />
        ) : null}
      </EntryForm>
    </Modal>
  );
}

/** What goes up by itself needs nobody's word; E13 is what happens when the word is missing. */
const canBeAccepted = ({ id }: EscalationRule): boolean => id !== 'E2' && id !== 'E3' && id !== 'E11' && id !== 'E13';
