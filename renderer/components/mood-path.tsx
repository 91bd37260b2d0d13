import { useTranslation } from 'react-i18next';
import type { CallerState } from '../../shared/complaint/card.ts';
import { MoodMark } from './mood-mark.tsx';

interface Props {
  readonly start: CallerState;
  readonly end: CallerState;
}

/** How the caller felt at the beginning and at the end: shapes to see, words to hear. */
export function MoodPath({ start, end }: Props) {
  const { t } = useTranslation();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <MoodMark state={start} label={t(`mood.${start}`)} short />
      <span aria-hidden="true">→ </span>
      <MoodMark state={end} label={t(`mood.${end}`)} short />
    </span>
  );
}
