import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { may } from '../../../shared/access.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { LetterView } from '../../../shared/contract/letter.ts';
import { composeSheet } from '../../../shared/letter/compose-sheet.ts';
import { isBeingWritten, type LetterText } from '../../../shared/letter/letter.ts';
import { letterHtml } from '../../../shared/letter/letter-html.ts';
import type { LetterSheet } from '../../../shared/letter/letter-sheet.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Paper } from '../../components/paper.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { styleNonce } from '../../page-policy.ts';
import { useDesk } from '../../state/desk-state.ts';
import { mayDraftLetter } from '../../state/may-draft-letter.ts';
import { paperFonts } from '../../state/paper-fonts.ts';
import { goTo, openCase, type Screen } from '../../state/screen-state.ts';
import { useNow } from '../../state/use-now.ts';
import { usePdf } from '../../state/use-pdf.ts';
import { useShown } from '../../state/use-shown.ts';
import { LetterForm } from './letter-form.tsx';
import { useLetterForm } from './use-letter-form.ts';
import { LetterSteps } from './letter-steps.tsx';
import { focusOnce } from '../../components/focus-once.ts';

interface Props {
  readonly view: LetterView;
  readonly about: Complaint;
  readonly back: Screen;
  readonly again: () => void;
}

/** The letter once it is known: what is typed at one side, the sheet it makes at the other. */
export function LetterWork({ view, about, back, again }: Props) {
  const { t } = useTranslation(['letter', 'common']);
  const { language } = useShown();
  const me = useDesk((known) => known.desk?.session?.person);
  const { letter } = view;
  const typing = useLetterForm(letter);
  const sheet = useSheet(view, typing.text);
  const pdf = usePdf('letter.pdf', { complaint: about.id, letter: letter.id });
  const writes = isBeingWritten(letter) && mayDraftLetter(about, me);
  useKeys({ print: () => void pdf.make() });
  // Whoever signs comes for the signature; the words are there to be mended if need be.
  const signing = letter.state === 'review' && may(me?.roles ?? [], 'signLetter');
  const steps = (
    <Region title={t('steps')}>
      <LetterSteps view={view} about={about} writes={writes} onDone={again} />
    </Region>
  );
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h4" tabIndex={-1} ref={focusOnce} className="said" style={{ outline: 'none' }}>
          {about.number} · {t('title', { kind: t(`kind.${letter.kind}`), state: t(`state.${letter.state}`) })}
        </Title>
        <Group gap={4}>
          <Button
            size="compact-sm"
            variant="default"
            loading={pdf.making}
            onClick={() => void pdf.make()}
            rightSection={<KeyHint action="print" />}
          >
            {t('pdf')}
          </Button>
          {back.at === 'case' ? null : (
            <Button size="compact-sm" variant="default" onClick={() => openCase(about.id)}>
              {t('open')}
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={() => goTo(back)}>
            {t('common:back')} (Esc)
          </Button>
        </Group>
      </Group>
      <RefusalNote refusal={pdf.refusal} language={language} />
      {view.intact === false ? (
        <Text c="red" fw={700} role="alert">
          {t('sign.broken')}
        </Text>
      ) : null}
      <div className="letter-panes">
        <Stack gap="md" miw={0}>
          {signing ? steps : null}
          {writes ? (
            <Region title={t('words')}>
              <LetterForm letter={letter} about={about} typing={typing} onDone={again} />
            </Region>
          ) : null}
          {signing ? null : steps}
        </Stack>
        <Region title={t('preview')}>
          <Paper
            html={letterHtml(sheet, { nonce: styleNonce(), fonts: paperFonts(), draft: letter.signed === null })}
            label={t('preview')}
          />
        </Region>
      </div>
    </>
  );
}

/** The paper as it is while the words are typed; a signed one as it was signed. */
function useSheet({ letter, sheet }: LetterView, typed: LetterText): LetterSheet {
  const catalogue = useDesk((known) => known.catalogue);
  const now = useNow(60_000);
  const [settled] = useDebouncedValue(typed, 250);
  if (!isBeingWritten(letter) || catalogue === undefined) return sheet;
  return composeSheet(settled, { head: catalogue, number: sheet.number, at: now, signer: sheet.signer });
}
