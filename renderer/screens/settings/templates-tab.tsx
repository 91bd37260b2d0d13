import { Button, Group, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { language as languageSchema, type Language, languages } from '../../../shared/language.ts';
import { letterKind, type LetterKind, letterKinds } from '../../../shared/letter/letter-kind.ts';
import { type LetterTemplate, templateProblem } from '../../../shared/letter/letter-template.ts';
import { mergeFields } from '../../../shared/letter/merge-fields.ts';
import { sampleSheet } from '../../../shared/letter/sample-sheet.ts';
import { letterHtml } from '../../../shared/letter/letter-html.ts';
import { cleaned } from '../../../shared/text/clean.ts';
import { longest } from '../../../shared/text/fields.ts';
import { KeyHint } from '../../components/key-hint.tsx';
import { Paper } from '../../components/paper.tsx';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { ownName } from '../../i18n/own-name.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { styleNonce } from '../../page-policy.ts';
import { paperFonts } from '../../state/paper-fonts.ts';
import { useAnswer } from '../../state/use-answer.ts';
import { useSaving } from '../../state/use-saving.ts';
import { useShown } from '../../state/use-shown.ts';

/** The words letters begin with: one template for each kind and language, with what it makes of a made-up complaint beside it. */
export function TemplatesTab() {
  const { t } = useTranslation('letter');
  const shown = useShown();
  const all = useAnswer('letter.templates', {});
  const [kind, setKind] = useState<LetterKind>('acknowledgement');
  const [language, setLanguage] = useState<Language>(shown.language);
  const chosen = all.value?.find((one) => one.kind === kind && one.language === language);
  return (
    <Stack>
      <Group gap="xs">
        <Select
          label={t('templates.kind')}
          allowDeselect={false}
          value={kind}
          data={letterKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={(value) => setKind(letterKind.catch(kind).parse(value))}
        />
        <Select
          label={t('templates.language')}
          allowDeselect={false}
          value={language}
          data={languages.map((value) => ({ value, label: ownName[value] }))}
          onChange={(value) => setLanguage(languageSchema.catch(language).parse(value))}
        />
      </Group>
      <RefusalNote refusal={all.refusal} language={shown.language} />
      {chosen === undefined ? null : <TemplateForm key={`${kind} ${language} ${chosen.version}`} template={chosen} onSaved={all.again} />}
    </Stack>
  );
}

interface FormProps {
  readonly template: LetterTemplate;
  readonly onSaved: () => void;
}

function TemplateForm({ template, onSaved }: FormProps) {
  const { t } = useTranslation('letter');
  const { language } = useShown();
  const { kind, language: spoken, version } = template;
  const form = useForm({ defaultValues: { subject: template.subject, body: template.body } });
  const typed = useWatch({ control: form.control, compute: (values) => values });
  const [settled] = useDebouncedValue(typed, 250);
  const { save, busy, refusal } = useSaving('letter.saveTemplate');
  const body = useRef<HTMLTextAreaElement>(null);
  const send = form.handleSubmit(async (words) => {
    if (await save({ kind, language: spoken, subject: cleaned(words.subject), body: cleaned(words.body), seen: version })) onSaved();
  });
  useKeys({ register: () => void send() });
  const insert = (name: string) => {
    const area = body.current;
    if (area === null) return;
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    form.setValue('body', area.value, { shouldDirty: true });
    area.focus();
  };
  const { ref: registered, ...field } = form.register('body');
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Stack gap="sm">
          <TextInput lang={spoken} label={t('templates.subject')} required maxLength={longest.line} {...form.register('subject')} />
          <Textarea
            lang={spoken}
            label={t('templates.body')}
            description={t('templates.factsHelp')}
            required
            autosize
            minRows={10}
            maxRows={22}
            maxLength={longest.story}
            {...field}
            ref={(area) => {
              registered(area);
              body.current = area;
            }}
          />
          <Group gap={4} role="group" aria-label={t('templates.facts')}>
            {mergeFields.map((name) => (
              <Button key={name} size="compact-xs" mih={24} variant="default" onClick={() => insert(name)}>
                {t(`fact.${name}`)}
              </Button>
            ))}
          </Group>
          <RefusalNote refusal={refusal ?? templateProblem(typed)} language={language} />
          <Group gap="xs">
            <Button type="submit" loading={busy} rightSection={<KeyHint action="register" />}>
              {t('templates.save', { version: version + 1 })}
            </Button>
            <Text size="sm" c="dimmed">
              {version === 0 ? t('templates.original') : t('templates.version', { version })}
            </Text>
          </Group>
        </Stack>
      </form>
      <Paper
        html={letterHtml(sampleSheet({ kind, language: spoken, ...settled }), { nonce: styleNonce(), fonts: paperFonts() })}
        label={t('templates.sample')}
      />
    </SimpleGrid>
  );
}
