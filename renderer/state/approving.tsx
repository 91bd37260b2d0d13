import type { Complaint } from '../../shared/complaint/complaint.ts';
import { ApproveForm } from '../components/approve-form.tsx';
import { type Decided, useApproving } from './use-approving.ts';

interface Props extends Decided {
  readonly complaint: Complaint;
  readonly onClose: () => void;
}

/** The form that decides a remedy, the same on the case and in the queue; it stands here because a component knows no desk. */
export function Approving({ complaint, onClose, ...decided }: Props) {
  return <ApproveForm {...useApproving(complaint, decided)} onClose={onClose} />;
}
