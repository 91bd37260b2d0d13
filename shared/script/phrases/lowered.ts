/** A position begins small before a name, unless it is an abbreviation: `Service manager` → `service manager`, `CEO` stays. */
export const lowered = (position: string): string =>
  /^\p{Lu}\p{Ll}/u.test(position) ? position.charAt(0).toLowerCase() + position.slice(1) : position;
