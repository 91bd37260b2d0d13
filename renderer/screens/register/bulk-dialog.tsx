import { Button, Group, Modal, Progress, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkOutcome } from '../../../shared/contract/lifecycle.ts';
import type { ComplaintId } from '../../../shared/ids.ts';
import { sentenceFor } from '../../../shared/refusal/sentences.ts';
import { Choice } from '../../components/choice.tsx';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { type Bulk, useBulk } from '../../state/use-bulk.ts';
import { useMoments } from '../../state/use-moments.ts';
import { useShown } from '../../state/use-shown.ts';
import { bulkActOf } from './bulk-act.ts';
import { type BulkDraft, BulkFields, bulkKinds } from './bulk-fields.tsx';

const blank: BulkDraft = { kind: 'assign', owner: null, text: '', when: '', corrective: false, reason: 'withdrawn', other: null };

interface Props {
  readonly complaints: readonly ComplaintId[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One act on many complaints: what, then what each would say to it, then the doing of the rest (U6). */
export function BulkDialog({ complaints, onClose, onDone }: Props) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const { language } = useShown();
  const bulk = useBulk(complaints);
  const moments = useMoments();
  const [draft, setDraft] = useState(blank);
  const { phase } = bulk;
  const look = () => {
    const act = bulkActOf(draft, moments.read(draft.when).at);
    if (act.ok) void bulk.look(act.value);
    else bulk.begin(act.refusal);
  };
  const send = () => {
    if (phase.kind === 'writing') look();
    else if (phase.kind === 'seen') void bulk.run();
    else if (phase.kind === 'done') onDone();
  };
  useKeys({ register: send }, { inDialog: true });
  return (
    <Modal
      opened
      onClose={phase.kind === 'done' ? onDone : onClose}
      closeOnEscape={phase.kind !== 'running'}
      title={t('bulk.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <Stack gap="xs">
        <Text size="sm">{t('bulk.chosen', { n: complaints.length })}</Text>
        {phase.kind === 'writing' || phase.kind === 'looking' ? (
          <>
            <Choice
              label={t('bulk.act')}
              options={bulkKinds}
              wordOf={(one) => t(`bulk.acts.${one}`)}
              value={draft.kind}
              onChange={(kind) => setDraft({ ...draft, kind: kind ?? draft.kind })}
            />
            <BulkFields draft={draft} onChange={(part) => setDraft({ ...draft, ...part })} moments={moments} />
            <RefusalNote refusal={phase.kind === 'writing' ? phase.refusal : undefined} language={language} />
            <Group>
              <Button loading={phase.kind === 'looking'} onClick={look} rightSection={<KeyHint action="register" />}>
                {t('bulk.look')}
              </Button>
            </Group>
          </>
        ) : (
          <Outcomes bulk={bulk} onDone={onDone} />
        )}
      </Stack>
    </Modal>
  );
}

function Outcomes({ bulk, onDone }: { readonly bulk: Bulk; readonly onDone: () => void }) {
  const { t } = useTranslation(['lifecycle', 'common']);
  const { language } = useShown();
  const { phase } = bulk;
  if (phase.kind === 'writing' || phase.kind === 'looking') return null;
  const refusedOnes = phase.outcomes.filter((one) => one.refusal !== null);
  const counts = { done: phase.outcomes.length - refusedOnes.length, refused: refusedOnes.length };
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {phase.kind === 'running'
          ? t('bulk.running', { at: phase.outcomes.length, of: phase.of })
          : t(phase.kind === 'seen' ? 'bulk.would' : 'bulk.done', counts)}
      </Text>
      {phase.kind === 'running' ? <Progress value={(100 * phase.outcomes.length) / phase.of} aria-label={t('bulk.title')} /> : null}
      {refusedOnes.length === 0 ? null : <RefusedList rows={refusedOnes} />}
      <RefusalNote refusal={phase.kind === 'done' ? phase.refusal : undefined} language={language} />
      <Group>
        {phase.kind === 'seen' ? (
          <>
            <Button disabled={counts.done === 0} onClick={() => void bulk.run()} rightSection={<KeyHint action="register" />}>
              {t('bulk.run', { n: counts.done })}
            </Button>
            <Button variant="default" onClick={() => bulk.begin()}>
              {t('common:back')}
            </Button>
          </>
        ) : null}
        {phase.kind === 'running' ? (
          <Button variant="default" onClick={bulk.stop}>
            {t('bulk.stop')}
          </Button>
        ) : null}
        {phase.kind === 'done' ? (
          <Button onClick={onDone} rightSection={<KeyHint action="register" />}>
            {t('common:close')}
          </Button>
        ) : null}
      </Group>
    </>
  );
}

/** The ones that stay as they are, each with its own reason. */
function RefusedList({ rows }: { readonly rows: readonly BulkOutcome[] }) {
  const { t } = useTranslation('lifecycle');
  const { language } = useShown();
  return (
    <ScrollArea.Autosize mah="40vh" component="section" aria-label={t('bulk.refused')} viewportProps={{ tabIndex: 0 }}>
      <Text size="sm" fw={600}>
        {t('bulk.refused')}
      </Text>
      <ul style={{ margin: '4px 0', paddingInlineStart: 18 }}>
        {rows.map((one) => (
          <li key={one.complaint}>
            <Text size="sm">
              <b>{one.number}</b> <span className="said">{one.title}</span> —{' '}
              {one.refusal === null ? '' : sentenceFor(one.refusal, language)}
            </Text>
          </li>
        ))}
      </ul>
    </ScrollArea.Autosize>
  );
}
