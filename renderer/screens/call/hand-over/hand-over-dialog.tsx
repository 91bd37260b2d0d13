import { useTranslation } from 'react-i18next';
import type { EscalationReason } from '../../../../shared/complaint/complaint.ts';
import { changeCall, useInHand } from '../../../state/call-state.ts';
import { Layer } from '../../../components/layer.tsx';
import { HandOverForm } from './hand-over-form.tsx';

const close = (): void => changeCall(() => ({ handingOver: undefined }));

/** F9: to a named person, with an hour by which they answer; Enter twice is the whole job. */
export function HandOverDialog() {
  const { t } = useTranslation('call');
  const reason: EscalationReason | undefined = useInHand((call) => call.handingOver);
  if (reason === undefined) return null;
  return (
    <Layer title={t('handOver.title')} onClose={close} size="lg">
      <HandOverForm first={reason} />
    </Layer>
  );
}
