import { Chip, Fieldset, Group, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { noticeRole } from '../../../../shared/escalation/notice.ts';
import type { EscalationRuleId } from '../../../../shared/escalation/notice.ts';
import type { EscalationStep } from '../../../../shared/escalation/rule.ts';

interface Props {
  readonly rule: EscalationRuleId;
  readonly step: EscalationStep;
  readonly onChange: (step: EscalationStep) => void;
}

/** Whom an administrator may name; who was asked, who leads a department and who stands in follow from the case. */
const named = ['owner', 'lead', 'manager', 'director', 'analyst'] as const;

/** One step of a rule: how long before or after, and who is told. */
export function StepFields({ rule, step, onChange }: Props) {
  const { t } = useTranslation('escalation');
  const fixed = step.to.filter((one) => !named.some((name) => name === one));
  const choose = (chosen: readonly string[]) => {
    const to = [...fixed, ...chosen.flatMap((one) => noticeRole.safeParse(one).data ?? [])];
    if (to.length > 0) onChange({ ...step, to });
  };
  return (
    <Fieldset legend={t(`step.${legendOf(rule, step)}`)}>
      {hasAmount(rule, step) ? (
        <NumberInput
          label={t(`unit.${step.unit}`)}
          description={step.unit === 'percent' || step.unit === 'times' ? undefined : t('beforeHelp')}
          value={step.amount}
          allowDecimal={false}
          min={step.unit === 'percent' || step.unit === 'times' ? 1 : -10_000}
          max={step.unit === 'percent' ? 100 : 10_000}
          onChange={(amount) => (typeof amount === 'number' ? onChange({ ...step, amount }) : undefined)}
        />
      ) : null}
      <Group gap="xs" mt="xs" role="group" aria-label={t('told')}>
        {fixed.map((one) => (
          <span key={one}>{t(`to.${one}`)}</span>
        ))}
        <Chip.Group multiple value={step.to.filter((one) => !fixed.includes(one))} onChange={choose}>
          {named.map((one) => (
            <Chip key={one} value={one} size="sm">
              {t(`to.${one}`)}
            </Chip>
          ))}
        </Chip.Group>
      </Group>
    </Fieldset>
  );
}

/** What happens at once, and what the sources fix (E9: five in seven days), has no number to set. */
const hasAmount = (rule: EscalationRuleId, { step }: EscalationStep): boolean => step !== 'now' && rule !== 'E9';

function legendOf(rule: EscalationRuleId, { step, unit }: EscalationStep) {
  if (unit === 'percent') return 'percent';
  if (step === 'now' || rule === 'E9') return 'now';
  if (unit === 'times') return 'times';
  return rule === 'E2' || rule === 'E11' ? 'due' : 'after';
}
