import { useTranslation } from 'react-i18next';
import { verdict } from '../../../../shared/complaint/card.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useOptions } from '../call-options.ts';
import { ChoiceField } from '../choice-field.tsx';
import { TextField } from '../text-field.tsx';

/** Is the complaint justified? A no needs its reason and something else to offer (R116, R117). */
export function DecisionField() {
  const { t } = useTranslation('call');
  const value = useInHand((call) => call.card.case.justified);
  const deciding = useScriptRun(({ script, run }) => script?.stages.find((one) => one.id === run?.stage)?.kind === 'decide');
  useOptions('case.justified', 5, deciding ? (index) => decide(verdict.options[index]) : undefined);
  return (
    <>
      <ChoiceField
        name="case.justified"
        label={t('field.justified')}
        value={value}
        options={verdict.options.map((one) => ({ value: one, label: t(`verdict.${one}`) }))}
        onPick={(picked) => decide(verdict.parse(picked))}
        place="decision"
      />
      {value === undefined ? null : (
        <TextField name="case.reason" label={t('field.reason')} size="note" required={value === 'no'} place="reason" />
      )}
      {value === 'no' ? <TextField name="case.altText" label={t('field.altText')} size="note" required place="alternative" /> : null}
    </>
  );
}

function decide(picked: (typeof verdict.options)[number] | undefined): void {
  if (picked !== undefined) fillCard('case.justified', picked);
}
