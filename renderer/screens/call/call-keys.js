import { useKeys } from '../../keys/use-keys.ts';
import { callActions } from './call-actions.ts';
import { pickOption } from './call-options.ts';
import { showTab } from './context/context-tab.ts';
/** The keys of the call screen; they work inside every field. */
export function CallKeys({ onTab }) {
  const tab = (index) => () => {
    showTab(index);
    onTab?.();
  };
  useKeys({
    ...callActions,
    option1: () => pickOption(0),
    option2: () => pickOption(1),
    option3: () => pickOption(2),
    option4: () => pickOption(3),
    option5: () => pickOption(4),
    option6: () => pickOption(5),
    option7: () => pickOption(6),
    option8: () => pickOption(7),
    option9: () => pickOption(8),
    tab1: tab(0),
    tab2: tab(1),
    tab3: tab(2),
  });
  return null;
}
