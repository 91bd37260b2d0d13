import './letter.css';
import { Stack } from '@mantine/core';
import type { ComplaintId, WorkRecordId } from '../../../shared/ids.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useEscape } from '../../keys/use-escape.ts';
import { useNews } from '../../state/news.ts';
import { goTo, type Screen } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { LetterWork } from './letter-work.tsx';

interface Props {
  readonly complaint: ComplaintId;
  readonly letter: WorkRecordId;
  /** Where Esc leads. */
  readonly back: Screen;
}

/** One letter: its words beside its paper, and the next step on its way to the customer. */
export function LetterScreen({ complaint, letter, back }: Props) {
  const fresh = useNews((news) => news.complaints);
  const asked = useAnswer('letter.read', { complaint, letter }, fresh);
  const about = useAnswer('complaint.read', { complaint }, fresh);
  const { language } = useShown();
  useEscape(() => goTo(back));
  const again = () => {
    asked.again();
    about.again();
  };
  return (
    <Stack gap="xs">
      <RefusalNote refusal={asked.refusal ?? about.refusal} language={language} />
      {asked.value === undefined || about.value === undefined ? null : (
        <LetterWork key={asked.value.letter.id} view={asked.value} about={about.value.complaint} back={back} again={again} />
      )}
    </Stack>
  );
}
