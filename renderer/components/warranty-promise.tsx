import { Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly text: string;
  readonly read: boolean;
  readonly onRead: (read: boolean) => void;
}

/** The product's own promise, to be read before anything is refused or paid (R57); nothing where the product has none. */
export function WarrantyPromise({ text, read, onRead }: Props) {
  const { t } = useTranslation('case');
  if (text.trim() === '') return null;
  return (
    <div>
      <Text
        component="blockquote"
        m={0}
        ps="sm"
        size="sm"
        className="said"
        style={{ borderInlineStart: '3px solid var(--mantine-primary-color-filled)' }}
      >
        {text}
      </Text>
      <Checkbox mt={6} label={t('form.warranty')} checked={read} onChange={(event) => onRead(event.currentTarget.checked)} />
    </div>
  );
}
