import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { isSolved } from '../../../shared/knowledge/case-words.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Region } from '../../components/region.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { goTo } from '../../state/screen-state.ts';

/** What the next complaint gains from this one: an article of what put it right (R134). */
export function CaseLearning({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('knowledge');
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const canWrite = may(held, 'proposeArticle') && isSolved(complaint);
  const write = () => goTo({ at: 'knowledge', from: complaint.id });
  useKeys({ article: canWrite ? write : undefined });
  if (!canWrite) return null;
  return (
    <Region title={t('learn.title')}>
      <Group gap={6}>
        <Button size="compact-sm" variant="default" onClick={write} rightSection={<KeyHint action="article" />}>
          {t('learn.article')}
        </Button>
      </Group>
    </Region>
  );
}
