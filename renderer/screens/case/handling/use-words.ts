import { keptForms } from '../../../state/kept.ts';

/** The words typed into a form of one voice, task or remedy, by what they are about; kept until they are taken. */
export const useWords = keptForms<string>();
