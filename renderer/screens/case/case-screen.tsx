import './case.css';
import { Stack } from '@mantine/core';
import type { ComplaintId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import type { Again } from '../../state/again.ts';
import { useNews } from '../../state/news.ts';
import { goTo } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { CaseWork } from './case-work.tsx';
import { openNeighbour } from './open-neighbour.ts';

interface Props {
  readonly complaint: ComplaintId;
  /** The list it was opened from, for Alt+← and Alt+→. */
  readonly among: readonly ComplaintId[];
  /** What head office refused, to be done again here. */
  readonly again?: Again | undefined;
}

/** One complaint: its history, its card, and what can be done now. */
export function CaseScreen({ complaint, among, again }: Props) {
  const fresh = useNews((news) => news.complaints + news.customers);
  const view = useAnswer('complaint.read', { complaint }, fresh);
  const { language } = useShown();
  useKeys({
    previousCase: () => openNeighbour(among, complaint, -1),
    nextCase: () => openNeighbour(among, complaint, 1),
    print: () => goTo({ at: 'dossier', complaint, among }),
  });
  return (
    <Stack gap="xs">
      <RefusalNote refusal={view.refusal} language={language} />
      {view.value === undefined ? null : <CaseWork view={view.value} among={among} again={again} refresh={view.again} />}
    </Stack>
  );
}
