import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { may } from '../../../../shared/access.ts';
import type { ComplaintView, LinkedComplaint } from '../../../../shared/contract/complaint.ts';
import { RefusalNote } from '../../../components/refusal-note.tsx';
import { Region } from '../../../components/region.tsx';
import { useDesk } from '../../../state/desk-state.ts';
import { openCase } from '../../../state/screen-state.ts';
import { useCommand } from '../../../state/use-command.ts';
import { useShown } from '../../../state/use-shown.ts';
import { CaseTimeline } from '../case-timeline.tsx';

interface Props {
  readonly view: ComplaintView;
  readonly onDone: () => void;
}

/** The complaints this one is tied to; what was joined into it with all that happened there, to be parted again. */
export function CaseLinks({ view, onDone }: Props) {
  const { t } = useTranslation('lifecycle');
  if (view.links.length === 0) return null;
  return (
    <Region title={t('links.title')}>
      <Stack gap={6}>
        {view.links.map((one) => (
          <LinkLine key={one.link} view={view} linked={one} onDone={onDone} />
        ))}
      </Stack>
    </Region>
  );
}

function LinkLine({ view, linked, onDone }: Props & { readonly linked: LinkedComplaint }) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const { language } = useShown();
  const roles = useDesk((known) => known.desk?.session?.person.roles) ?? [];
  const unlink = useCommand('complaint.unlink', onDone);
  const restore = useCommand('complaint.restore', onDone);
  const { back, kind, complaint, number, title, state, timeline } = linked;
  const byHand = kind === 'related' || kind === 'sameCause';
  return (
    <div>
      <Group gap="xs">
        <Text size="sm">{t(`links.${back ? 'back' : 'forth'}.${kind}`)}</Text>
        <Button size="compact-xs" mih={24} variant="default" onClick={() => openCase(complaint, [])}>
          {number}
        </Button>
        <Text size="sm" className="said" style={{ flex: 1, minWidth: 0 }}>
          {title} · {t(`common:complaint.state.${state}`)}
        </Text>
        {byHand && !back && view.may.edit ? (
          <Button
            size="compact-xs"
            mih={24}
            variant="subtle"
            loading={unlink.sending}
            onClick={() => void unlink.send({ complaint: view.complaint.id, link: linked.link })}
          >
            {t('links.untie')}
          </Button>
        ) : null}
        {kind === 'merged' && !back && may(roles, 'cancelComplaint') ? (
          <Button
            size="compact-xs"
            mih={24}
            variant="subtle"
            loading={restore.sending}
            onClick={() => void restore.send({ complaint, text: '' })}
          >
            {t('links.part')}
          </Button>
        ) : null}
      </Group>
      <RefusalNote refusal={unlink.refusal ?? restore.refusal} language={language} />
      {timeline.length === 0 ? null : (
        <details style={{ marginTop: 4 }}>
          <summary style={{ cursor: 'pointer' }}>{t('links.history', { n: timeline.length })}</summary>
          <CaseTimeline entries={timeline} />
        </details>
      )}
    </div>
  );
}
