/** Nothing in it besides spaces. */
export const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';
