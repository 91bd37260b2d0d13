import type { TFunction } from 'i18next';
import type { CatalogueId, EmployeeId } from '../../../../shared/ids.ts';
import type { Shown } from '../../../state/use-shown.ts';
import type { Words } from '../../../state/timeline-words.ts';

/** What a dossier of a case is put into words with. */
export interface DossierWords {
  readonly t: TFunction<['dossier', 'common', 'handling', 'deadline', 'letter', 'lifecycle', 'case']>;
  readonly common: TFunction;
  readonly shown: Shown;
  readonly nameOf: (id: EmployeeId | null) => string;
  readonly departmentOf: (id: CatalogueId | null) => string;
  readonly category: string;
  readonly timeline: Words;
  /** What a field of the card is called. */
  readonly fieldOf: (field: string) => string;
}
