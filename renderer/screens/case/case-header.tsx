import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComplaintView } from '../../../shared/contract/complaint.ts';
import type { ComplaintId, Instant } from '../../../shared/ids.ts';
import { openPoints } from '../../../shared/complaint/open-points.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { MoodPath } from '../../components/mood-path.tsx';
import { goBack, goTo } from '../../state/screen-state.ts';
import { CaseCustomer } from './case-customer.tsx';
import { CaseStanding } from './case-standing.tsx';
import { focusOnce } from '../../components/focus-once.ts';
import { NextLine } from './lifecycle/next-line.tsx';
import { openNeighbour } from './open-neighbour.ts';

interface Props {
  readonly view: ComplaintView;
  readonly among: readonly ComplaintId[];
  readonly now: Instant;
}

/** Which case this is, how it stands, and the way to its neighbours and back. */
export function CaseHeader({ view, among, now }: Props) {
  const { t } = useTranslation(['case', 'common', 'dossier']);
  const { complaint } = view;
  const here = among.indexOf(complaint.id);
  const missing = openPoints.filter((point) => view.open.includes(point)).map((point) => t(`common:complaint.open.${point}`));
  return (
    <header>
      <Group justify="space-between" align="start" gap="xs" wrap="nowrap">
        <Group gap="sm" miw={0}>
          <Title order={1} size="h4" tabIndex={-1} ref={focusOnce} className="said" style={{ outline: 'none' }}>
            {complaint.number} · {complaint.facts.title ?? ''}
          </Title>
          <Text size="sm" fw={600}>
            {t(`common:complaint.state.${complaint.state}`)}
          </Text>
          {complaint.verdict === null ? null : <Text size="sm">{t(`common:complaint.verdict.${complaint.verdict}`)}</Text>}
          <MoodPath start={complaint.moodStart} end={complaint.moodEnd} />
        </Group>
        <Group gap={4} wrap="nowrap" style={{ flexShrink: 0 }}>
          {here === -1 || among.length < 2 ? null : (
            <>
              <Button
                size="compact-sm"
                variant="default"
                disabled={here === 0}
                onClick={() => openNeighbour(among, complaint.id, -1)}
                rightSection={<KeyHint action="previousCase" />}
              >
                <span aria-hidden="true">◂</span>
                <span className="unseen">{t('previous')}</span>
              </Button>
              <Text size="sm">{t('place', { at: here + 1, of: among.length })}</Text>
              <Button
                size="compact-sm"
                variant="default"
                disabled={here === among.length - 1}
                onClick={() => openNeighbour(among, complaint.id, 1)}
                rightSection={<KeyHint action="nextCase" />}
              >
                <span aria-hidden="true">▸</span>
                <span className="unseen">{t('next')}</span>
              </Button>
            </>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => goTo({ at: 'dossier', complaint: complaint.id, among })}
            rightSection={<KeyHint action="print" />}
          >
            {t('dossier:open')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={goBack}>
            {t('common:back')} (Esc)
          </Button>
        </Group>
      </Group>
      <CaseCustomer view={view} />
      <CaseStanding view={view} now={now} />
      <NextLine view={view} />
      {missing.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('open', { points: missing.join(', ') })}
        </Text>
      )}
    </header>
  );
}
