import { useTranslation } from 'react-i18next';
import type { CauseRule } from '../../../shared/recurrence/cause.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** Says what the rule of a cause looks for; without a rule, that complaints are added by hand. */
export function useCauseWords(): (rule: CauseRule | null) => string {
  const { t } = useTranslation(['causes', 'common']);
  const { language } = useShown();
  const categoryName = useCategoryName(language);
  const products = useDesk((known) => known.catalogue?.products) ?? [];
  return (rule) => {
    if (rule === null) return t('byHand');
    const { category, product, causeType } = rule;
    const parts = [
      ...(product === null ? [] : [products.find((one) => one.id === product)?.name ?? '—']),
      ...(causeType === null ? [] : [t(`common:complaint.causeType.${causeType}`)]),
      ...(category === null ? [] : [categoryName(category)]),
    ];
    return t('rule', { rule: parts.join(' · ') });
  };
}
