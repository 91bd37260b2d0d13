import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EmployeeId, Instant } from '../../../shared/ids.ts';
import { usePersonName } from '../../state/names.ts';
import { useShown } from '../../state/use-shown.ts';

/** One field in words: what was wanted in it, and what stands. */
export interface PairWords {
  readonly key: string;
  readonly label: string;
  readonly wanted: string;
  readonly stands: string | undefined;
  readonly by?: EmployeeId | undefined;
  readonly at?: Instant | undefined;
}

interface Props {
  /** What the column of what was wanted is called: by oneself, or by whom. */
  readonly wantedBy: string;
  readonly pairs: readonly PairWords[];
}

/** Both texts side by side, field by field: what was wanted, and what stands instead, by whom. */
export function PairTable({ wantedBy, pairs }: Props) {
  const { t } = useTranslation('sync');
  const nameOf = usePersonName();
  const shown = useShown();
  if (pairs.length === 0) return null;
  return (
    <table className="attention-pairs">
      <thead>
        <tr>
          <th scope="col">{t('told.field')}</th>
          <th scope="col">{wantedBy}</th>
          <th scope="col">{t('told.stands')}</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ key, label, wanted, stands, by, at }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="said">{wanted === '' ? '—' : wanted}</td>
            <td>
              <span className="said">{stands === undefined || stands === '' ? '—' : stands}</span>
              {by === undefined ? null : (
                <Text size="xs" component="div">
                  {at === undefined ? nameOf(by) : t('told.standsBy', { name: nameOf(by), when: shown.moment(at) })}
                </Text>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
