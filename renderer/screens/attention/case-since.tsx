import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimelineEntry } from '../../../shared/complaint/complaint.ts';
import type { Told } from '../../../shared/contract/sync.ts';
import { usePersonName } from '../../state/names.ts';
import { partsOf, type Words } from '../../state/timeline-words.ts';
import { useShown } from '../../state/use-shown.ts';

/** At least so many lines are shown: what stood in the way may have happened just before, at another desk. */
const few = 3;
const most = 8;

interface Props {
  readonly told: Told;
  readonly timeline: readonly TimelineEntry[];
  readonly words: Words;
}

/** What happened to the case since, newest first: by whom it is otherwise now. */
export function CaseSince({ told, timeline, words }: Props) {
  const { t } = useTranslation(['sync', 'common', 'case']);
  const shown = useShown();
  const nameOf = usePersonName();
  const since = timeline.filter(({ at }) => at >= told.at).length;
  const lines = timeline.slice(-Math.min(Math.max(since, few), most)).toReversed();
  return (
    <>
      <Text size="sm" fw={600}>
        {t('told.meanwhile')}
      </Text>
      {since === 0 ? <Text size="sm">{t('told.nothingSince')}</Text> : null}
      <ul className="attention-since">
        {lines.map((entry, at) => (
          // The history only grows, so a place in it names a line.
          <li key={`${entry.at}-${timeline.length - at}`}>
            <time dateTime={new Date(entry.at).toISOString()}>{shown.moment(entry.at)}</time>
            {' · '}
            <b>{t(`common:complaint.line.${entry.kind}`)}</b>
            {' · '}
            {entry.kind === 'escalated' ? t('case:byRule') : nameOf(entry.by)}
            <span className="said">{partsOf(entry, words).map((part) => ` · ${part}`)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
