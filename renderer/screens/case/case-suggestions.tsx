import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { isOpen } from '../../../shared/complaint/states.ts';
import type { ArticleId } from '../../../shared/ids.ts';
import { longest } from '../../../shared/text/fields.ts';
import { Region } from '../../components/region.tsx';
import { useNews } from '../../state/news.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useCommand } from '../../state/use-command.ts';
import { useRoles } from '../../state/use-roles.ts';

/** What helped in such cases, for whoever answers the customer while the case is open. */
export function CaseSuggestions({ complaint }: Props) {
  const held = useRoles();
  return may(held, 'takeCall') && isOpen(complaint) ? <Suggested complaint={complaint} /> : null;
}

interface Props {
  readonly complaint: Complaint;
}

/** Articles that may put an open case right (U13): each opens to its solution; the one that is used is counted with this case. */
function Suggested({ complaint }: Props) {
  const { t } = useTranslation('knowledge');
  const fresh = useNews((news) => news.knowledge);
  const { facts, category, triage } = complaint;
  const text = [facts.title, facts.product, facts.essence, facts.desired].filter((one) => one !== undefined && one !== '').join('\n');
  const { value } = useAnswer(
    'knowledge.suggest',
    { category, product: facts.productId ?? null, claimType: triage.claimType, text: text.slice(0, longest.note) },
    fresh,
  );
  const [used, setUsed] = useState<ArticleId>();
  const use = useCommand('knowledge.use', () => undefined);
  if (value === undefined || value.length === 0) return null;
  return (
    <Region title={t('learn.offer')}>
      {value.map((article) => (
        <details key={article.id}>
          <Text component="summary" size="sm" fw={600} className="said">
            {article.title}
          </Text>
          <Text size="sm" className="said">
            {article.solution}
          </Text>
          <Text size="xs" c="dimmed">
            {t('counts', { used: article.used, helped: article.helped })}
          </Text>
          <Button
            size="compact-xs"
            mih={24}
            variant="default"
            disabled={used === article.id}
            onClick={() => {
              setUsed(article.id);
              void use.send({ article: article.id, complaint: complaint.id });
            }}
          >
            {t(used === article.id ? 'learn.used' : 'learn.use')}
          </Button>
        </details>
      ))}
    </Region>
  );
}
