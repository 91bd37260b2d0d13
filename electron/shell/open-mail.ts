import { shell } from 'electron';
import { isMailLink } from '../../shared/letter/mail-link.ts';

/** Opens the person's mail program for a letter: the only address that ever leaves the page, and only in its one shape (security.md 3, item 15). */
export function openMail(address: string): void {
  if (isMailLink(address)) void shell.openExternal(address);
}
