import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../shared/contract/contract.ts';
import { duration } from '../../../shared/format/duration.ts';
import type { Instant } from '../../../shared/ids.ts';
import { useDesk } from '../../state/desk-state.ts';
import { useShown } from '../../state/use-shown.ts';
import { ageShown } from './age-shown.ts';

interface Props {
  readonly day: Output<'day.read'>;
  readonly now: Instant;
}

/** Targets of ux.md 3.6; the days a complaint may stay open are the site's own setting. */
const targets = { promisesKept: 0.95, solvedOnCall: 0.6 } as const;
const secondsADay = 86_400;

interface Figure {
  readonly name: 'overdue' | 'oldest' | 'kept' | 'solved' | 'noDate';
  readonly value: string;
  readonly target: string;
  /** Undefined where there was nothing to measure. */
  readonly met: boolean | undefined;
}

const share = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

/** Five numbers, each beside its target, met or missed in words. */
export function DayFigures({ day, now }: Props) {
  const { t } = useTranslation('day');
  const { language } = useShown();
  const targetDays = useDesk((known) => known.catalogue?.settings.resolutionTargetDays) ?? 5;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  const age = day.oldestOpen === null ? undefined : now - day.oldestOpen;
  const kept = share(day.promisesKept, day.promisesDue);
  const solved = share(day.solvedOnCall, day.registered);
  const shareFigure = (name: 'kept' | 'solved', value: number | undefined, target: number): Figure => ({
    name,
    value: value === undefined ? '—' : percent.format(value),
    target: percent.format(target),
    met: value === undefined ? undefined : value >= target,
  });
  const figures: readonly Figure[] = [
    { name: 'overdue', value: String(day.overdue), target: '0', met: day.overdue === 0 },
    {
      name: 'oldest',
      value: age === undefined ? '—' : ageShown(age, language),
      target: duration(targetDays * secondsADay, language),
      met: age === undefined ? undefined : age <= targetDays * secondsADay * 1000,
    },
    shareFigure('kept', kept, targets.promisesKept),
    shareFigure('solved', solved, targets.solvedOnCall),
    { name: 'noDate', value: String(day.noDate), target: '0', met: day.noDate === 0 },
  ];
  return (
    <SimpleGrid component="dl" cols={{ base: 2, sm: 5 }} spacing="sm" m={0}>
      {figures.map(({ name, value, target, met }) => (
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
            {t(`about.${name}`)}
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
