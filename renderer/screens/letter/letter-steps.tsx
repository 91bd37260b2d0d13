import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { may } from '../../../shared/access.ts';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { LetterView } from '../../../shared/contract/letter.ts';
import { workRecordId } from '../../../shared/ids.ts';
import { tellsResult } from '../../../shared/letter/letter-kind.ts';
import { mailLink } from '../../../shared/letter/mail-link.ts';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useDesk } from '../../state/desk-state.ts';
import { mayDraftLetter } from '../../state/may-draft-letter.ts';
import { usePersonName } from '../../state/names.ts';
import { goTo } from '../../state/screen-state.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';
import { BackForm, SendForm } from './out-forms.tsx';
import { ResultForm } from './result-form.tsx';
import { SignForm } from './sign-form.tsx';

export interface StepProps {
  readonly view: LetterView;
  readonly about: Complaint;
  readonly onDone: () => void;
}

/** What has been done with the letter and what is next, as far as this person may do it. */
export function LetterSteps(props: StepProps & { readonly writes: boolean }) {
  const { view, about, writes, onDone } = props;
  const { t } = useTranslation('letter');
  const me = useDesk((known) => known.desk?.session?.person);
  const { letter } = view;
  const signs = may(me?.roles ?? [], 'signLetter');
  const carries = mayDraftLetter(about, me);
  return (
    <Stack gap="sm">
      <Done view={view} />
      {writes && tellsResult(letter.kind) && letter.result === null ? <ResultForm {...props} /> : null}
      {letter.state === 'review' && signs ? <SignForm {...props} /> : null}
      {letter.state === 'review' && !signs ? <Text size="sm">{t('sign.wait')}</Text> : null}
      {letter.state === 'signed' && carries ? <SendForm {...props} /> : null}
      {letter.state === 'sent' && carries ? <BackForm {...props} /> : null}
      {letter.state === 'returned' && carries ? <WriteAgain {...props} /> : null}
      {writes ? <Drop complaint={about.id} letter={letter.id} onDone={onDone} /> : null}
    </Stack>
  );
}

/** The proofs, in their order: in the journal, signed, gone out, come back. */
function Done({ view: { letter, sheet, intact } }: Pick<StepProps, 'view'>) {
  const { t } = useTranslation('letter');
  const shown = useShown();
  const nameOf = usePersonName();
  const { result, signed, sent, returned } = letter;
  const mail = letter.state === 'signed' ? mailLink(sheet) : undefined;
  return (
    <>
      {result === null ? null : (
        <Text size="sm" className="said">
          {t('result.entered', { text: result.text, when: shown.dateTime(result.at) })}
        </Text>
      )}
      {signed === null ? null : (
        <Text size="sm">
          {t('sign.signed', { name: nameOf(signed.by), when: shown.dateTime(signed.at) })}
          {intact === true ? ` · ${t('sign.intact', { hash: signed.hash.slice(0, 12) })}` : ''}
        </Text>
      )}
      {mail === undefined ? null : (
        <Group>
          <Button component="a" href={mail} size="compact-sm" variant="default">
            {t('mail')}
          </Button>
        </Group>
      )}
      {sent === null ? null : (
        <Text size="sm" className="said">
          {t('send.sent', { method: t(`send.by.${sent.method}`), when: shown.dateTime(sent.at), name: nameOf(sent.by) })}
          {sent.note === '' ? '' : ` · ${sent.note}`}
        </Text>
      )}
      {returned === null ? null : (
        <Text size="sm" className="said">
          {t('back.returned', { when: shown.dateTime(returned.at), note: returned.note })}
        </Text>
      )}
    </>
  );
}

/** The same words once more, for a better address. */
function WriteAgain({ view: { letter }, about }: StepProps) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const fresh = workRecordId.parse(v7());
  const command = useCommand('letter.begin', () =>
    goTo({ at: 'letter', complaint: about.id, letter: fresh, back: { at: 'case', complaint: about.id, among: [] } }),
  );
  const begin = () =>
    void command.send({ complaint: about.id, letter: fresh, kind: letter.kind, language: letter.language, replaces: letter.id });
  return (
    <>
      <RefusalNote refusal={command.refusal} language={language} />
      <Group>
        <Button loading={command.sending} onClick={begin}>
          {t('back.again')}
        </Button>
      </Group>
    </>
  );
}

function Drop({
  onDone,
  ...about
}: {
  readonly complaint: Complaint['id'];
  readonly letter: LetterView['letter']['id'];
  readonly onDone: () => void;
}) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const command = useCommand('letter.drop', onDone);
  return (
    <>
      <RefusalNote refusal={command.refusal} language={language} />
      <Group>
        <Button size="compact-sm" variant="subtle" color="red" loading={command.sending} onClick={() => void command.send(about)}>
          {t('drop')}
        </Button>
      </Group>
    </>
  );
}
