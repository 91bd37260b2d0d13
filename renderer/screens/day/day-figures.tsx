import { SimpleGrid, Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/contract.ts';
import { duration } from '../../../shared/format/duration.ts';
import type { Instant } from '../../../shared/ids.ts';
import type { Language } from '../../../shared/language.ts';
import { useShown } from '../../state/use-shown.ts';
import { ageShown } from './age-shown.ts';

interface Props {
  readonly day: Output<'day.read'>;
  readonly now: Instant;
}

/** Targets of ux.md 3.6; the days a complaint may stay open are the company's own deadline rule. */
const targets = { promisesKept: 0.95, solvedOnCall: 0.6, wrapUpSeconds: 60 } as const;
const secondsADay = 86_400;

interface Figure {
  readonly name: 'overdue' | 'oldest' | 'kept' | 'solved' | 'noDate' | 'wrapUp';
  readonly value: string;
  /** What the number means, in words. */
  readonly about: string;
  readonly target: string;
  /** Undefined where there was nothing to measure. */
  readonly met: boolean | undefined;
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/** Six numbers, each beside its target, met or missed in words, and with what it means. */
export function DayFigures({ day, now }: Props) {
  const { t } = useTranslation('day');
  const { language } = useShown();
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const longest = day.targetDays === null ? undefined : day.targetDays * secondsADay;
  const age = day.oldestOpen === null ? undefined : now - day.oldestOpen;
  const kept = share(day.promisesKept, day.promisesDue);
  const solved = share(day.solvedOnCall, day.registered);
  const shareFigure = (name: 'kept' | 'solved', value: number | undefined, target: number): Figure => ({
    name,
    about: t(`about.${name}`),
    value: value === undefined ? '—' : percent.format(value),
    target: percent.format(target),
    met: value === undefined ? undefined : value >= target,
  });
  const figures: readonly Figure[] = [
    { name: 'overdue', about: t('about.overdue'), value: String(day.overdue), target: '0', met: day.overdue === 0 },
    {
      name: 'oldest',
      about: t('about.oldest'),
      value: age === undefined ? '—' : ageShown(age, language),
      target: longest === undefined ? '—' : duration(longest, language),
      met: age === undefined || longest === undefined ? undefined : age <= longest * 1000,
    },
    shareFigure('kept', kept, targets.promisesKept),
    shareFigure('solved', solved, targets.solvedOnCall),
    { name: 'noDate', about: t('about.noDate'), value: String(day.noDate), target: '0', met: day.noDate === 0 },
    wrapUpFigure(day.wrapUp, { t, language }),
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm" m={0}>
      {figures.map(({ name, value, target, met, about }) => (
        <div key={name} style={{ border: '1px solid var(--mantine-color-default-border)', borderRadius: 4, padding: '4px 10px' }}>
          <Text component="dt" size="sm">
            {t(`figure.${name}`)}
          </Text>
          <Text component="dd" m={0}>
            <b style={{ fontSize: '1.3em' }}>{value}</b> <span>{t('target', { target })}</span>{' '}
            {met === undefined ? null : (
              <span style={{ color: met ? 'var(--done-ink)' : 'var(--state-aggressive-ink)', fontWeight: 600, whiteSpace: 'nowrap' }}>
                <span aria-hidden="true">{met ? '✓ ' : '▲ '}</span>
                {t(met ? 'met' : 'missed')}
              </span>
            )}
          </Text>
          <Text component="dd" m={0} size="xs" c="dimmed">
            {about}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}

/** How long nine calls of ten were wrapped up in, the slow ones being what one can help with; the median stands in the words (product.md 3.11). */
function wrapUpFigure(
  { median, p90 }: Props['day']['wrapUp'],
  { t, language }: { readonly t: TFunction<'day'>; readonly language: Language },
): Figure {
  return {
    name: 'wrapUp',
    about: median === null ? t('about.noWrapUp') : t('about.wrapUp', { median: duration(median, language) }),
    value: p90 === null ? '—' : duration(p90, language),
    target: duration(targets.wrapUpSeconds, language),
    met: p90 === null ? undefined : p90 <= targets.wrapUpSeconds,
  };
}
