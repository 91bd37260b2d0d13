import { cleaned } from '../../shared/text/clean.ts';

/** What a paste came to: taken (cleaned where that was needed), or too long by so many characters and refused whole. */
export type Pasted = { readonly kind: 'taken' } | { readonly kind: 'tooLong'; readonly over: number };

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * Pastes into a field only what the desk may keep: unreadable characters go, line ends become spaces in a one-line field, and a text
 * that does not fit is refused whole, so that nobody believes the rest was kept.
 */
export function pasteText(event: ClipboardEvent, field: Field, max: number): Pasted {
  const raw = event.clipboardData?.getData('text') ?? '';
  const kept = field.value.length - ((field.selectionEnd ?? 0) - (field.selectionStart ?? 0));
  const text = raw.length > 4 * max ? raw : readable(raw, field instanceof HTMLTextAreaElement);
  const over = kept + text.length - max;
  if (over > 0) {
    event.preventDefault();
    return { kind: 'tooLong', over };
  }
  if (text !== raw) {
    event.preventDefault();
    document.execCommand('insertText', false, text); // the only way that keeps the field's own undo
  }
  return { kind: 'taken' };
}

const readable = (raw: string, lines: boolean): string => (lines ? cleaned(raw) : cleaned(raw).replaceAll(/\s*\n\s*/gu, ' '));

const texts = ['text', 'search', 'tel', 'url', 'email'];
/** Longer than any field of the desk. */
const noLimit = 100_000;

/** Pastes carefully into every text field that does not see to it itself; passwords stay as they are. Gives the way to stop. */
export function pasteCarefully(tellTooLong: (max: number, over: number) => void): () => void {
  const hear = (event: ClipboardEvent): void => {
    const field = event.target;
    const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && texts.includes(field.type));
    if (!isText || event.defaultPrevented || field.readOnly) return;
    const max = field.maxLength > 0 ? field.maxLength : noLimit;
    const pasted = pasteText(event, field, max);
    if (pasted.kind === 'tooLong') tellTooLong(max, pasted.over);
  };
  document.addEventListener('paste', hear);
  return () => document.removeEventListener('paste', hear);
}
