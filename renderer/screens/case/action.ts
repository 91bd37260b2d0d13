import type { ComplaintView } from '../../../shared/contract/complaint.ts';

/** What every form of an action works with. */
export interface ActionProps {
  readonly view: ComplaintView;
  readonly onDone: () => void;
  readonly onClose: () => void;
}
