import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleView } from '../../../shared/contract/knowledge.ts';
import type { ArticleId } from '../../../shared/ids.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { ownName } from '../../i18n/own-name.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useCategoryName, usePersonName } from '../../state/names.ts';
import { openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { WriteArticle } from './write-article.tsx';

/** One article as it is offered, what is known of it, and what may be done with it. */
export function ArticlePane({ article, fresh }: { readonly article: ArticleId; readonly fresh: number }) {
  const { language } = useShown();
  const read = useAnswer('knowledge.read', { article }, fresh);
  const [correcting, setCorrecting] = useState(false);
  if (read.value === undefined) return <RefusalNote refusal={read.refusal} language={language} />;
  if (!correcting) return <Shown view={read.value} again={read.again} onCorrect={() => setCorrecting(true)} />;
  const { id, revision: seen, source, title, problem, solution, quickFix, appliesTo } = read.value.article;
  const close = () => setCorrecting(false);
  return (
    <WriteArticle
      article={id}
      source={source}
      seen={seen}
      begin={{ title, problem, solution, quickFix, appliesTo }}
      onDone={() => {
        close();
        read.again();
      }}
      onClose={close}
    />
  );
}

interface Props {
  readonly view: ArticleView;
  readonly again: () => void;
  readonly onCorrect: () => void;
}

function Shown({ view: { article, sourceNumber, may }, again, onCorrect }: Props) {
  const { t } = useTranslation(['knowledge', 'common']);
  const shown = useShown();
  const approve = useCommand('knowledge.approve', again);
  const retire = useCommand('knowledge.retire', again);
  const judged = { article: article.id, seen: article.revision };
  const acts = {
    approve: may.judge && article.state !== 'approved' ? () => void approve.send(judged) : undefined,
    retire: may.judge && article.state !== 'retired' ? () => void retire.send(judged) : undefined,
    correct: may.edit ? onCorrect : undefined,
    openCase: article.source === null ? undefined : openCase.bind(undefined, article.source, []),
  };
  useKeys({ option1: acts.approve, option2: acts.retire, option3: acts.correct });
  const keys = { approve: 'option1', retire: 'option2', correct: 'option3' } as const;
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Title order={2} size="h5" className="said">
          {article.title}
        </Title>
        <Badge variant="outline" color="gray" tt="none">
          {t(`state.${article.state}`)}
        </Badge>
        {article.quickFix ? (
          <Badge variant="outline" color="teal" tt="none">
            {t('quick')}
          </Badge>
        ) : null}
      </Group>
      <Group gap={6}>
        {(['approve', 'retire', 'correct'] as const).map((act) => {
          const run = acts[act];
          return run === undefined ? null : (
            <Button
              key={act}
              size="compact-sm"
              variant={act === 'approve' ? 'filled' : 'default'}
              onClick={run}
              rightSection={<KeyHint action={keys[act]} />}
            >
              {t(act)}
            </Button>
          );
        })}
        {acts.openCase === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={acts.openCase}>
            {t('source', { number: sourceNumber ?? '' })}
          </Button>
        )}
      </Group>
      <RefusalNote refusal={approve.refusal ?? retire.refusal} language={shown.language} />
      {(['problem', 'solution'] as const).map((part) => (
        <div key={part}>
          <Text size="xs" c="dimmed">
            {t(part)}
          </Text>
          <Text size="sm" className="said">
            {article[part]}
          </Text>
        </div>
      ))}
      <About article={article} />
    </Stack>
  );
}

/** What it is for, who wrote and approved it, and how often it helped. */
function About({ article }: Pick<ArticleView, 'article'>) {
  const { t } = useTranslation(['knowledge', 'common']);
  const shown = useShown();
  const nameOf = usePersonName();
  const categoryName = useCategoryName(shown.language);
  const products = useDesk((known) => known.catalogue?.products) ?? [];
  const { category, product, claimType } = article.appliesTo;
  const decided = article.decidedAt === null ? undefined : { name: nameOf(article.decidedBy), when: shown.date(article.decidedAt) };
  const lines = [
    [
      ...(category === null ? [] : [categoryName(category)]),
      ...(product === null ? [] : [products.find((one) => one.id === product)?.name ?? '—']),
      ...(claimType === null ? [] : [t(`common:complaint.claim.${claimType}`)]),
      ...article.languages.map((language) => ownName[language]),
    ].join(' · '),
    t('counts', { used: article.used, helped: article.helped }),
    [
      t('written', { name: nameOf(article.proposedBy), when: shown.date(article.proposedAt) }),
      ...(decided === undefined || article.state === 'draft'
        ? []
        : [t(article.state === 'approved' ? 'approvedBy' : 'retiredBy', decided)]),
    ].join(' · '),
  ];
  return (
    <div>
      {lines.map((words) => (
        <Text key={words} size="xs" c="dimmed">
          {words}
        </Text>
      ))}
    </div>
  );
}
