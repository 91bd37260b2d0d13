import { jsx as _jsx } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { employeeId } from '../../../../shared/ids.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { FieldRow } from '../field-row.tsx';
import { PickList } from '../pick-list.tsx';
/** Whose promise it is: the operator's own unless another is named. */
export function OwnerField() {
  const { t } = useTranslation('call');
  const people = useDesk((known) => known.people);
  const me = useDesk((known) => known.desk?.session?.person.id);
  const owner = useInHand((call) => call.card.case.owner) ?? me;
  return _jsx(FieldRow, {
    of: 'case.owner',
    label: t('field.owner'),
    children: _jsx(PickList, {
      id: 'case.owner',
      label: t('field.owner'),
      value: owner,
      clearable: false,
      nothingFound: t('nothingFound'),
      choices: people
        .filter((one) => one.active)
        .map((one) => ({ value: one.id, label: one.id === me ? t('me', { name: one.name }) : one.name, words: one.position })),
      onPick: (picked) => fillCard('case.owner', picked === undefined ? undefined : employeeId.parse(picked)),
    }),
  });
}
