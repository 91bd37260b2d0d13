import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/ids.ts';
import { NoticeRow } from '../../components/notice-row.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { useNews } from '../../state/news.ts';
import { isToTake, openNotice, takeNotice } from '../../state/notice-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useNoticeWords } from '../../state/use-notice-words.ts';

const few = 5;

/** The newest notices, those that must be taken first; nothing is shown while there is nothing new. */
export function HomeNotices({ now }: { readonly now: Instant }) {
  const { t } = useTranslation('notices');
  const wordsOf = useNoticeWords(now);
  const fresh = useNews((news) => news.notices);
  const waiting = useAnswer('notices.list', { show: 'waiting', rows: few }, fresh);
  const unseen = useAnswer('notices.list', { show: 'unseen', rows: few }, fresh);
  const toTake = waiting.value?.notices ?? [];
  const rows = [...toTake, ...(unseen.value?.notices ?? []).filter((one) => !isToTake(one))].slice(0, few);
  if (rows.length === 0) return null;
  const take = async (id: (typeof rows)[number]['id']) => {
    await takeNotice(id);
    waiting.again();
    unseen.again();
  };
  return (
    <Region title={t('title')} beside={<Text size="sm">{unseen.value?.unseen}</Text>}>
      <RowList
        label={t('title')}
        rows={rows}
        keyOf={(one) => one.id}
        empty={t('noNews')}
        onOpen={(one) => void openNotice(one, rows)}
        aside={(one) =>
          !isToTake(one) ? null : (
            <Button size="compact-sm" variant="subtle" flex="none" onClick={() => void take(one.id)}>
              {t('takeIt')}
              <span className="unseen">: {one.number}</span>
            </Button>
          )
        }
        show={(one) => <NoticeRow words={wordsOf(one)} />}
      />
    </Region>
  );
}
