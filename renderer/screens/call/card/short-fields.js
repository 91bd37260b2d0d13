import { Fragment as _Fragment, jsx as _jsx, jsxs as _jsxs } from 'react/jsx-runtime';
import { useTranslation } from 'react-i18next';
import { callerState } from '../../../../shared/complaint/card.ts';
import { setMood } from '../../../state/script-run.ts';
import { useInHand } from '../../../state/call-state.ts';
import { ChoiceField } from '../choice-field.tsx';
import { TextField } from '../text-field.tsx';
import { PromiseField } from './promise-field.tsx';
/** The rest of a quick card: the mood and what was done or promised; who and what stand above. */
export function ShortFields() {
  const { t } = useTranslation('call');
  const mood = useInHand((call) => call.card.caller.state);
  return _jsxs(_Fragment, {
    children: [
      _jsx(ChoiceField, {
        name: 'caller.state',
        label: t('mood.title'),
        value: mood,
        options: callerState.options.map((one) => ({ value: one, label: t(`mood.${one}`) })),
        onPick: (picked) => setMood(callerState.parse(picked)),
      }),
      _jsx(TextField, { name: 'case.what', label: t('field.doneNow') }),
      _jsx(PromiseField, {}),
    ],
  });
}
