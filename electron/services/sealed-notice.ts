import type { Language } from '../../shared/language.ts';
import { because } from '../../shared/refusal/refusal.ts';
import { sentenceFor } from '../../shared/refusal/sentences.ts';
import { isSealedOnly } from '../store/secret-store.ts';

/** Why nobody can sign in to this folder's desk without the system's key store; undefined where its secret lies open or never was. */
export const sealedNotice = (folder: string, language: Language): string | undefined =>
  isSealedOnly(folder) ? sentenceFor(because('sealedElsewhere'), language) : undefined;
