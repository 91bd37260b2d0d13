import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CauseView } from '../../../shared/contract/recurrence.ts';
import { runChart } from '../../../shared/recurrence/run-chart.ts';
import { BarTable } from '../../components/bar-table.tsx';
import { Region } from '../../components/region.tsx';
import { RunChartPicture } from '../../components/run-chart-picture.tsx';
import { useShown } from '../../state/use-shown.ts';

/** How often it came, week by week: as a picture with its median, in words where a run means something, and in numbers (R133). */
export function Recurrence({ view: { weeks, actions } }: { readonly view: CauseView }) {
  const { t } = useTranslation('causes');
  const shown = useShown();
  const chart = runChart(weeks.map((week) => week.count));
  const number = new Intl.NumberFormat(shown.language, { maximumFractionDigits: 1 });
  const median = number.format(chart.median);
  return (
    <Region title={t('chart')}>
      <RunChartPicture
        weeks={weeks}
        chart={chart}
        marks={actions.flatMap(({ action }) => action.doneAt ?? [])}
        label={t('chartWords', { weeks: weeks.length, median, last: weeks.at(-1)?.count ?? 0 })}
        medianLabel={t('median', { number: median })}
        dateOf={shown.date}
      />
      {chart.signals.map(({ kind, towards, from, to, weeks: length }) => (
        <Text key={`${kind} ${from}`} size="sm">
          <span aria-hidden="true">○ </span>
          {t(`signal.${kind}.${towards}`, { number: length })} ({shown.date(weeks[from]?.from ?? 0)} – {shown.date(weeks[to]?.from ?? 0)})
        </Text>
      ))}
      <details className="causes-numbers">
        <summary>{t('numbers')}</summary>
        <BarTable
          caption={t('chart')}
          bars={weeks.toReversed().map(({ from, count }) => ({ key: String(from), label: `${t('weekOf')} ${shown.date(from)}`, count }))}
          empty=""
        />
      </details>
    </Region>
  );
}
