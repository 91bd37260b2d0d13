import { jsx as _jsx } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { catalogueId } from '../../../../shared/ids.ts';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { FieldRow } from '../field-row.tsx';
import { goHomeFrom } from '../home-position.ts';
import { PickList } from '../pick-list.tsx';
/** What kind of complaint it is: by code, name or other words in any of the three languages. */
export function CategoryField() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const categories = useDesk((known) => known.catalogue?.categories) ?? [];
  const value = useInHand((call) => call.card.case.category);
  const invalid = useInHand((call) => call.refusals.category !== undefined) === true;
  return _jsx(FieldRow, {
    of: 'case.category',
    label: t('field.category'),
    required: true,
    place: 'category',
    children: _jsx(PickList, {
      id: 'case.category',
      label: t('field.category'),
      required: true,
      invalid: invalid,
      clearable: false,
      nothingFound: t('nothingFound'),
      placeholder: 'Ctrl+.',
      value: value,
      choices: categories
        .filter((one) => one.active || one.id === value)
        .map(({ id, code, name, words }) => ({
          value: id,
          label: name[language],
          words: `${code} ${Object.values(name).join(' ')} ${words}`,
          detail: code,
        })),
      onPick: (picked) => {
        fillCard('case.category', picked === undefined ? undefined : catalogueId.parse(picked));
        goHomeFrom('case.category');
      },
    }),
  });
}
