import type { Complaint } from '../complaint/complaint.ts';
import { isOpen } from '../complaint/states.ts';
import type { LetterKind } from './letter-kind.ts';

/** The letter this complaint most likely needs now: turned down, settled with nobody investigating, decided, not yet acknowledged, or still looked into. */
export function suggestKind(complaint: Complaint): LetterKind {
  const { outcome, verdict, finding, letters } = complaint;
  if (outcome === 'refusedWithAlternative' || verdict === 'no') return 'refusal';
  if (outcome !== null && finding === null && !isOpen(complaint)) return 'summaryResolution';
  if (outcome !== null || verdict !== null || finding !== null || !isOpen(complaint)) return 'decision';
  return letters.some(({ kind, state }) => kind === 'acknowledgement' && state !== 'dropped') ? 'holding' : 'acknowledgement';
}
