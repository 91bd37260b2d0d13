import { Button, Group, Stack, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../shared/refusal/refusal.ts';
import { spoken } from '../i18n/languages.ts';
import { KeyHint } from './key-hint.tsx';
import { Paper } from './paper.tsx';
import { RefusalNote } from './refusal-note.tsx';

interface Props {
  readonly title: string;
  /** The whole page (shared/print/dossier.ts). */
  readonly html: string;
  readonly pdf: { readonly make: () => Promise<void>; readonly making: boolean; readonly refusal: Refusal | undefined };
  readonly onBack: () => void;
}

const focusOnce = (heading: HTMLElement | null): void => heading?.focus();

/** A dossier as it will be on paper, and the file of it in one key. */
export function DossierView({ title, html, pdf, onBack }: Props) {
  const { t } = useTranslation(['dossier', 'common']);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Title order={1} size="h4" tabIndex={-1} ref={focusOnce} className="said" style={{ outline: 'none' }}>
          {title}
        </Title>
        <Group gap={4}>
          <Button size="compact-sm" loading={pdf.making} onClick={() => void pdf.make()} rightSection={<KeyHint action="print" />}>
            {t('pdf')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onBack}>
            {t('common:back')} (Esc)
          </Button>
        </Group>
      </Group>
      <RefusalNote refusal={pdf.refusal} language={spoken()} />
      <Paper html={html} label={t('preview')} />
    </Stack>
  );
}
