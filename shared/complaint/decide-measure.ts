import type { Complaint } from './complaint.ts';
import { changed, type Deciding, type Decision, line, no, type PayloadOf } from './deciding.ts';
import { isBlank } from './is-blank.ts';
import { afterActing } from './states.ts';

/** One more line of what was done (R77); a resolved complaint takes it too, because work may follow the outcome. */
export function decideMeasure(complaint: Complaint, { text }: PayloadOf<'measure'>, deciding: Deciding): Decision {
  if (isBlank(text)) return no('measureMissing');
  return changed(
    complaint,
    {
      state: afterActing(complaint),
      measures: [...complaint.measures, { at: deciding.now, by: deciding.who.id, text }],
    },
    [line(deciding, 'measure', { text })],
  );
}
