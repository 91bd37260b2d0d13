import './causes.css';
import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CauseId, causeId, type ComplaintId } from '../../../shared/ids.ts';
import type { CauseText } from '../../../shared/recurrence/cause.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { useKeyNames } from '../../keys/bound-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { newId } from '../../state/new-id.ts';
import { useNews } from '../../state/news.ts';
import { goTo, openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { useCauseColumns } from './cause-columns.tsx';
import { CauseForm } from './cause-form.tsx';
import { CausePane } from './cause-pane.tsx';
import { ProposedList } from './proposed-list.tsx';
import { ReminderList } from './reminder-list.tsx';
import { UnplannedList } from './unplanned-list.tsx';

interface Props {
  readonly shown: CauseId | undefined;
  /** The case a new cause is opened for. */
  readonly from: ComplaintId | undefined;
}

/** A cause that is being opened: what the form begins with, and the complaints that belong to it from the start. */
interface Opening {
  readonly cause: CauseId;
  readonly begin: CauseText;
  readonly complaints: readonly ComplaintId[];
}

/** Why complaints come again and what is done against it (R130–R133): what is due, what comes close together, the causes, and the chosen one. */
export function CausesScreen({ shown: first, from }: Props) {
  const { t } = useTranslation(['causes', 'common']);
  const keyName = useKeyNames();
  const { language } = useShown();
  const me = useDesk((known) => known.desk?.session?.person.id) ?? null;
  const fresh = useNews((news) => news.causes + news.complaints);
  const [withClosed, setWithClosed] = useState(false);
  const listed = useAnswer('cause.list', withClosed ? {} : { status: 'open' }, fresh);
  const [active, setActive] = useState(first);
  const pane = useRef<HTMLElement>(null);
  const columns = useCauseColumns();
  const opening = (text: Partial<CauseText> = {}, complaints: readonly ComplaintId[] = []): Opening => ({
    cause: newId(causeId),
    begin: { title: '', rule: null, owner: me, ...text },
    complaints,
  });
  const [open, setOpen] = useState<Opening | undefined>(() => (from === undefined ? undefined : opening({}, [from])));
  if (open !== undefined)
    return (
      <CauseForm
        cause={open.cause}
        seen={0}
        begin={open.begin}
        complaints={open.complaints}
        onDone={() => goTo({ at: 'causes', cause: open.cause })}
        onClose={() => (from === undefined ? setOpen(undefined) : openCase(from))}
      />
    );
  const { causes, proposed, reminders, unplanned } = listed.value ?? { causes: [], proposed: [], reminders: [], unplanned: [] };
  const chosen = active ?? causes[0]?.cause.id;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:causes')}
        </Title>
        <Group gap="md">
          <Checkbox
            size="sm"
            label={t('showClosed')}
            checked={withClosed}
            onChange={(event) => setWithClosed(event.currentTarget.checked)}
          />
          <Button size="compact-sm" variant="default" onClick={() => setOpen(opening())}>
            {t('new')}
          </Button>
        </Group>
      </Group>
      <RefusalNote refusal={listed.refusal} language={language} />
      {listed.value === undefined ? null : (
        <div className="causes-panes">
          <Stack gap="md" miw={0}>
            <Region title={t('reminders')} beside={<Text size="sm">{reminders.length}</Text>}>
              <ReminderList rows={reminders} onOpen={(row) => setActive(row.action.cause)} />
            </Region>
            <Region title={t('unplanned')} beside={<Text size="sm">{unplanned.length}</Text>}>
              <UnplannedList rows={unplanned} />
            </Region>
            <Region title={t('proposed')} beside={<Text size="sm">{proposed.length}</Text>}>
              <ProposedList rows={proposed} onOpen={(text, complaints) => setOpen(opening(text, complaints))} />
            </Region>
            <Region title={t('list')} beside={<Text size="sm">{causes.length}</Text>}>
              <RowGrid
                label={t('list')}
                columns={columns}
                rows={causes}
                idOf={(row) => row.cause.id}
                active={chosen}
                onActive={(row) => setActive(row.cause.id)}
                onOpen={() => pane.current?.focus()}
                onSpace={() => pane.current?.focus()}
                empty={t('none', { key: keyName('cause') })}
              />
            </Region>
          </Stack>
          {chosen === undefined ? null : (
            <section aria-label={t('cause')} data-region="" tabIndex={-1} ref={pane}>
              <CausePane key={chosen} cause={chosen} fresh={fresh} />
            </section>
          )}
        </div>
      )}
    </Stack>
  );
}
