import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type CardField, fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { closeDialog, useDialog } from '../dialog-state.ts';
import { rememberText } from '../earlier-texts.ts';
import { Layer } from '../../../components/layer.tsx';

const none: readonly string[] = [];

/** Ctrl+Shift+H: what this field said earlier in the call. */
export function EarlierDialog() {
  const { t } = useTranslation('call');
  const from = useDialog((open) => open.from) ?? '';
  const texts = useInHand((call) => call.earlier[from]) ?? none;
  const take = (text: string) => {
    const field = from as CardField;
    rememberText(field);
    fillCard(field, text);
    closeDialog();
  };
  return (
    <Layer title={t('earlier.title')} onClose={closeDialog}>
      {texts.length === 0 ? <Text>{t('earlier.none')}</Text> : null}
      <Stack gap={6}>
        {texts.map((text, index) => (
          <Button
            key={text}
            variant="default"
            h="auto"
            py={6}
            justify="start"
            onClick={() => take(text)}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
          >
            <span className="said" style={{ textAlign: 'start' }}>
              {text}
            </span>
          </Button>
        ))}
      </Stack>
    </Layer>
  );
}
