const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Two transactions met and the database ended one of them; done again, it goes through. */
export const isWorthAnotherTry = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error) ?? '');

/** Did the database refuse what it was to keep: a value it cannot hold, a key that is taken, a word too long for an index? */
export const isOfContent = (error: unknown): boolean => /^(?:22|23|54)/u.test(codeOf(error) ?? '') && codeOf(error)?.length === 5;

/** Did the database or the line to it say so? Then nothing is wrong with what was asked. */
export const isOfDatabase = (error: unknown): boolean =>
  codeOf(error) !== undefined || (error instanceof Error && /connection|timeout exceeded|pool/iu.test(error.message));
