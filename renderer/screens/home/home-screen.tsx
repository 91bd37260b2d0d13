import { Alert, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { useRoles } from '../../state/use-roles.ts';
import { AskedList } from './asked-list.tsx';
import { BackList } from './back-list.tsx';
import { CallbackList } from './callback-list.tsx';
import { DraftList } from './draft-list.tsx';
import { HomeNotices } from './home-notices.tsx';
import { PromiseList } from './promise-list.tsx';
import { ToAskList } from './to-ask-list.tsx';
import { WaitingList } from './waiting-list.tsx';

const minute = 60_000;

/** Where a person starts: promises by time left, what came back from the manager, unfinished cards, people to call back. */
export function HomeScreen() {
  const { t } = useTranslation(['home', 'common', 'lifecycle']);
  const held = useRoles();
  const fresh = useNews((news) => news.complaints + news.callbacks + news.drafts);
  const home = useAnswer('home.read', {}, fresh);
  const now = useNow(minute / 2);
  const shown = useShown();
  if (!may(held, 'takeCall') && !may(held, 'readComplaint'))
    return (
      <Stack gap="md">
        <Title order={1} size="h4">
          {t('common:home')}
        </Title>
        <DraftsSetAside />
        <Text>{t('adminHere')}</Text>
      </Stack>
    );
  const lists = home.value;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:home')}
        </Title>
        {lists === undefined ? null : <Text size="sm">{t('today', lists.today)}</Text>}
      </Group>
      <DraftsSetAside />
      <RefusalNote refusal={home.refusal} language={shown.language} />
      <HomeNotices now={now} />
      {lists === undefined ? null : (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" verticalSpacing="lg">
          <Region title={t('promises')} beside={<Text size="sm">{lists.promises.length}</Text>}>
            <PromiseList rows={lists.promises} now={now} shown={shown} />
          </Region>
          <Region title={t('back')} beside={<Text size="sm">{lists.back.length}</Text>}>
            <BackList rows={lists.back} label={t('back')} empty={t('noBack')} now={now} shown={shown} />
          </Region>
          {may(held, 'answerEscalation') ? (
            <Region title={t('asked')} beside={<Text size="sm">{lists.asked.length}</Text>}>
              <BackList rows={lists.asked} label={t('asked')} empty={t('noAsked')} now={now} shown={shown} />
            </Region>
          ) : null}
          {may(held, 'giveStatement') ? <AskedList fresh={fresh} now={now} shown={shown} /> : null}
          {lists.waiting.length === 0 ? null : (
            <Region title={t('lifecycle:waitingDue')} beside={<Text size="sm">{lists.waiting.length}</Text>}>
              <WaitingList rows={lists.waiting} now={now} shown={shown} />
            </Region>
          )}
          {may(held, 'checkSatisfaction') ? <ToAskList fresh={fresh} now={now} shown={shown} /> : null}
          <Region title={t('drafts')} beside={<Text size="sm">{lists.drafts.length}</Text>}>
            <DraftList rows={lists.drafts} shown={shown} />
          </Region>
          <Region title={t('callbacks')} beside={<Text size="sm">{lists.callbacks.length}</Text>}>
            <CallbackList rows={lists.callbacks} now={now} shown={shown} />
          </Region>
        </SimpleGrid>
      )}
    </Stack>
  );
}

/** Unfinished cards that could not be read when this person signed in: where they are, and that writing goes on. */
function DraftsSetAside() {
  const { t } = useTranslation('home');
  const name = useDesk((known) => known.desk?.draftsSetAside) ?? null;
  if (name === null) return null;
  return (
    <Alert color="red" variant="outline" py="xs">
      {t('draftsSetAside', { name })}
    </Alert>
  );
}
