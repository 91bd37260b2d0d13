import './bar-table.css';
import { useTranslation } from 'react-i18next';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** What stands beside the bar when the number is an amount. */
  readonly shown?: string;
}

interface Props {
  readonly caption: string;
  readonly bars: readonly Bar[];
  /** Adds the running share of the whole behind each bar: a Pareto table. */
  readonly cumulative?: boolean;
  readonly empty: string;
}

/** Horizontal bars as what they are, a table: seen as lengths, read aloud as numbers. */
export function BarTable({ caption, bars, cumulative = false, empty }: Props) {
  const { t, i18n } = useTranslation();
  const most = Math.max(...bars.map((bar) => bar.count), 1);
  const whole = Math.max(
    bars.reduce((sum, bar) => sum + bar.count, 0),
    1,
  );
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  const reached = (at: number) => bars.slice(0, at + 1).reduce((sum, bar) => sum + bar.count, 0) / whole;
  return (
    <table className="bar-table">
      <caption>{caption}</caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{t('complaint.bars.what')}</th>
          <th scope="col">{t('complaint.bars.length')}</th>
          <th scope="col">{t('complaint.bars.count')}</th>
          {cumulative ? <th scope="col">{t('complaint.bars.cumulative')}</th> : null}
        </tr>
      </thead>
      <tbody>
        {bars.length === 0 ? (
          <tr>
            <td colSpan={cumulative ? 4 : 3}>{empty}</td>
          </tr>
        ) : null}
        {bars.map((bar, at) => (
          <tr key={bar.key}>
            <th scope="row">{bar.label}</th>
            <td aria-hidden="true" className="bar-table-bar">
              <svg width="100%" height="10" preserveAspectRatio="none" viewBox="0 0 100 10">
                <rect width={Math.max(bar.count / most, 0) * 100} height="10" fill="currentColor" />
              </svg>
            </td>
            <td>{bar.shown ?? bar.count}</td>
            {cumulative ? <td>{percent.format(reached(at))}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
