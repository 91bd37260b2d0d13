import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import type { Again } from '../../state/again.ts';

/** What every form of an action works with. */
export interface ActionProps {
  readonly view: ComplaintView;
  /** What head office refused and is done again here: the form begins as it was filled in then. */
  readonly again?: Again | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
