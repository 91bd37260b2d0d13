import './head-office.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncState, SyncView } from '../../../../shared/contract/sync.ts';
import { duration } from '../../../../shared/format/duration.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { Region } from '../../../components/region.tsx';
import { isClockWrong } from '../../../state/clock-wrong.ts';
import { goTo } from '../../../state/screen-state.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useNow } from '../../../state/use-now.ts';
import { useShown } from '../../../state/use-shown.ts';
import { useTold } from '../../../state/use-told.ts';

interface Props {
  readonly state: SyncState;
  readonly headOffice: NonNullable<SyncView['headOffice']>;
}

/** Where this desk stands: which one it is, until when it is in step, what waits, and when head office last answered. */
export function Standing({ state, headOffice }: Props) {
  const { t } = useTranslation('sync');
  const shown = useShown();
  const now = useNow(30_000);
  const send = useCommand('sync.now', () => undefined);
  const open = useTold('open', 1).value?.open ?? 0;
  const { address, branchName, no, deskCode, joinedAt, heardAt, rightsUntil, clockAhead } = headOffice;
  const number = new Intl.NumberFormat(shown.language);
  const canSend = state.kind === 'inStep' || state.kind === 'behind' || state.kind === 'offline';
  return (
    <Region title={t('standing.title')}>
      <Stack gap="sm">
        <Sentence state={state} />
        <dl className="head-office">
          <Line name={t('standing.branch')}>{branchName}</Line>
          <Line name={t('standing.desk')}>{t('standing.deskNo', { no, code: deskCode })}</Line>
          {state.kind === 'inStep' ? <Line name={t('standing.inStep')}>{shown.moment(state.at)}</Line> : null}
          {'waiting' in state ? <Line name={t('standing.waiting')}>{number.format(state.waiting)}</Line> : null}
          {state.kind === 'behind' ? <Line name={t('standing.toFetch')}>{number.format(state.toFetch)}</Line> : null}
          <Line name={t('standing.heard')}>{heardAt === null ? t('standing.never') : shown.moment(heardAt)}</Line>
          {rightsUntil === null ? null : (
            <Line name={t('standing.rights')}>
              {rightsUntil < now
                ? `▲ ${t('standing.rightsOver', { when: shown.dateTime(rightsUntil) })}`
                : t('standing.until', { when: shown.dateTime(rightsUntil) })}
            </Line>
          )}
          {isClockWrong(clockAhead) ? (
            <Line name={t('standing.clock')}>
              {`▲ ${t(clockAhead > 0 ? 'standing.clockAhead' : 'standing.clockBehind', { by: duration(Math.abs(clockAhead) / 1_000, shown.language) })}`}
            </Line>
          ) : null}
          <Line name={t('standing.address')}>{address}</Line>
          <Line name={t('standing.joined')}>{shown.dateTime(joinedAt)}</Line>
        </dl>
        <RefusalNote refusal={send.refusal} language={shown.language} />
        <Group gap="xs">
          {canSend ? (
            <Button size="compact-sm" variant="default" loading={send.sending} onClick={() => void send.send({})}>
              {t('standing.now')}
            </Button>
          ) : null}
          {open === 0 ? null : (
            <Button size="compact-sm" onClick={() => goTo({ at: 'attention' })}>
              {t('line.attention', { open })}
            </Button>
          )}
        </Group>
      </Stack>
    </Region>
  );
}

function Sentence({ state }: Pick<Props, 'state'>) {
  const { t } = useTranslation('sync');
  const shown = useShown();
  if (state.kind !== 'inStep' && state.kind !== 'behind' && state.kind !== 'offline') return null;
  const looks = {
    inStep: ['✓', 'var(--done-ink)'],
    behind: ['↑', 'var(--state-calm-ink)'],
    offline: ['○', 'var(--state-irritated-ink)'],
  } as const;
  const [mark, ink] = looks[state.kind];
  const moments = state.kind === 'offline' ? { since: shown.moment(state.since), retry: shown.moment(state.retryAt) } : {};
  return (
    <Text c={ink} fw={600}>
      <span aria-hidden="true">{mark} </span>
      {t(`standing.sentence.${state.kind}`, moments)}
    </Text>
  );
}

const Line = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd className="said">{children}</dd>
  </>
);
