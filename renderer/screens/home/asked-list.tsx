import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/ids.ts';
import { Due } from '../../components/due.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { InsteadOf } from '../../components/instead-of.tsx';
import { RowList } from '../../components/row-list.tsx';
import { usePersonName } from '../../state/names.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useInsteadWords } from '../../state/use-instead-words.ts';
import type { Shown } from '../../state/use-shown.ts';

interface Props {
  readonly fresh: number;
  readonly now: Instant;
  readonly shown: Shown;
}

/** What colleagues ask this person to say or to do, and the tasks of their department; nothing is shown while there is none. */
export function AskedList({ fresh, now, shown }: Props) {
  const { t } = useTranslation('handling');
  const insteadWords = useInsteadWords();
  const nameOf = usePersonName();
  const asked = useAnswer('asked.read', {}, fresh);
  const rows = asked.value ?? [];
  if (rows.length === 0) return <RefusalNote refusal={asked.refusal} language={shown.language} />;
  return (
    <Region title={t('askedOfMe')} beside={<Text size="sm">{rows.length}</Text>}>
      <RowList
        label={t('askedOfMe')}
        rows={rows}
        keyOf={(one) => one.record}
        empty=""
        onOpen={(one) =>
          openCase(
            one.complaint,
            rows.map((row) => row.complaint),
          )
        }
        show={(one) => (
          <>
            <Due words={shown.left(one.dueAt, now)} overdue={one.dueAt < now} />
            <Text span size="sm" fw={600} className="whole">
              {one.number}
            </Text>
            <Text span size="sm" className="whole">
              {t(`askedKind.${one.kind}`)}
            </Text>
            <Text span size="sm" className="said rest" lineClamp={1} style={{ flexBasis: '3em' }}>
              {one.what === '' ? one.title : one.what}
            </Text>
            <Text span size="sm" className="whole">
              {nameOf(one.from)}
            </Text>
            <InsteadOf words={insteadWords(one.insteadOf)} />
          </>
        )}
      />
    </Region>
  );
}
