import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../shared/escalation/notice.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { NoticeRow } from '../../components/notice-row.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { useKeyNames } from '../../keys/bound-keys.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useNews } from '../../state/news.ts';
import { isToTake, markSeen, noticesAtOnce, openNotice, takeNotice } from '../../state/notice-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNoticeWords } from '../../state/use-notice-words.ts';
import { useNow } from '../../state/use-now.ts';
import { useShown } from '../../state/use-shown.ts';
import { DigestRow } from './digest-row.tsx';
import { type Line, linesOf, noticesOf } from './notice-lines.ts';

/** What the rules of escalation told this person: first what must be taken, then what is good to know; floods stand together. */
export function NoticesScreen() {
  const { t } = useTranslation('notices');
  const shown = useShown();
  const wordsOf = useNoticeWords(useNow(30_000));
  const keyOf = useKeyNames();
  const fresh = useNews((news) => news.notices);
  const asked = useAnswer('notices.list', { show: 'all', rows: noticesAtOnce }, fresh);
  const waiting = useAnswer('notices.list', { show: 'waiting', rows: noticesAtOnce }, fresh);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const notices = asked.value?.notices ?? [];
  const toTake = waiting.value?.notices ?? [];
  const news = linesOf(
    notices.filter((one) => !isToTake(one)),
    opened,
  );
  const again = () => {
    asked.again();
    waiting.again();
  };
  const take = async (notice: Notice) => {
    await takeNotice(notice.id);
    again();
  };
  const see = async (some: readonly Notice[]) => {
    await markSeen(some);
    again();
  };
  const open = (line: Line) => {
    if (line.kind === 'notice') void openNotice(line.notice, notices);
    else setOpened(toggled(opened, line.digest));
  };
  useKeys({
    register: () => withFocus(toTake, 'toTake', (one) => void take(one)),
    said: () => {
      withFocus(toTake, 'toTake', (one) => void see([one]));
      withFocus(news, 'news', (line) => void see(noticesOf(line)));
    },
  });
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('title')}
        </Title>
        <Text size="sm">{t('help', { take: keyOf('register'), seen: keyOf('said') })}</Text>
      </Group>
      <RefusalNote refusal={asked.refusal ?? waiting.refusal} language={shown.language} />
      {asked.value === undefined || waiting.value === undefined ? null : (
        <>
          <div data-list="toTake">
            <Region title={t('toTake')} beside={<Text size="sm">{asked.value.waiting}</Text>}>
              <RowList
                label={t('toTake')}
                rows={toTake}
                keyOf={(one) => one.id}
                empty={t('noToTake')}
                onOpen={(one) => void openNotice(one, toTake)}
                aside={(one) => (
                  <Button
                    size="compact-sm"
                    variant="default"
                    flex="none"
                    onClick={() => void take(one)}
                    rightSection={<KeyHint action="register" />}
                  >
                    {t('takeIt')}
                    <span className="unseen">: {one.number}</span>
                  </Button>
                )}
                show={(one) => <NoticeRow words={wordsOf(one)} />}
              />
            </Region>
          </div>
          <div data-list="news">
            <Region
              title={t('news')}
              beside={
                <>
                  <Text size="sm">{asked.value.unseen}</Text>
                  <Button size="compact-sm" variant="subtle" disabled={asked.value.unseen === 0} onClick={() => void see(notices)}>
                    {t('allSeen')}
                  </Button>
                </>
              }
            >
              <RowList
                label={t('news')}
                rows={news}
                keyOf={(line) => line.key}
                empty={t('noNews')}
                onOpen={open}
                show={(line) =>
                  line.kind === 'digest' ? (
                    <DigestRow line={line} shown={shown} />
                  ) : (
                    <>
                      {line.within ? <span aria-hidden="true">└</span> : null}
                      <NoticeRow words={wordsOf(line.notice)} />
                    </>
                  )
                }
              />
              {asked.value.more ? <Text size="sm">{t('older', { count: notices.length })}</Text> : null}
            </Region>
          </div>
        </>
      )}
    </Stack>
  );
}

/** Does something with the row of a list that has the focus, or its button beside it; nothing while the focus is elsewhere. */
function withFocus<Row>(rows: readonly Row[], list: 'toTake' | 'news', act: (row: Row) => void): void {
  const focused = document.activeElement?.closest(`[data-list="${list}"] li`);
  if (focused === null || focused === undefined) return;
  const row = rows[[...(focused.parentElement?.children ?? [])].indexOf(focused)];
  if (row !== undefined) act(row);
}

function toggled(opened: ReadonlySet<string>, digest: string): ReadonlySet<string> {
  const after = new Set(opened);
  if (!after.delete(digest)) after.add(digest);
  return after;
}
