import { z } from 'zod';

/** What a letter is for (R121, R123): received, still looked into, decided, turned down, sorry, what was agreed at once (DISP 1.5). */
export const letterKinds = ['acknowledgement', 'holding', 'decision', 'refusal', 'apology', 'summaryResolution'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

/** Letters that tell a result: it is entered in the journal before they are signed (R122). */
export const tellsResult = (kind: LetterKind): boolean => kind !== 'acknowledgement' && kind !== 'holding';
