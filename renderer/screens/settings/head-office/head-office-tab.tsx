import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { spoken } from '../../../i18n/languages.ts';
import { useRoles } from '../../../state/use-roles.ts';
import { useSync } from '../../../state/use-sync.ts';
import { JoinForm } from './join-form.tsx';
import { Joining } from './joining.tsx';
import { Standing } from './standing.tsx';
import { Stopped } from './stopped.tsx';

/** This desk and head office: alone, joining, in step or behind, or stopped with its way out. */
export function HeadOfficeTab() {
  const { t } = useTranslation('sync');
  const { state, headOffice, refusal } = useSync();
  const mayJoin = may(useRoles(), 'joinHeadOffice');
  if (state === undefined) return <RefusalNote refusal={refusal} language={spoken()} />;
  return (
    <Stack maw={900} gap="lg">
      {state.kind === 'alone' ? <Text size="sm">{t('alone')}</Text> : null}
      {state.kind === 'alone' && !mayJoin ? <Text size="sm">{t('aloneAsk')}</Text> : null}
      {state.kind === 'stopped' ? <Stopped state={state} mayJoin={mayJoin} /> : null}
      {state.kind === 'joining' ? <Joining state={state} /> : null}
      {mayJoin && state.kind === 'alone' ? <JoinForm title={t('join.title')} /> : null}
      {mayJoin && state.kind === 'stopped' && state.why !== 'tooOld' && state.why !== 'tooNew' ? (
        <JoinForm title={t('join.again')} address={headOffice?.address} />
      ) : null}
      {headOffice === null ? null : <Standing state={state} headOffice={headOffice} />}
    </Stack>
  );
}
