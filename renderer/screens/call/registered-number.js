import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInHand } from '../../state/call-state.ts';
/** The number, large enough to read aloud, and the code of a caller without a name. */
export function RegisteredNumber() {
  const { t } = useTranslation('call');
  const number = useInHand((call) => call.complaint?.number);
  const code = useInHand((call) => call.complaint?.code) ?? null;
  return _jsx('div', {
    role: 'status',
    children:
      number === undefined
        ? null
        : _jsxs(Text, {
            component: 'div',
            fz: 22,
            fw: 700,
            c: 'var(--done-ink)',
            bg: 'var(--done-tint)',
            px: 10,
            style: { borderRadius: 4, whiteSpace: 'nowrap' },
            children: [
              _jsx('span', { className: 'unseen', children: t('registered') }),
              _jsx('span', { 'aria-hidden': 'true', children: '\u2713 ' }),
              number.replaceAll('-', ' '),
              code === null ? null : _jsx(Text, { span: true, fz: 16, fw: 600, ml: 'sm', children: t('code', { code: grouped(code) }) }),
            ],
          }),
  });
}
/** Three characters at a time, as people say a code. */
const grouped = (code) => code.replaceAll(/(.{3})(?=.)/gu, '$1 ');
