import { jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '../../components/refusal-note.tsx';
import { language } from '../../../shared/language.ts';
import { useInHand } from '../../state/call-state.ts';
import css from './call-screen.module.css';
/** One line of the card: the label at the left, the field and what is wrong with it at the right. */
export function FieldRow({ of, label, children, required = false, place, asked = false }) {
  return _jsxs('div', {
    className: `${css['row'] ?? ''} ${asked ? (css['asked'] ?? '') : ''}`,
    children: [
      _jsxs('label', { htmlFor: of, children: [label, required ? _jsx('span', { 'aria-hidden': 'true', children: ' *' }) : null] }),
      _jsxs('div', { children: [children, place === undefined ? null : _jsx(PlaceRefusal, { place: place, id: `${of}-refusal` })] }),
    ],
  });
}
/** What was refused at this place of the screen, as its sentence. */
export function PlaceRefusal({ place, id }) {
  const { i18n } = useTranslation();
  const refusal = useInHand((call) => call.refusals[place]);
  return _jsx('div', { id: id, children: _jsx(RefusalNote, { refusal: refusal, language: language.catch('en').parse(i18n.language) }) });
}
