import { Button, Group, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface ReadMoment {
  /** The moment in words, or undefined while the text names none. */
  readonly words: string | undefined;
  readonly suggestions: readonly { readonly label: string; readonly text: string }[];
}

interface Props {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly read: ReadMoment;
  readonly required?: boolean;
}

/** A date and hour typed in one's own words ("tomorrow 12", «завтра в 12», "24.11 16:00"); what was understood stands below it. */
export function MomentField({ label, text, onText, read, required = false }: Props) {
  const { t } = useTranslation();
  const understood = read.words;
  return (
    <div>
      <TextInput
        size="xs"
        label={label}
        required={required}
        value={text}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => onText(event.currentTarget.value)}
        error={text.trim() !== '' && understood === undefined ? t('complaint.moment.unclear') : undefined}
        description={understood === undefined ? t('complaint.moment.how') : <b>{understood}</b>}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
      />
      <Group gap={4} mt={4} role="group" aria-label={t('complaint.moment.suggestions')}>
        {read.suggestions.map((one) => (
          <Button key={one.text} size="compact-xs" mih={24} variant="default" onClick={() => onText(one.text)}>
            {one.label}
          </Button>
        ))}
        {read.suggestions.length === 0 ? <Text size="xs"> </Text> : null}
      </Group>
    </div>
  );
}
