import { jsx as _jsx } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { fillCard } from '../../../state/card-keeping.ts';
import { callInHand, useInHand } from '../../../state/call-state.ts';
import { registerComplaint } from '../../../state/register-complaint.ts';
import { FieldRow } from '../field-row.tsx';
import { goHomeFrom } from '../home-position.ts';
import { MomentField } from '../moment-field.tsx';
/** The date the customer is promised: a day and an hour, never "soon" (R54, R87). On a registered complaint it is given at once. */
export function PromiseField() {
  const { t } = useTranslation('call');
  const value = useInHand((call) => call.card.case.deadline);
  const invalid = useInHand((call) => call.refusals.promise !== undefined) === true;
  return _jsx(FieldRow, {
    of: 'case.deadline',
    label: t('field.deadline'),
    place: 'promise',
    children: _jsx(MomentField, {
      id: 'case.deadline',
      label: t('field.deadline'),
      value: value,
      kind: 'promise',
      invalid: invalid,
      onPick: (at) => {
        fillCard('case.deadline', at);
        goHomeFrom('case.deadline');
        if (callInHand()?.complaint !== undefined) void registerComplaint();
      },
    }),
  });
}
