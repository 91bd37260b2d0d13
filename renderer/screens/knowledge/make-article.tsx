import { Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleBeginning } from '../../../shared/contract/knowledge.ts';
import { articleId, type ComplaintId } from '../../../shared/ids.ts';
import type { Known } from '../../../shared/knowledge/personal-marks.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { newId } from '../../state/new-id.ts';
import { goTo, openCase } from '../../state/screen-state.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useShown } from '../../state/use-shown.ts';
import { WriteArticle } from './write-article.tsx';

/** A solved case at one side, people in it marked; the article it becomes at the other. */
export function MakeArticle({ complaint }: { readonly complaint: ComplaintId }) {
  const { t } = useTranslation('knowledge');
  const { language } = useShown();
  const asked = useAnswer('knowledge.begin', { complaint });
  const [fresh] = useState(() => newId(articleId));
  if (asked.value === undefined) return <RefusalNote refusal={asked.refusal} language={language} />;
  const { number, told, begin, existing } = asked.value;
  const article = existing?.id ?? fresh;
  return (
    <Stack gap="xs">
      <Title order={1} size="h4">
        {t('make', { number })}
      </Title>
      <Text size="sm">{t(existing === null ? 'takenOut' : 'existing')}</Text>
      <div className="knowledge-panes">
        <Told told={told} />
        <WriteArticle
          article={article}
          source={complaint}
          seen={existing?.revision ?? 0}
          begin={existing === null ? begin : textOf(existing)}
          known={namedIn(told)}
          onDone={() => goTo({ at: 'knowledge', article })}
          onClose={() => openCase(complaint)}
        />
      </div>
    </Stack>
  );
}

function Told({ told }: Pick<ArticleBeginning, 'told'>) {
  const { t } = useTranslation('knowledge');
  return (
    <Region title={t('told')}>
      <Stack gap="xs">
        {(['title', 'problem', 'solution'] as const).map((part) => (
          <div key={part}>
            <Text size="xs" c="dimmed">
              {t(part)}
            </Text>
            <MarkedText {...told[part]} />
          </div>
        ))}
        <Group gap="md">
          <Text size="xs" c="dimmed">
            {t('marks')}:
          </Text>
          {(['known', 'guess'] as const).map((kind) => (
            <MarkedText key={kind} text={t(kind)} marks={[{ from: 0, to: t(kind).length, kind: 'name', known: kind === 'known' }]} />
          ))}
        </Group>
      </Stack>
    </Region>
  );
}

const textOf = ({ title, problem, solution, quickFix, appliesTo }: NonNullable<ArticleBeginning['existing']>) => ({
  title,
  problem,
  solution,
  quickFix,
  appliesTo,
});

/** Whom the case names, as far as its words show it. */
function namedIn(told: ArticleBeginning['told']): Known {
  const found = [told.title, told.problem, told.solution].flatMap(({ text, marks }) =>
    marks.filter((mark) => mark.known).map((mark) => ({ kind: mark.kind, words: text.slice(mark.from, mark.to) })),
  );
  const of = (...kinds: readonly string[]) => found.filter(({ kind }) => kinds.includes(kind)).map(({ words }) => words);
  return { names: of('name'), numbers: of('phone', 'number'), addresses: of('email', 'address') };
}
