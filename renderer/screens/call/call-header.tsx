import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { callClock } from '../../../shared/format/call-clock.ts';
import type { ShownFlag } from '../../../shared/customer/flag.ts';
import { FlagMarks } from '../../components/flag-marks.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useCall, useInHand } from '../../state/call-state.ts';
import { useWrittenDown } from '../../state/card-keeping.ts';
import { openCustomer } from '../../state/screen-state.ts';
import { useNow } from '../../state/use-now.ts';
import { CallerFields } from './caller-fields.tsx';
import { CallerMatches } from './caller-matches.tsx';
import css from './call-screen.module.css';
import { HoldClock } from './hold-clock.tsx';
import { RegisteredNumber } from './registered-number.tsx';

/** The head of the call: its number, its clock, who is calling, and how safe the words are. */
export function CallHeader() {
  const { t } = useTranslation('call');
  const number = useInHand((call) => call.complaint?.number);
  const kind = useCall(({ now }) => now?.kind);
  const ended = useCall(({ now }) => now?.endedAt !== undefined);
  return (
    <section aria-label={t('region.call')} data-region="" tabIndex={-1}>
      <div className={css['head']}>
        <Text component="span" fw={600} className={css['clock'] ?? ''}>
          <Text component="h1" fw={600} display="inline" m={0}>
            {t(kind === 'card' ? 'quickTitle' : number === undefined ? 'newTitle' : 'callTitle')}
          </Text>
          {kind === 'card' || ended ? null : <Clock />}
        </Text>
        <CallerFields />
        <RegisteredNumber />
        <CallerChips />
        <span style={{ justifySelf: 'end' }}>
          <HoldClock />
        </span>
        <SavedAgo />
      </div>
      <CallerMatches />
    </section>
  );
}

/** Counts the call up; a clock is no news, a screen reader reads it when it is asked. */
function Clock() {
  const answeredAt = useInHand((call) => call.answeredAt) ?? 0;
  const now = useNow(1_000);
  return <span> · ☎ {callClock(now - answeredAt)}</span>;
}

const noFlags: readonly ShownFlag[] = [];

function CallerChips() {
  const { t } = useTranslation('call');
  const anonymous = useInHand((call) => call.card.caller.anonymous) === true;
  const withheld = useInHand((call) => call.withheld) === true;
  const openCases = useInHand((call) => call.openCases) ?? 0;
  const customer = useInHand((call) => call.card.caller.customer);
  const flags = useInHand((call) => call.customerFlags) ?? noFlags;
  useKeys({ customer: customer === undefined ? undefined : () => openCustomer(customer) });
  return (
    <span style={{ display: 'flex', flexWrap: 'wrap', gap: 4 }}>
      {anonymous ? (
        <Badge color="gray" autoContrast>
          {t('anonymous')}
        </Badge>
      ) : null}
      {withheld ? (
        <Badge color="gray" autoContrast>
          {t('withheld')}
        </Badge>
      ) : null}
      {customer !== undefined ? (
        <Text span size="sm">
          {openCases > 0 ? t('openCases', { number: openCases }) : t('known')}
        </Text>
      ) : null}
      {customer !== undefined ? <FlagMarks flags={flags} /> : null}
    </span>
  );
}

/** When the card was last written on this computer. */
function SavedAgo() {
  const { t } = useTranslation('call');
  const savedAt = useWrittenDown((written) => written.savedAt);
  const registered = useCall(({ now }) => now?.complaint !== undefined);
  const now = useNow(1_000);
  if (registered || savedAt === undefined) return <span />;
  const seconds = Math.max(0, Math.round((now - savedAt) / 1000));
  return (
    <Text span size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
      {seconds < 60 ? t('savedSeconds', { seconds }) : t('savedMinutes', { minutes: Math.floor(seconds / 60) })}
    </Text>
  );
}
