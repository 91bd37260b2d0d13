import { jsx as _jsx } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { changeCall, useInHand } from '../../../state/call-state.ts';
import { Layer } from '../layer.tsx';
import { HandOverForm } from './hand-over-form.tsx';
const close = () => changeCall(() => ({ handingOver: undefined }));
/** F9: to a named person, with an hour by which they answer; Enter twice is the whole job. */
export function HandOverDialog() {
  const { t } = useTranslation('call');
  const reason = useInHand((call) => call.handingOver);
  if (reason === undefined) return null;
  return _jsx(Layer, {
    title: t('handOver.title'),
    onClose: close,
    size: 'lg',
    children: _jsx(HandOverForm, { first: reason, onDone: close }),
  });
}
