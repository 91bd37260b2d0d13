import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { categoryFinder } from '../../../../shared/catalogue/find-categories.ts';
import { catalogueId } from '../../../../shared/ids.ts';
import { anyLayout } from '../../../keys/any-layout.ts';
import { useKeyNames } from '../../../keys/bound-keys.ts';
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
  const keyName = useKeyNames();
  const catalogue = useDesk((known) => known.catalogue);
  const categories = catalogue?.categories ?? [];
  // Parting every name into words takes some milliseconds: once a catalogue, not once a key.
  const find = useMemo(() => categoryFinder(catalogue?.categories ?? [], catalogue?.recentCategories ?? []), [catalogue]);
  const value = useInHand((call) => call.card.case.category);
  const invalid = useInHand((call) => call.refusals.category !== undefined) === true;
  return (
    <FieldRow of="case.category" label={t('field.category')} required place="category">
      <PickList
        id="case.category"
        label={t('field.category')}
        required
        invalid={invalid}
        clearable={false}
        nothingFound={t('nothingFound')}
        placeholder={keyName('category')}
        value={value}
        find={(search) => find(anyLayout(search))}
        choices={categories
          .filter((one) => one.active || one.id === value)
          .map(({ id, code, name, words }) => ({
            value: id,
            label: name[language],
            words: `${code} ${Object.values(name).join(' ')} ${words}`,
            detail: code,
          }))}
        onPick={(picked) => {
          fillCard('case.category', picked === undefined ? undefined : catalogueId.parse(picked));
          goHomeFrom('case.category');
        }}
      />
    </FieldRow>
  );
}
