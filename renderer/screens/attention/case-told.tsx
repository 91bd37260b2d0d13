import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import type { Told } from '../../../shared/contract/sync.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { againOf, formOf } from '../../state/again.ts';
import { useDesk } from '../../state/desk-state.ts';
import { usePersonName } from '../../state/names.ts';
import { openAgain } from '../../state/screen-state.ts';
import { pairsOf } from '../../state/told-pairs.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { CaseSince } from './case-since.tsx';
import type { PairWords } from './pair-table.tsx';
import { SeenButton } from './seen-button.tsx';
import { overPairs, ToldPane } from './told-pane.tsx';
import { type FieldWords, useFieldWords } from './use-field-words.ts';

interface Props {
  readonly told: Told;
  readonly complaint: ComplaintId;
  readonly fresh: number;
  readonly onOpen: () => void;
  readonly onSeen: () => void;
}

/** The same of a case: what it says now beside what was wanted, what happened since, and the way to do it again. */
export function CaseTold({ told, complaint, fresh, onOpen, onSeen }: Props) {
  const { t } = useTranslation(['sync', 'common']);
  const words = useFieldWords();
  const nameOf = usePersonName();
  const now = useNow(30_000);
  const me = useDesk((known) => known.desk?.session?.person.id);
  const asked = useAnswer('complaint.read', { complaint }, fresh);
  const view = asked.value;
  const again = againOf(told, me);
  const canAgain = again !== undefined && view !== undefined && told.doneAt === null && formOf(again, view, me, now) !== undefined;
  const repeat = canAgain ? () => openAgain(again) : undefined;
  useKeys({ register: repeat });
  return (
    <ToldPane
      told={told}
      pairs={[...casePairs(told, view, words), ...overPairs(told, words)]}
      acts={
        <>
          {repeat === undefined ? null : (
            <Button size="compact-sm" onClick={repeat} rightSection={<KeyHint action="register" />}>
              {t('told.again')}
            </Button>
          )}
          <Button size="compact-sm" variant={canAgain ? 'default' : 'filled'} onClick={onOpen}>
            {t('told.open')} (Enter)
          </Button>
          <SeenButton told={told} onSeen={onSeen} />
        </>
      }
    >
      <RefusalNote refusal={asked.refusal} language={words.shown.language} />
      {view === undefined ? null : (
        <>
          <Title order={3} size="h6">
            {t('told.now')}
          </Title>
          <Text size="sm">
            {t(`common:complaint.state.${view.complaint.state}`)} · {nameOf(view.complaint.owner)}
          </Text>
          <CaseSince told={told} timeline={view.timeline} words={words.timeline} />
          {again !== undefined && !canAgain && told.doneAt === null ? <Text size="sm">{t('told.notAgain')}</Text> : null}
        </>
      )}
    </ToldPane>
  );
}

const casePairs = (told: Told, view: ComplaintView | undefined, words: FieldWords): readonly PairWords[] =>
  pairsOf(told, view?.complaint, view?.timeline ?? []).flatMap(({ path, wanted, stands }) => {
    const said = words.value(path, wanted);
    if (said === undefined) return [];
    return [
      {
        key: path,
        label: words.label(path),
        wanted: said,
        stands: stands === undefined ? undefined : (words.value(path, stands.value) ?? ''),
        by: stands?.by,
        at: stands?.at,
      },
    ];
  });
