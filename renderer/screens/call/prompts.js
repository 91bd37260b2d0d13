import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { Badge } from '@mantine/core';
import { fillTokens } from '../../../shared/script/fill-tokens.ts';
import { language } from '../../../shared/language.ts';
import css from './call-screen.module.css';
/** Words to read aloud, a breath a line, with names and numbers filled in; what is not known yet shows which field to fill. */
export function Prompts({ prompts, source, large = false }) {
  return _jsx('div', {
    'aria-live': 'polite',
    children: prompts.map((prompt) =>
      _jsxs(
        'div',
        {
          className: css[large ? 'reading' : 'prompt'],
          lang: prompt.language,
          children: [
            prompt.fellBack
              ? _jsx(Badge, { size: 'sm', variant: 'outline', color: 'gray', children: prompt.language.toUpperCase() })
              : null,
            prompt.lines.map((line) =>
              _jsx(
                'p',
                {
                  children: fillTokens(line, language.catch('en').parse(prompt.language), source).map((piece, index) =>
                    _jsx(Said, { piece: piece }, `${index}-${piece.kind}`),
                  ),
                },
                line,
              ),
            ),
          ],
        },
        prompt.id,
      ),
    ),
  });
}
function Said({ piece }) {
  if (piece.kind === 'text') return _jsx('span', { children: piece.text });
  return _jsxs('span', { style: { borderBottom: '2px dotted currentColor', fontSize: '0.8em' }, children: ['\u2026 ', piece.label] });
}
