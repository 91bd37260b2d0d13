import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { isSolved } from '../../../shared/knowledge/case-words.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Region } from '../../components/region.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { goTo } from '../../state/screen-state.ts';
import { AddToCause } from './add-to-cause.tsx';

/** What the next complaint gains from this one: an article of what put it right (R134), and a cause that it is one of many of (R131). */
export function CaseLearning({ complaint }: { readonly complaint: Complaint }) {
  const { t } = useTranslation('knowledge');
  const held = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const [adding, setAdding] = useState(false);
  const write = may(held, 'proposeArticle') && isSolved(complaint) ? () => goTo({ at: 'knowledge', from: complaint.id }) : undefined;
  const add = may(held, 'manageCauses') ? () => setAdding(true) : undefined;
  useKeys({ article: write, cause: add });
  if (write === undefined && add === undefined) return null;
  return (
    <Region title={t('learn.title')}>
      <Group gap={6}>
        {write === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={write} rightSection={<KeyHint action="article" />}>
            {t('learn.article')}
          </Button>
        )}
        {add === undefined ? null : (
          <Button size="compact-sm" variant="default" onClick={add} rightSection={<KeyHint action="cause" />}>
            {t('learn.cause')}
          </Button>
        )}
      </Group>
      {adding ? <AddToCause complaint={complaint.id} onClose={() => setAdding(false)} /> : null}
    </Region>
  );
}
