import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import { type ComplaintId, workRecordId } from '../../../shared/ids.ts';
import { language as languageSchema, type Language, languages } from '../../../shared/language.ts';
import { letterKind, type LetterKind, letterKinds } from '../../../shared/letter/letter-kind.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { suggestKind } from '../../../shared/letter/suggest-kind.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { Region } from '../../components/region.tsx';
import { RowList } from '../../components/row-list.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useDesk } from '../../state/desk-state.ts';
import { mayDraftLetter } from '../../state/may-draft-letter.ts';
import { usePersonName } from '../../state/names.ts';
import { goTo } from '../../state/screen-state.ts';
import { useCommand } from '../../state/use-command.ts';
import { useShown } from '../../state/use-shown.ts';

interface Props {
  readonly complaint: Complaint;
  readonly among: readonly ComplaintId[];
}

/** The letters of a case; one key begins the one it most likely needs, in the customer's language, with the facts filled in. */
export function CaseLetters({ complaint, among }: Props) {
  const { t } = useTranslation('letter');
  const me = useDesk((known) => known.desk?.session?.person);
  const writes = mayDraftLetter(complaint, me) && complaint.state !== 'closed' && complaint.state !== 'cancelled';
  const shown = useShown();
  const nameOf = usePersonName();
  if (!writes && complaint.letters.length === 0) return null;
  const open = (one: Letter) =>
    goTo({ at: 'letter', complaint: complaint.id, letter: one.id, back: { at: 'case', complaint: complaint.id, among } });
  return (
    <Region title={t('letters')}>
      {writes ? <Begin complaint={complaint} among={among} /> : null}
      <RowList
        label={t('letters')}
        rows={complaint.letters}
        keyOf={(one) => one.id}
        onOpen={open}
        empty={t('none')}
        show={(one) => (
          <>
            <Text span size="sm" fw={600} className="whole">
              {t(`kind.${one.kind}`)}
            </Text>
            <Text span size="sm" className="whole">
              {t(`state.${one.state}`)}
            </Text>
            <Text span size="sm" className="rest" lineClamp={1}>
              {one.subject}
            </Text>
            <Text span size="sm" c="dimmed" className="whole">
              {t('by', { name: nameOf(one.draftedBy), when: shown.dateTime(one.draftedAt) })}
            </Text>
          </>
        )}
      />
    </Region>
  );
}

function Begin({ complaint, among }: Props) {
  const { t } = useTranslation('letter');
  const shown = useShown();
  const siteLanguage = useDesk((known) => known.catalogue?.site.defaultLanguage);
  const [kind, setKind] = useState<LetterKind>();
  const [language, setLanguage] = useState<Language>();
  const [letter] = useState(() => workRecordId.parse(v7()));
  const chosen = { kind: kind ?? suggestKind(complaint), language: language ?? complaint.caller.lang ?? siteLanguage ?? shown.language };
  const command = useCommand('letter.begin', () =>
    goTo({ at: 'letter', complaint: complaint.id, letter, back: { at: 'case', complaint: complaint.id, among } }),
  );
  const begin = () => void command.send({ complaint: complaint.id, letter, ...chosen, replaces: null });
  useKeys({ letter: begin });
  return (
    <>
      <Group gap="xs" align="end" mb={4}>
        <Select
          size="xs"
          label={t('kindOf')}
          allowDeselect={false}
          value={chosen.kind}
          data={letterKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => setKind(letterKind.catch(chosen.kind).parse(value))}
          w="12rem"
        />
        <Select
          size="xs"
          label={t('languageOf')}
          allowDeselect={false}
          value={chosen.language}
          data={languages.map((value) => ({ value, label: ownName[value] }))}
          onChange={(value) => setLanguage(languageSchema.catch(chosen.language).parse(value))}
          w="8rem"
        />
        <Button size="xs" variant="default" loading={command.sending} onClick={begin} rightSection={<KeyHint action="letter" />}>
          {t('begin')}
        </Button>
      </Group>
      <RefusalNote refusal={command.refusal} language={shown.language} />
    </>
  );
}
