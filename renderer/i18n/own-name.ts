import type { InLanguages } from '../../shared/language.ts';

/** Each language by its own name. */
export const ownName: InLanguages = { en: 'English', ru: 'Русский', th: 'ไทย' };
