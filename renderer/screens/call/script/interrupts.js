import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../../components/key-hint.tsx';
import { changeCall } from '../../../state/call-state.ts';
import { act } from '../../../state/script-run.ts';
import { useScriptRun } from '../../../state/script-state.ts';
import { useLanguage } from '../../../state/spoken-language.ts';
import { noteGap } from '../note-gap.ts';
/** Those with a key of their own stand in the key bar or below. */
const elsewhere = new Set(['hold', 'not_in_script', 'anonymous', 'boundary', 'wants_manager']);
/** What can cut into any stage, and the words that fit nowhere. */
export function Interrupts() {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const script = useScriptRun((now) => now.script);
  const others = (script?.interrupts ?? []).filter((one) => !elsewhere.has(one.id));
  return _jsxs(_Fragment, {
    children: [
      _jsxs(Group, {
        gap: 4,
        mt: 'xs',
        children: [
          _jsx(Button, {
            size: 'compact-xs',
            mih: 26,
            variant: 'default',
            onClick: noteGap,
            rightSection: _jsx(KeyHint, { action: 'notInScript' }),
            children: t('gap.title'),
          }),
          _jsx(Button, {
            size: 'compact-xs',
            mih: 26,
            variant: 'default',
            onClick: () => act({ kind: 'interrupt', id: 'boundary' }),
            rightSection: _jsx(KeyHint, { action: 'boundary' }),
            children: t('boundary'),
          }),
          _jsx(Button, {
            size: 'compact-xs',
            mih: 26,
            variant: 'default',
            onClick: () => changeCall(() => ({ handingOver: 'wantsManager' })),
            rightSection: _jsx(KeyHint, { action: 'handOver' }),
            children: t('wantsManager'),
          }),
        ],
      }),
      _jsxs('details', {
        style: { marginTop: 6 },
        children: [
          _jsx('summary', { style: { fontSize: 14, minHeight: 24 }, children: t('somethingElse') }),
          _jsx(Group, {
            gap: 4,
            mt: 4,
            children: others.map((one) =>
              _jsx(
                Button,
                {
                  size: 'compact-xs',
                  variant: 'subtle',
                  onClick: () => act({ kind: 'interrupt', id: one.id }),
                  style: { minHeight: 24 },
                  children: one.title[language] ?? one.title[script?.defaultLocale ?? 'en'],
                },
                one.id,
              ),
            ),
          }),
        ],
      }),
    ],
  });
}
