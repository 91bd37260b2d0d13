import { assertNever } from '../../../shared/result.ts';
import type { Again } from '../../state/again.ts';
import { type Action, isLifecycle } from '../../state/possible-actions.ts';
import type { ActionProps } from './action.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { ContactForm } from './contact-form.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { LifecyclePanel } from './lifecycle/lifecycle-panel.tsx';
import { MeasureForm } from './measure-form.tsx';
import { PromiseForm } from './promise-form.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { SolveForm } from './solve-form.tsx';

/** An action that was chosen, with what its form begins with. */
export interface Chosen {
  readonly action: Action;
  readonly result?: 'reached' | 'noAnswer';
  readonly again?: Again;
}

/** The form of the chosen action. */
export function ActionPanel({ chosen, ...given }: ActionProps & { readonly chosen: Chosen }) {
  const { action, again } = chosen;
  const props = { ...given, again };
  if (isLifecycle(action)) return <LifecyclePanel {...props} action={action} />;
  switch (action) {
    case 'answer':
      return <AnswerPanel {...props} />;
    case 'contact':
      return <ContactForm key={chosen.result} {...props} begin={chosen.result === undefined ? {} : { result: chosen.result }} />;
    case 'measure':
      return <MeasureForm {...props} />;
    case 'promise':
    case 'movePromise':
      return <PromiseForm {...props} kind={action} />;
    case 'solve':
      return <SolveForm {...props} />;
    case 'refuse':
      return <RefuseForm {...props} />;
    case 'handOver':
      return <HandOverForm {...props} />;
    default:
      return assertNever(action);
  }
}
