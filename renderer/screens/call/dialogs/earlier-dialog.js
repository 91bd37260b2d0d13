import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { fillCard } from '../../../state/card-keeping.ts';
import { useInHand } from '../../../state/call-state.ts';
import { closeDialog, useDialog } from '../dialog-state.ts';
import { rememberText } from '../earlier-texts.ts';
import { Layer } from '../layer.tsx';
const none = [];
/** Ctrl+Shift+H: what this field said earlier in the call. */
export function EarlierDialog() {
  const { t } = useTranslation('call');
  const from = useDialog((open) => open.from) ?? '';
  const texts = useInHand((call) => call.earlier[from]) ?? none;
  const take = (text) => {
    const field = from;
    rememberText(field);
    fillCard(field, text);
    closeDialog();
  };
  return _jsxs(Layer, {
    title: t('earlier.title'),
    onClose: closeDialog,
    children: [
      texts.length === 0 ? _jsx(Text, { children: t('earlier.none') }) : null,
      _jsx(Stack, {
        gap: 6,
        children: texts.map((text, index) =>
          _jsx(
            Button,
            {
              variant: 'default',
              h: 'auto',
              py: 6,
              justify: 'start',
              onClick: () => take(text),
              ...(index === 0 ? { 'data-autofocus': true } : {}),
              children: _jsx('span', { className: 'said', style: { textAlign: 'start' }, children: text }),
            },
            text,
          ),
        ),
      }),
    ],
  });
}
