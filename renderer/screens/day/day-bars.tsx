import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/contract.ts';
import { BarTable } from '../../components/bar-table.tsx';
import { useCategoryName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** Age bands of open complaints in whole days; the last has no end. */
const bands = [
  { key: 'today', from: 0, to: 0 },
  { key: 'one', from: 1, to: 1 },
  { key: 'two', from: 2, to: 2 },
  { key: 'toFive', from: 3, to: 5 },
  { key: 'toTen', from: 6, to: 10 },
  { key: 'older', from: 11, to: Number.POSITIVE_INFINITY },
] as const;

/** What the day's complaints are about, most first, and how old the open ones are. */
export function DayBars({ day }: { readonly day: Output<'day.read'> }) {
  const { t } = useTranslation('day');
  const { language } = useShown();
  const categoryName = useCategoryName(language);
  const categories = day.byCategory
    .toSorted((one, other) => other.count - one.count)
    .map(({ category, count }) => ({
      key: category ?? 'none',
      label: category === null ? t('noCategory') : categoryName(category),
      count,
    }));
  const ages = bands.map(({ key, from, to }) => ({
    key,
    label: t(`band.${key}`),
    count: day.byAge.filter(({ days }) => days >= from && days <= to).reduce((sum, { count }) => sum + count, 0),
  }));
  return (
    <Stack gap="lg">
      <BarTable caption={t('byCategory')} bars={categories} cumulative empty={t('nothingReceived')} />
      <BarTable caption={t('byAge')} bars={ages} empty="" />
    </Stack>
  );
}
