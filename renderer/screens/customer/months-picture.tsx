import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CustomerRecord } from '../../../shared/contract/customer-card.ts';

const wide = 420;
const high = 96;
const room = { left: 24, right: 8, top: 10, bottom: 20 };

/** How often somebody was in touch and complained, month by month, as two lines; the same in numbers for whoever cannot see them. */
export function MonthsPicture({ months }: Pick<CustomerRecord, 'months'>) {
  const { t } = useTranslation('customer');
  const most = Math.max(...months.map((one) => Math.max(one.contacts, one.cases)), 1);
  const step = (wide - room.left - room.right) / Math.max(months.length - 1, 1);
  const x = (place: number) => room.left + place * step;
  const y = (count: number) => high - room.bottom - (count / most) * (high - room.top - room.bottom);
  const line = (count: (of: (typeof months)[number]) => number) => months.map((one, place) => `${x(place)},${y(count(one))}`).join(' ');
  const sum = (count: (of: (typeof months)[number]) => number) => months.reduce((all, one) => all + count(one), 0);
  const words = t('months.words', { contacts: sum((one) => one.contacts), cases: sum((one) => one.cases) });
  return (
    <figure style={{ margin: 0 }}>
      <svg className="customer-months" viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={`${t('months.title')}: ${words}`}>
        <polyline className="contacts" points={line((one) => one.contacts)} />
        <polyline className="cases" points={line((one) => one.cases)} />
        <text x={room.left - 6} y={y(most) + 4} textAnchor="end">
          {most}
        </text>
        <text x={room.left - 6} y={y(0) + 4} textAnchor="end">
          0
        </text>
        <text x={room.left} y={high - 5}>
          {months[0]?.month}
        </text>
        <text x={wide - room.right} y={high - 5} textAnchor="end">
          {months.at(-1)?.month}
        </text>
      </svg>
      <Text component="figcaption" size="xs">
        — {t('months.contacts')} · - - {t('months.cases')} · {words}
      </Text>
      <details>
        <summary style={{ cursor: 'pointer', fontSize: 'var(--mantine-font-size-xs)' }}>{t('months.numbers')}</summary>
        <table className="customer-compare">
          <thead>
            <tr>
              <th scope="col">{t('months.month')}</th>
              <th scope="col">{t('months.contacts')}</th>
              <th scope="col">{t('months.cases')}</th>
            </tr>
          </thead>
          <tbody>
            {months.map((one) => (
              <tr key={one.month}>
                <th scope="row">{one.month}</th>
                <td>{one.contacts}</td>
                <td>{one.cases}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
