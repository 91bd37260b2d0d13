import { cleaned } from '../../../shared/text/clean.ts';
/**
 * Pastes into a field only what the desk may keep: unreadable characters go, line ends become spaces in a one-line field, and a text
 * that does not fit is refused whole, so that nobody believes the rest was kept.
 */
export function pasteInto(event, max) {
  const field = event.currentTarget;
  const raw = event.clipboardData.getData('text');
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
const readable = (raw, lines) => (lines ? cleaned(raw) : cleaned(raw).replaceAll(/\s*\n\s*/gu, ' '));
