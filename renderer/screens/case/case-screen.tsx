import './case.css';
import { Stack } from '@mantine/core';
import type { ComplaintId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { CaseWork } from './case-work.tsx';

interface Props {
  readonly complaint: ComplaintId;
  /** The list it was opened from, for Alt+← and Alt+→. */
  readonly among: readonly ComplaintId[];
}

/** One complaint: its history, its card, and what can be done now. */
export function CaseScreen({ complaint, among }: Props) {
  const fresh = useNews((news) => news.complaints);
  const view = useAnswer('complaint.read', { complaint }, fresh);
  const { language } = useShown();
  const step = (by: -1 | 1) => {
    const here = among.indexOf(complaint);
    const next = here === -1 ? undefined : among[here + by];
    if (next !== undefined) openCase(next, among);
  };
  useKeys({ previousCase: () => step(-1), nextCase: () => step(1) });
  return (
    <Stack gap="xs">
      <RefusalNote refusal={view.refusal} language={language} />
      {view.value === undefined ? null : <CaseWork view={view.value} among={among} again={view.again} />}
    </Stack>
  );
}
