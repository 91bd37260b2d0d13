import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Shown } from '../../state/use-shown.ts';
import type { Line } from './notice-lines.ts';

interface Props {
  readonly line: Extract<Line, { readonly kind: 'digest' }>;
  readonly shown: Shown;
}

/** A flood of notices as one line: when the newest came, how many, and of which complaints; Enter opens and closes it. */
export function DigestRow({ line: { notices, opened }, shown }: Props) {
  const { t } = useTranslation('notices');
  const newest = Math.max(...notices.map(({ at }) => at));
  const numbers = [...new Set(notices.map(({ number }) => number).filter((number) => number !== ''))];
  return (
    <>
      <Text span size="sm" miw="9em" className="whole">
        <span aria-hidden="true">{opened ? '▾ ' : '▸ '}</span>
        {shown.moment(newest)}
      </Text>
      <Text span size="sm" fw={notices.some(({ seenAt }) => seenAt === null) ? 600 : 400} className="whole">
        {t('digest', { count: notices.length })}
      </Text>
      <Text span size="sm" className="rest" lineClamp={1}>
        {numbers.join(', ')}
      </Text>
      {opened ? (
        <Text span size="sm" className="whole">
          {t('opened')}
        </Text>
      ) : null}
    </>
  );
}
