import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import { type ArticleId, articleId } from '../../../shared/ids.ts';
import type { ArticleText } from '../../../shared/knowledge/article.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowGrid } from '../../components/row-grid.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useKeyNames } from '../../keys/bound-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { newId } from '../../state/new-id.ts';
import { useNews } from '../../state/news.ts';
import { goTo } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { useArticleColumns } from './article-columns.tsx';
import { ArticlePane } from './article-pane.tsx';
import { allArticles, ArticleFilters, questionOf } from './article-filters.tsx';
import { WriteArticle } from './write-article.tsx';

const most = 200;
const blank: ArticleText = {
  title: '',
  problem: '',
  solution: '',
  quickFix: false,
  appliesTo: { product: null, category: null, claimType: null },
};

/** All articles, narrowed by words, state, category and product; the chosen one is read beside the list. */
export function ArticleList({ shown: first }: { readonly shown: ArticleId | undefined }) {
  const { t } = useTranslation(['knowledge', 'common']);
  const keyName = useKeyNames();
  const { language } = useShown();
  const fresh = useNews((news) => news.knowledge);
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const [asked, setAsked] = useState(allArticles);
  const [active, setActive] = useState(first);
  const [writing, setWriting] = useState<ArticleId>();
  const found = useAnswer('knowledge.find', { ...questionOf(asked), skip: 0, rows: most }, fresh);
  const columns = useArticleColumns();
  const text = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLElement>(null);
  useKeys({ filterList: () => text.current?.select() });
  const rows = found.value?.rows ?? [];
  const chosen = active ?? rows[0]?.id;
  if (writing !== undefined)
    return (
      <WriteArticle
        article={writing}
        source={null}
        seen={0}
        begin={blank}
        onDone={() => goTo({ at: 'knowledge', article: writing })}
        onClose={() => setWriting(undefined)}
      />
    );
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={1} size="h4">
          {t('common:knowledge')}
        </Title>
        {may(held, 'proposeArticle') ? (
          <Button size="compact-sm" variant="default" onClick={() => setWriting(newId(articleId))}>
            {t('new')}
          </Button>
        ) : null}
      </Group>
      <ArticleFilters asked={asked} onAsk={setAsked} textRef={text} />
      <RefusalNote refusal={found.refusal} language={language} />
      <div className="knowledge-panes">
        <Region
          title={t('list')}
          beside={<Text size="sm">{found.value?.more === true ? t('first', { number: rows.length }) : rows.length}</Text>}
        >
          {found.value === undefined ? null : (
            <RowGrid
              label={t('list')}
              columns={columns}
              rows={rows}
              idOf={(row) => row.id}
              active={chosen}
              onActive={(row) => setActive(row.id)}
              onOpen={() => pane.current?.focus()}
              onSpace={() => pane.current?.focus()}
              empty={t('empty', { key: keyName('article') })}
            />
          )}
        </Region>
        {chosen === undefined ? null : (
          <section aria-label={t('article')} data-region="" tabIndex={-1} ref={pane}>
            <ArticlePane key={chosen} article={chosen} fresh={fresh} />
          </section>
        )}
      </div>
    </Stack>
  );
}
