import { Group, Select, TextInput } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '../../../shared/contract/contract.ts';
import { type CatalogueId, catalogueId } from '../../../shared/ids.ts';
import { type ArticleState, articleState } from '../../../shared/knowledge/article.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { useShown } from '../../state/use-shown.ts';

/** What the list of articles is narrowed to; null is any. */
export interface Narrowing {
  readonly text: string;
  readonly state: ArticleState | null;
  readonly category: CatalogueId | null;
  readonly product: CatalogueId | null;
}

export const allArticles: Narrowing = { text: '', state: null, category: null, product: null };

/** The same as the desk is asked. */
export const questionOf = ({ text, state, category, product }: Narrowing): Pick<Input<'knowledge.find'>, keyof Narrowing> => ({
  text,
  ...(state === null ? {} : { state }),
  ...(category === null ? {} : { category }),
  ...(product === null ? {} : { product }),
});

/** What was picked in a list of the catalogue. */
const idOf = (picked: string | null): CatalogueId | null => catalogueId.nullable().catch(null).parse(picked);

interface Props {
  readonly asked: Narrowing;
  readonly onAsk: (asked: Narrowing) => void;
  readonly textRef: RefObject<HTMLInputElement | null>;
}

/** Words, state, category, product. */
export function ArticleFilters({ asked, onAsk, textRef }: Props) {
  const { t } = useTranslation('knowledge');
  const { language } = useShown();
  const catalogue = useDesk((known) => known.catalogue);
  const put = (part: Partial<Narrowing>) => onAsk({ ...asked, ...part });
  const choice = { size: 'xs', placeholder: t('any'), clearable: true, searchable: true, style: { flex: '1 1 9rem' } } as const;
  return (
    <Group component="search" gap="xs" align="end" wrap="wrap">
      <TextInput
        ref={textRef}
        size="xs"
        label={t('search')}
        rightSection={<KeyHint action="filterList" />}
        rightSectionWidth={56}
        value={asked.text}
        maxLength={200}
        onChange={(event) => put({ text: event.currentTarget.value })}
        style={{ flex: '2 1 14rem' }}
      />
      <Select
        {...choice}
        label={t('column.state')}
        value={asked.state}
        data={articleState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(value) => put({ state: articleState.nullable().catch(null).parse(value) })}
      />
      <Select
        {...choice}
        label={t('category')}
        value={asked.category}
        data={(catalogue?.categories ?? []).map((one) => ({ value: one.id, label: one.name[language] }))}
        onChange={(value) => put({ category: idOf(value) })}
      />
      <Select
        {...choice}
        label={t('product')}
        value={asked.product}
        data={(catalogue?.products ?? []).map((one) => ({ value: one.id, label: one.name }))}
        onChange={(value) => put({ product: idOf(value) })}
      />
    </Group>
  );
}
