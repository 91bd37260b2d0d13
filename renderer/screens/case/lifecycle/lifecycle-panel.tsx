import { assertNever } from '../../../../shared/result.ts';
import type { LifecycleAction } from '../../../state/possible-actions.ts';
import type { ActionProps } from '../action.ts';
import { AgainForm } from './again-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CancelForm } from './cancel-form.tsx';
import { CloseForm } from './close-form.tsx';
import { ConcludeForm } from './conclude-form.tsx';
import { DeEscalateForm } from './de-escalate-form.tsx';
import { InvestigateForm } from './investigate-form.tsx';
import { ReopenForm } from './reopen-form.tsx';
import { TieForm } from './tie-form.tsx';
import { WaitForm } from './wait-form.tsx';
import { WeighForm } from './weigh-form.tsx';
import { WordForm } from './word-form.tsx';

/** The form of a step from the call to the end. */
export function LifecyclePanel({ action, ...props }: ActionProps & { readonly action: LifecycleAction }) {
  switch (action) {
    case 'resume':
    case 'sendBack':
    case 'restore':
      return <WordForm key={action} {...props} kind={action} />;
    case 'investigate':
      return <InvestigateForm {...props} />;
    case 'conclude':
      return <ConcludeForm {...props} />;
    case 'close':
      return <CloseForm {...props} />;
    case 'reopen':
      return <ReopenForm {...props} />;
    case 'again':
      return <AgainForm {...props} />;
    case 'weigh':
      return <WeighForm {...props} />;
    case 'assign':
      return <AssignForm {...props} />;
    case 'wait':
      return <WaitForm {...props} />;
    case 'link':
    case 'merge':
      return <TieForm key={action} {...props} act={action} />;
    case 'cancel':
      return <CancelForm {...props} />;
    case 'deEscalate':
      return <DeEscalateForm {...props} />;
    default:
      return assertNever(action);
  }
}
