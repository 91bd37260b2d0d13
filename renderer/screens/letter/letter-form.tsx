import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Complaint } from '../../../shared/complaint/complaint.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { useKeys } from '../../keys/use-keys.ts';
import { useShown } from '../../state/use-shown.ts';
import type { LetterTyping } from './use-letter-form.ts';
import { useWriting } from './use-writing.ts';

interface Props {
  readonly letter: Letter;
  readonly about: Complaint;
  readonly typing: LetterTyping;
  readonly onDone: () => void;
}

/** The words of a letter: Ctrl+Enter saves them and puts the letter up for signing. */
export function LetterForm({ letter, about, typing, onDone }: Props) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const writing = useWriting({ complaint: about.id, letter, typing, onDone });
  useKeys({ register: () => void writing.send(true) });
  const own = { size: 'xs', lang: letter.language } as const;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void writing.send(false);
      }}
    >
      <Stack gap={8}>
        {letter.remark === '' ? null : (
          <Text size="sm" fw={600} className="said" role="note">
            {t('remark', { remark: letter.remark })}
          </Text>
        )}
        <Group grow gap="xs" align="start">
          <TextInput size="xs" label={t('field.name')} required maxLength={longest.line} {...typing.field('name')} />
          <Textarea size="xs" label={t('field.address')} autosize maxRows={4} maxLength={longest.note} {...typing.field('address')} />
        </Group>
        <TextInput {...own} label={t('field.subject')} required maxLength={longest.line} {...typing.field('subject')} />
        <Textarea
          {...own}
          label={t('field.body')}
          description={letter.kind === 'refusal' ? `${t('help.body')} ${t('help.refusal')}` : t('help.body')}
          required
          autosize
          minRows={8}
          maxRows={18}
          maxLength={longest.story}
          {...typing.field('body')}
        />
        {letter.kind === 'refusal' ? <RefusalFields typing={typing} own={own} /> : null}
        <RefusalNote refusal={writing.refusal} language={language} />
        <Group gap="xs">
          <Button loading={writing.sending} onClick={() => void writing.send(true)} rightSection={<KeyHint action="register" />}>
            {t('review')}
          </Button>
          <Button type="submit" variant="default" disabled={writing.sending}>
            {t('save')}
          </Button>
          <Text size="xs" role="status">
            {typing.changed ? t('unsaved') : t('saved')}
          </Text>
          <Text size="xs" c="dimmed">
            {letter.template === 0 ? t('field.original') : t('field.template', { version: letter.template })}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}

/** What a refusal may not do without (R116, R117). */
function RefusalFields({ typing, own }: { readonly typing: LetterTyping; readonly own: { readonly size: 'xs'; readonly lang: string } }) {
  const { t } = useTranslation('letter');
  return (['reason', 'alternative'] as const).map((part) => (
    <Textarea
      {...own}
      key={part}
      label={t(`field.${part}`)}
      required
      autosize
      minRows={2}
      maxRows={8}
      maxLength={longest.note}
      {...typing.field(part)}
    />
  ));
}
