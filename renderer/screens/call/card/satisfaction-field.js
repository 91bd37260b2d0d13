import { jsx as _jsx } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { ChoiceField } from '../choice-field.tsx';
const scores = ['1', '2', '3', '4', '5'];
/** How content the caller is, as they say it; not asked is n/a (R39). */
export function SatisfactionField() {
  const { t } = useTranslation('call');
  const value = useInHand((call) => call.card.case.satisfaction);
  return _jsx(ChoiceField, {
    name: 'case.satisfaction',
    label: t('field.satisfaction'),
    value: value === undefined ? 'none' : String(value),
    options: [...scores.map((one) => ({ value: one, label: one })), { value: 'none', label: t('notAsked') }],
    onPick: (picked) => fillCard('case.satisfaction', picked === 'none' ? undefined : Number(picked)),
  });
}
