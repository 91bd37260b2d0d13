import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longest } from '../../../shared/text/fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/spoken-language.ts';
import { momentPhrase, readTyped, suggestions } from './call-moments.ts';
import { useOptions } from './call-options.ts';
import { OptionKey } from './option-key.tsx';
const most = 3;
/** A day and an hour, typed as people say them or picked from three likely ones; the whole phrase is shown as it will be said. */
export function MomentField({ id, label, value, onPick, kind, inDialog = false, invalid = false }) {
  const { t } = useTranslation('call');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [failed, setFailed] = useState(false);
  const likely = suggestions(kind).slice(0, most);
  const read = typed.trim() === '' ? undefined : readTyped(typed);
  const pick = (at) => {
    if (at === undefined) return;
    setTyped('');
    setFailed(false);
    onPick(at);
  };
  const pickLikely = (index) => pick(likely[index]);
  useOptions(`${id}-block`, 1, inDialog ? undefined : pickLikely);
  useKeys(inDialog ? { option1: () => pickLikely(0), option2: () => pickLikely(1), option3: () => pickLikely(2) } : {}, { inDialog: true });
  const commit = () => {
    if (read === undefined) setFailed(typed.trim() !== '');
    else pick(read);
  };
  return _jsxs('div', {
    id: `${id}-block`,
    children: [
      _jsx(TextInput, {
        id: id,
        name: id,
        'aria-label': label,
        size: 'sm',
        value: typed,
        placeholder: value === undefined ? t('moment.example') : momentPhrase(value, language),
        maxLength: longest.line,
        autoComplete: 'off',
        'aria-invalid': invalid || failed,
        'aria-describedby': `${id}-phrase`,
        onChange: (event) => {
          setTyped(event.currentTarget.value);
          setFailed(false);
        },
        onKeyDown: (event) => {
          if (event.code !== 'Enter' && event.code !== 'NumpadEnter') return;
          if (event.ctrlKey || typed.trim() === '') return;
          event.preventDefault();
          commit();
        },
        onBlur: commit,
      }),
      _jsx(Text, {
        id: `${id}-phrase`,
        size: 'sm',
        role: 'status',
        c: failed ? 'var(--mantine-color-error)' : '',
        children: failed ? t('moment.notRead') : phraseOf(read ?? value, language),
      }),
      _jsx(Group, {
        gap: 4,
        mt: 2,
        children: likely.map((at, index) =>
          _jsx(
            Button,
            {
              size: 'compact-xs',
              mih: 24,
              variant: 'default',
              tabIndex: -1,
              leftSection: _jsx(OptionKey, { index: index }),
              onClick: () => pick(at),
              children: momentPhrase(at, language),
            },
            at,
          ),
        ),
      }),
    ],
  });
}
const phraseOf = (at, language) => (at === undefined ? '' : momentPhrase(at, language));
