import './attention.css';
import { Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Told } from '../../../shared/contract/sync.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { useKeyNames } from '../../keys/bound-keys.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { markTold } from '../../state/again.ts';
import { useNews } from '../../state/news.ts';
import { openCase } from '../../state/screen-state.ts';
import { toldAtOnce, useTold } from '../../state/use-told.ts';
import { useShown } from '../../state/use-shown.ts';
import { CaseTold } from './case-told.tsx';
import { NotTakenNote } from './not-taken-note.tsx';
import { PlainTold } from './plain-told.tsx';
import { useToldColumns } from './use-told-columns.tsx';

/** What head office did not take as it was done here: what was wanted, what stands instead and by whom, and what to do about it. */
export function AttentionScreen() {
  const { t } = useTranslation(['sync', 'common']);
  const shown = useShown();
  const keyOf = useKeyNames();
  const columns = useToldColumns();
  const [all, setAll] = useState(false);
  const [active, setActive] = useState<string>();
  const fresh = useNews((news) => news.complaints);
  const asked = useTold(all ? 'all' : 'open');
  const rows = asked.value?.told ?? [];
  const chosen = rows.find(({ id }) => id === active) ?? rows[0];
  const among = rows.flatMap(({ complaint }) => (complaint === null ? [] : [complaint]));
  const open = ({ complaint }: Told) => complaint !== null && openCase(complaint, among);
  const see = async ({ id, doneAt }: Told) => {
    if (doneAt !== null) return;
    // The next one is looked at then, or the one before where it was the last.
    const at = rows.findIndex((one) => one.id === id);
    setActive((rows[at + 1] ?? rows[at - 1])?.id);
    await markTold(id);
  };
  useKeys({ said: chosen === undefined ? undefined : () => void see(chosen) });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:attention')}
        </Title>
        <Text size="sm">{t('told.help', { again: keyOf('register'), seen: keyOf('said') })}</Text>
      </Group>
      <RefusalNote refusal={asked.refusal} language={shown.language} />
      <NotTakenNote />
      <div className="attention-panes">
        <Region
          title={t('told.list')}
          beside={
            <>
              <Text size="sm">{asked.value?.open}</Text>
              <Checkbox size="xs" label={t('told.showAll')} checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
            </>
          }
        >
          {asked.value === undefined ? null : (
            <RowGrid
              label={t('told.list')}
              columns={columns}
              rows={rows}
              idOf={({ id }) => id}
              active={chosen?.id}
              onActive={({ id }) => setActive(id)}
              onOpen={open}
              empty={t(all ? 'told.none' : 'told.noneOpen')}
            />
          )}
          {asked.value?.more === true ? <Text size="sm">{t('told.older', { count: toldAtOnce })}</Text> : null}
        </Region>
        {chosen === undefined ? null : (
          <section aria-label={t('told.one')} data-region="" tabIndex={-1} style={{ minWidth: 0 }}>
            {chosen.complaint === null ? (
              <PlainTold key={chosen.id} told={chosen} onSeen={() => void see(chosen)} />
            ) : (
              <CaseTold
                key={chosen.id}
                told={chosen}
                complaint={chosen.complaint}
                fresh={fresh}
                onOpen={() => open(chosen)}
                onSeen={() => void see(chosen)}
              />
            )}
          </section>
        )}
      </div>
    </Stack>
  );
}
