import { callClock } from '../../../shared/format/call-clock.ts';
import { callInHand, presentMoment } from '../../state/call-state.ts';
/** Ctrl+T: the moment of the call, on a new line of the story, where the caret stands. */
export function putTimeMark() {
  const call = callInHand();
  const story = document.getElementById('case.essence');
  if (call === undefined || !(story instanceof HTMLTextAreaElement)) return;
  story.focus();
  const before = story.value.slice(0, story.selectionStart);
  const newLine = before === '' || before.endsWith('\n') ? '' : '\n';
  document.execCommand('insertText', false, `${newLine}${callClock(presentMoment() - call.answeredAt)} `); // keeps the field's own undo
}
