import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../../shared/complaint/complaint.ts';
import { catalogueId, employeeId } from '../../../../shared/ids.ts';
import { useDesk } from '../../../state/desk-state.ts';
import { useCategoryName, usePersonName } from '../../../state/names.ts';
import { useShown } from '../../../state/use-shown.ts';
import type { DossierWords } from './dossier-words.ts';

/** The words of this window for the dossier of a case. */
export function useDossierWords(complaint: Complaint): DossierWords {
  const { t, i18n } = useTranslation(['dossier', 'common', 'handling', 'deadline', 'letter', 'lifecycle', 'case']);
  const { t: common } = useTranslation();
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryOf = useCategoryName(shown.language);
  const departments = useDesk((known) => known.catalogue?.departments) ?? [];
  return {
    t,
    common,
    shown,
    nameOf,
    departmentOf: (id) => departments.find((one) => one.id === id)?.name ?? '',
    category: categoryOf(complaint.category),
    timeline: {
      t: common,
      by: (when) => t('case:by', { when }),
      shown,
      nameOf: (id) => nameOf(employeeId.safeParse(id).data ?? null),
      categoryOf: (id) => categoryOf(catalogueId.safeParse(id).data),
    },
    fieldOf: (field) => (i18n.exists(`complaint.field.${field}`) ? i18n.t(`complaint.field.${field}` as 'complaint.field.title') : field),
  };
}
