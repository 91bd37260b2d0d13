import type { CatalogueId, EmployeeId } from '../../shared/ids.ts';
import type { Language } from '../../shared/language.ts';
import { useDesk } from './desk-state.ts';

/** Gives the name of a person by id; an unknown one is a dash. */
export function usePersonName(): (id: EmployeeId | null) => string {
  const people = useDesk((known) => known.people);
  return (id) => people.find((one) => one.id === id)?.name ?? '—';
}

/** Gives the name of a category in a language; none is a dash. */
export function useCategoryName(language: Language): (id: CatalogueId | null | undefined) => string {
  const categories = useDesk((known) => known.catalogue?.categories);
  return (id) => categories?.find((one) => one.id === id)?.name[language] ?? '—';
}
